import { Alert, Group, Loader, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContradictingFacts } from './contradicting-facts.js';
import { usePreview } from './use-preview.js';
import { WriteFailed } from './write-failed.js';
import type { PlannedChange } from './writes.js';

interface MergedFactsProps {
  readonly source: string;
  readonly target: string;
  readonly retracted: readonly string[];
  readonly onChange: (retracted: readonly string[]) => void;
}

/** What becomes of the facts of two organizations when they are merged, looked at before anything is sent: how many move, and which contradict each other. */
export function MergedFacts({ source, target, retracted, onChange }: MergedFactsProps) {
  const { t } = useTranslation('editing');
  const change = useMemo<PlannedChange>(
    () => ({ mutation: 'mergeOrganizations', input: { source, target, retract: retracted, message: t('mergeTitle') } }),
    [source, target, retracted, t],
  );
  const { previewed, error } = usePreview(change);
  // While it is looked at again, those that were found stay on the screen.
  const [found, setFound] = useState<readonly string[]>([]);
  const inTheWay = error ? factsAmong(error.details['conflictsWith']) : undefined;
  const known = inTheWay ?? (previewed ? [] : found);
  if (known.join() !== found.join()) setFound(known);
  const shown = [...retracted, ...known.filter((id) => !retracted.includes(id))];
  const count = (kind: string): number =>
    previewed?.operations.filter((one) => one.kind === kind && one.recordType !== 'Organization').length ?? 0;
  return (
    <section aria-labelledby="merged-facts" style={{ marginBlock: '1.5rem' }}>
      <Title order={2} size="h4" id="merged-facts">
        {t('mergedFacts')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('mergeFacts')}
      </Text>
      <div role="status" style={{ minHeight: '1.5rem' }}>
        {error && error.code !== 'CONFLICT' ? (
          <WriteFailed error={error} />
        ) : error ? (
          <Alert color="red" variant="default" title={t('mergeContradicts')}>
            <Text size="sm" lang="en">
              {error.message}
            </Text>
          </Alert>
        ) : previewed ? (
          <Text size="sm">
            {t('mergeMoves', { count: count('CORRECTED') })} {t('mergeFolds', { count: count('MERGED') })}{' '}
            {retracted.length > 0 ? t('mergeRetracts', { count: retracted.length }) : null}
          </Text>
        ) : (
          <Group gap="xs">
            <Loader size="xs" aria-hidden="true" />
            <Text size="sm">{t('looking')}</Text>
          </Group>
        )}
      </div>
      {shown.length > 0 ? <ContradictingFacts ids={shown} retracted={retracted} onChange={onChange} source={source} /> : null}
    </section>
  );
}

/** Those of the ids in the way that are facts: organizations are said in the sentence. */
function factsAmong(ids: unknown): readonly string[] {
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string' && !id.startsWith('org_')) : [];
}
