import { Text } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganizationFiguresDocument, type OrganizationFiguresQuery } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { Failure } from '../shell/failure.js';
import { Citations } from '../sources/citations.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { CountText } from '../time/count-text.js';
import { Explained } from '../time/explained.js';
import { HistoricalDateText } from '../time/historical-date-text.js';
import { useRangeText } from '../time/use-range-text.js';
import type { ShownOrganization } from './about-organization.js';
import { useEditColumn } from './edit-fact.js';

type Figure = NonNullable<NonNullable<OrganizationFiguresQuery['organization']>['statedFigures']>[number];

/** What it, or the press, said of its size, beside what the registry counts for that day. */
export function FiguresPart({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('organizations');
  const { t: word } = useTranslation('words');
  const range = useRangeText();
  const nameOf = useCallback(({ measure, value }: Figure) => `${word(`measure.${measure}`)}: ${value}`, [word]);
  const edit = useEditColumn(nameOf);
  const { data, error, refetch, isPlaceholderData } = useAnswer(OrganizationFiguresDocument, { id: shown.id });
  const columns = useMemo(
    (): readonly TableColumn<Figure>[] => [
      { id: 'measure', name: t('measure'), width: 12, value: ({ measure }) => word(`measure.${measure}`) },
      { id: 'value', name: t('stated'), width: 7, align: 'end', value: ({ value }) => value },
      {
        id: 'on',
        name: t('statedOn'),
        width: 12,
        value: ({ statedOn }) => statedOn.edtf,
        cell: ({ statedOn }) => <HistoricalDateText date={statedOn} />,
      },
      {
        id: 'counted',
        name: t('counted'),
        width: 9,
        align: 'end',
        value: ({ counted }) => counted && range(counted.certain, counted.possible),
        cell: ({ counted }) => (counted === null ? <span title={t('notCounted')}>–</span> : <CountText count={counted} size="sm" />),
      },
      {
        id: 'agreement',
        name: t('agreement'),
        width: 12,
        value: ({ agreement }) => agreement && word(`agreement.${agreement}`),
        cell: ({ agreement }) =>
          agreement === null ? (
            <span title={t('notCounted')}>–</span>
          ) : (
            <Explained text={t(`agreementHelp.${agreement}`)}>{word(`agreement.${agreement}`)}</Explained>
          ),
      },
      {
        id: 'sources',
        name: t('sources'),
        width: 9,
        isSortable: false,
        value: ({ citations }) => citations.map(({ source }) => source.title).join('; '),
        cell: (figure) => <Citations what={nameOf(figure)} citations={figure.citations} />,
      },
      ...edit,
    ],
    // `range` is new with each drawing; what it writes depends on the language, as `t` does.
    [edit, nameOf, t, word],
  );
  // What was said last is what most come for.
  const rows = useMemo(() => data?.organization?.statedFigures?.toReversed(), [data]);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <Text c="dimmed" mb="xs" maw="60rem">
        {t('figuresHelp')}
      </Text>
      <DataTable label={t('part.figures')} columns={columns} rows={rows} rowId={({ id }) => id} isStale={isPlaceholderData} />
    </>
  );
}
