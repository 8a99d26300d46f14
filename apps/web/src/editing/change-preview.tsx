import { Badge, Skeleton, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PreviewChangeMutation } from '../api/generated/graphql.js';
import { PreviewedCounts } from './previewed-counts.js';
import { useRecordFields } from './use-record-fields.js';
import '../tables/side-by-side.css';

export type Previewed = NonNullable<PreviewChangeMutation['previewChange']>;

/** What a change would do: to each record, field by field, and to the numbers of members of the federations that it touches. */
export function ChangePreview({ previewed }: { readonly previewed: Previewed | undefined }) {
  const { t } = useTranslation('editing');
  if (previewed === undefined) return <Skeleton height="16rem" />;
  return (
    <section aria-label={t('preview')}>
      <Title order={2} size="h4" mb="xs">
        {t('records')}
      </Title>
      {previewed.operations.map((operation) => (
        <OperationTable key={operation.recordId} operation={operation} />
      ))}
      {previewed.counts.length === 0 ? null : (
        <PreviewedCounts title={t('counts')} help={t('countsHelp')} level={2} counts={previewed.counts} />
      )}
    </section>
  );
}

function OperationTable({ operation: { kind, recordType, before, after } }: { readonly operation: Previewed['operations'][number] }) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  const fieldsOf = useRecordFields();
  const [old, now] = [fieldsOf(before), fieldsOf(kind === 'MERGED' ? null : after)];
  const name = (now[0] ?? old[0])?.text ?? '';
  const rows = (now.length > 0 ? now : old)
    .map((field, place) => ({ name: field.name, old: old[place]?.text ?? '', now: now[place]?.text ?? '' }))
    .filter((row) => row.old !== '' || row.now !== '');
  // Of what stays the record says enough elsewhere.
  const shown = before !== null && now.length > 0 ? rows.filter((row) => row.old !== row.now) : rows;
  return (
    <Table withTableBorder layout="fixed" captionSide="top" className="side-by-side" mb="md">
      <Table.Caption style={{ textAlign: 'start' }}>
        <Badge variant="default" mr="xs">
          {word(`change.${kind}`)}
        </Badge>
        {word(`record.${recordType as 'Organization'}`)}: <b>{name}</b>
      </Table.Caption>
      {before === null ? null : (
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="10rem">{t('field.field')}</Table.Th>
            <Table.Th>{t('now')}</Table.Th>
            <Table.Th>{t('then')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
      )}
      <Table.Tbody>
        {shown.map((row) => (
          <Table.Tr key={row.name}>
            <Table.Th w="10rem" scope="row">
              {t(`field.${row.name}`)}
            </Table.Th>
            {before === null ? null : <Table.Td data-label={t('now')}>{row.old === row.now ? row.old : <del>{row.old}</del>}</Table.Td>}
            <Table.Td data-label={before === null ? undefined : t('then')}>
              {before === null || row.old === row.now ? row.now : <ins>{row.now}</ins>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
