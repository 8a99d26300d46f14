import { Button, Group, Select } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { QualityCountsDocument, QualityFederationsDocument, type QualityFederationsQuery } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { useNumbers } from '../language/use-language.js';
import { FINDING_KINDS, type QualitySearch } from './quality-search.js';

interface QualityFiltersProps {
  readonly given: QualitySearch;
  readonly onChange: (wanted: QualitySearch) => void;
}

const federationsOf = ({ organizations }: QualityFederationsQuery) => organizations;

/** What the work list is narrowed to, with how much there is of each kind; all of it stands in the address. */
export function QualityFilters({ given, onChange }: QualityFiltersProps) {
  const { t } = useTranslation('quality');
  const number = useNumbers();
  const federations = useFederationChoices();
  const { data } = useAnswer(QualityCountsDocument, { federation: given.federation ?? null });
  const counts = new Map((data?.qualityFindings?.byKind ?? []).map(({ kind, count }) => [kind, count]));
  const choice = (kind: QualitySearch['kind'], name: string, count: number | undefined) => (
    <Button
      key={name}
      size="xs"
      variant={given.kind === kind ? 'filled' : 'default'}
      aria-pressed={given.kind === kind}
      onClick={() => onChange({ kind })}
    >
      {name}
      {/* Its place is kept while it is not known. */}
      <span style={{ minWidth: '4ch', marginInlineStart: '0.5em', textAlign: 'end', fontVariantNumeric: 'tabular-nums' }}>
        {count === undefined ? '' : number(count)}
      </span>
    </Button>
  );
  return (
    <>
      <div className="filters" role="search">
        <Select
          size="sm"
          flex="0 1 28rem"
          label={t('federation')}
          placeholder={t('everyFederation')}
          clearable
          searchable
          data={federations}
          value={given.federation ?? null}
          onChange={(federation) => onChange({ federation: federation ?? undefined })}
        />
      </div>
      <Group gap="xs" mb="md" role="group" aria-label={t('kind')}>
        {choice(undefined, t('everyKind'), data?.qualityFindings?.totalCount)}
        {FINDING_KINDS.map((kind) => choice(kind, t(`name.${kind}`), data && (counts.get(kind) ?? 0)))}
      </Group>
    </>
  );
}

/** Every organization that has or had members, by its name; read page by page, as one chooses among all. */
function useFederationChoices(): { value: string; label: string }[] {
  const { nodes, more } = useAnswerPages(QualityFederationsDocument, {}, federationsOf);
  useEffect(() => more?.(), [more, nodes]);
  return (nodes ?? []).map(({ id, name, acronym }) => ({ value: id, label: acronym === null ? name : `${name} (${acronym})` }));
}
