import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shell/links.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { PeriodText } from '../time/period-text.js';
import type { TimelineMembership } from './timeline-rows.js';

interface TermRow {
  readonly id: string;
  readonly membership: TimelineMembership;
  readonly term: TimelineMembership['terms'][number];
}

/** The terms that the drawing shows, one a row. */
export function TimelineTable({ memberships }: { readonly memberships: readonly TimelineMembership[] }) {
  const { t } = useTranslation('federations');
  const { t: word } = useTranslation('words');
  const rows = useMemo(
    () =>
      memberships.flatMap((membership) =>
        membership.terms.map((term, place): TermRow => ({ id: `${membership.id} ${place}`, membership, term })),
      ),
    [memberships],
  );
  const columns = useMemo(
    (): readonly TableColumn<TermRow>[] => [
      {
        id: 'member',
        name: t('member'),
        width: 18,
        value: ({ membership }) => membership.member.name,
        cell: ({ membership: { member } }) => (
          <TextLink to="/organizations/$key" params={{ key: member.slug }} inherit>
            {member.name}
          </TextLink>
        ),
      },
      {
        id: 'countries',
        name: t('countries'),
        width: 10,
        value: ({ membership }) => membership.countries.map(({ name }) => name).join('; '),
      },
      { id: 'category', name: t('category'), width: 8, value: ({ term }) => word(`category.${term.category}`) },
      { id: 'standing', name: t('standing'), width: 8, value: ({ term }) => word(`standing.${term.standing}`) },
      {
        id: 'period',
        name: t('term'),
        width: 14,
        value: ({ term }) => term.period.edtf,
        cell: ({ term }) => <PeriodText period={term.period} />,
      },
    ],
    [t, word],
  );
  return <DataTable label={t('timeline')} columns={columns} rows={rows} rowId={({ id }) => id} />;
}
