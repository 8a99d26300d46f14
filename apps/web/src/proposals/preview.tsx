import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormFailed } from '../access/form-failed.js';
import type { PreviewProposalMutation } from '../api/generated/graphql.js';
import type { RequestFailed } from '../api/request-failed.js';
import { recordName } from '../changes/record-name.js';
import { PreviewedCounts } from '../editing/previewed-counts.js';

type Previewed = NonNullable<PreviewProposalMutation['previewChange']>;

interface PreviewProps {
  readonly preview: Previewed | null;
  readonly error: RequestFailed | null;
  readonly isPending: boolean;
  readonly onAsk: () => void;
}

/** What accepting a proposal would do to records and counts, for who wants to know before. */
export function Preview({ preview, error, isPending, onAsk }: PreviewProps) {
  const { t } = useTranslation('proposals');
  return (
    <Stack gap="sm" component="section" aria-label={t('preview')}>
      <Group>
        <Button variant="default" loading={isPending} onClick={onAsk}>
          {t('preview')}
        </Button>
      </Group>
      <FormFailed error={error} />
      <div role="status">
        {preview === null ? null : (
          <Paper withBorder p="md">
            <Operations operations={preview.operations} />
            {preview.counts.length === 0 ? null : (
              <PreviewedCounts title={t('counts')} help={t('countsHelp')} level={3} counts={preview.counts} />
            )}
          </Paper>
        )}
      </div>
    </Stack>
  );
}

function Operations({ operations }: { readonly operations: Previewed['operations'] }) {
  const { t } = useTranslation('proposals');
  const { t: word } = useTranslation('words');
  return (
    <>
      <Title order={3} size="h5">
        {t('wouldDo', { count: operations.length })}
      </Title>
      <ul className="previewed">
        {operations.map(({ kind, recordType, recordId, before, after }, place) => (
          <li key={`${place} ${recordId}`}>
            {word(`change.${kind}`)}: {word(`record.${recordType as 'Source'}`)}
            {' · '}
            {recordName(after ?? before) ?? recordId}
          </li>
        ))}
      </ul>
    </>
  );
}
