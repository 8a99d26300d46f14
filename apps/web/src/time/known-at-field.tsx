import { Button, Group, Popover, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../shell/icon.js';
import { readTypedInstant } from './typed-moment.js';
import { useInstantText } from './use-day-text.js';

interface FormProps {
  readonly asKnownAt: string | undefined;
  readonly onChange: (asKnownAt: string | undefined) => void;
}

interface KnownAtFieldProps extends FormProps {
  readonly narrow: boolean;
}

/** The instant of the records, folded away: few ask for it, and those who do know why. */
export function KnownAtField({ asKnownAt, onChange, narrow }: KnownAtFieldProps) {
  const { t } = useTranslation('time');
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withArrow trapFocus width={340} withinPortal={false}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={asKnownAt === undefined ? 'subtle' : 'filled'}
          color={asKnownAt === undefined ? 'gray' : undefined}
          aria-label={t('more')}
          leftSection={narrow ? undefined : <Icon name="clock" />}
          onClick={() => setOpen(!isOpen)}
        >
          {narrow ? <Icon name="clock" /> : t('more')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {isOpen ? (
          <Form
            asKnownAt={asKnownAt}
            onChange={(instant) => {
              setOpen(false);
              onChange(instant);
            }}
          />
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}

function Form({ asKnownAt, onChange }: FormProps) {
  const { t } = useTranslation('time');
  const written = useInstantText();
  const [typed, setTyped] = useState(asKnownAt ?? '');
  const instant = readTypedInstant(typed);
  const isRefused = typed.trim() !== '' && instant === null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRefused) onChange(instant ?? undefined);
      }}
    >
      <TextInput
        size="sm"
        label={t('asKnownAt')}
        description={t('asKnownAtHelp')}
        placeholder="2026-01-31 12:00"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={isRefused ? t('noInstant') : null}
      />
      <Text size="sm" role="status" mt={4} mih="1.5em">
        {instant === null ? '' : written(instant)}
      </Text>
      <Group mt="xs">
        <Button size="xs" type="submit" disabled={isRefused}>
          {t('apply')}
        </Button>
        <Button size="xs" variant="default" onClick={() => onChange(undefined)}>
          {t('now')}
        </Button>
      </Group>
    </form>
  );
}
