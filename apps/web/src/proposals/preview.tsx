import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormFailed } from '../access/form-failed.js';
import type { PreviewProposalMutation } from '../api/generated/graphql.js';
import type { RequestFailed } from '../api/request-failed.js';
import { recordName } from '../changes/record-name.js';
import { TextLink } from '../shell/links.js';
import { CountText } from '../time/count-text.js';
import { useDayText } from '../time/use-day-text.js';

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
            {preview.counts.length === 0 ? null : <Counts counts={preview.counts} />}
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

function Counts({ counts }: { readonly counts: Previewed['counts'] }) {
  const { t } = useTranslation('proposals');
  const day = useDayText();
  return (
    <>
      <Title order={3} size="h5" mt="md">
        {t('counts')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('countsHelp')}
      </Text>
      <Table.ScrollContainer minWidth="19rem" scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('counts') } }}>
        <Table aria-label={t('counts')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('federation')}</Table.Th>
              <Table.Th>{t('day')}</Table.Th>
              <Table.Th>{t('now')}</Table.Th>
              <Table.Th>{t('then')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {counts.map(({ federation, asOf, before, after }) => (
              <Table.Tr key={`${federation.id} ${asOf}`}>
                <Table.Th scope="row" fw={400}>
                  <TextLink to="/organizations/$key" params={{ key: federation.slug }} inherit>
                    {federation.name}
                  </TextLink>
                </Table.Th>
                <Table.Td>{day(asOf)}</Table.Td>
                <Table.Td>
                  <CountText count={before} size="sm" />
                </Table.Td>
                <Table.Td>
                  <CountText count={after} size="sm" />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
