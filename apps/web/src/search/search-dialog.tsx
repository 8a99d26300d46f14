import { Modal, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../shell/failure.js';
import { Icon } from '../shell/icon.js';
import { type Found, useSearchResults } from './search-results.js';

const GROUPS = ['organizations', 'countries', 'sources'] as const;

/** Finds organizations, countries and sources as one types; arrow keys choose, Enter opens. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useId();
  const [text, setText] = useState('');
  // By its id: while more is found, its place may become another.
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAwaited, awaitFound] = useState(false);
  const { found, isSettled, error, retry } = useSearchResults(text);
  const active = Math.max(
    found.findIndex(({ id }) => id === chosen),
    found.length > 0 ? 0 : -1,
  );
  const open = ({ link }: Found): void => {
    onClose();
    void navigate(link);
  };
  const one = found[active];
  useEffect(() => {
    if (isAwaited && isSettled && one) open(one);
  });
  const press = (event: React.KeyboardEvent): void => {
    // Who typed and at once pressed Enter means what is found by that, not what is still shown.
    if (event.key === 'Enter' && one?.id !== chosen && !isSettled) awaitFound(true);
    else if (event.key === 'Enter' && one) open(one);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || found.length === 0) return;
    event.preventDefault();
    setChosen(found[(active + step + found.length) % found.length]?.id ?? null);
  };
  const isEmpty = text.trim() !== '' && isSettled && found.length === 0;
  return (
    <Modal opened onClose={onClose} title={t('search.title')} size="lg" yOffset="8vh" closeButtonProps={{ 'aria-label': t('closeSearch') }}>
      <TextInput
        data-autofocus
        type="search"
        role="combobox"
        aria-label={t('search.title')}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        placeholder={t('search.placeholder')}
        leftSection={<Icon name="search" />}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(null);
          awaitFound(false);
        }}
        onKeyDown={press}
      />
      <Text size="sm" c="dimmed" role="status" mt="xs" mih="1.5em">
        {text.trim() === ''
          ? t('search.hint')
          : !isSettled
            ? t('search.searching')
            : isEmpty
              ? t('search.nothing', { text })
              : t('search.results', { count: found.length })}
      </Text>
      {error === null ? null : <Failure error={error} onRetry={retry} />}
      <div role="listbox" id={list} aria-label={t('search.title')} className="search-results">
        {GROUPS.map((group) => {
          const own = found.filter((one) => one.group === group);
          return own.length === 0 ? null : (
            <div key={group} role="group" aria-label={t(group)}>
              <div className="search-group" aria-hidden="true">
                {t(group)}
              </div>
              {own.map((one) => {
                const place = found.indexOf(one);
                return (
                  <div
                    key={one.id}
                    id={`${list}-${place}`}
                    role="option"
                    aria-selected={place === active}
                    className="search-result"
                    ref={place === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
                    onMouseMove={() => setChosen(one.id)}
                    onClick={() => open(one)}
                  >
                    <span>{one.name}</span>
                    <span className="search-detail">{one.detail}</span>
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </Modal>
  );
}
