import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipRowFragment } from '../api/generated/graphql.js';
import { TextLink } from '../shell/links.js';
import { Citations } from '../sources/citations.js';
import type { TableColumn } from '../tables/table-column.js';
import { CertaintyOnDay } from '../time/certainty-badge.js';
import { usePeriodColumns } from '../time/period-columns.js';
import { useEditColumn } from './edit-fact.js';

/** A membership from the side of its member or of its federation: `other` is the organization at its far end. */
export interface ShownMembership extends MembershipRowFragment {
  readonly other: { readonly slug: string; readonly name: string };
}

/** The columns of a list of memberships, the first of which names who is at the other end. */
export function useMembershipColumns(first: string, rows: readonly ShownMembership[] | undefined): readonly TableColumn<ShownMembership>[] {
  const { t } = useTranslation('organizations');
  const { t: word } = useTranslation('words');
  const periods = usePeriodColumns(rows);
  const edit = useEditColumn(nameOf);
  return useMemo(
    () => [
      {
        id: 'other',
        name: first,
        width: 18,
        value: ({ other }) => other.name,
        cell: ({ other }) => (
          <TextLink to="/organizations/$key" params={{ key: other.slug }} inherit>
            {other.name}
          </TextLink>
        ),
      },
      { id: 'countries', name: t('countries'), width: 10, value: ({ countries }) => countries.map(({ name }) => name).join('; ') },
      { id: 'category', name: t('category'), width: 8, value: ({ category }) => word(`category.${category}`) },
      ...periods,
      {
        id: 'certainty',
        name: t('certainty'),
        width: 8,
        value: ({ certainty }) => certainty,
        cell: ({ certainty }) => <CertaintyOnDay certainty={certainty} />,
      },
      {
        id: 'sources',
        name: t('sources'),
        width: 9,
        isSortable: false,
        value: ({ citations }) => citations.map(({ source }) => source.title).join('; '),
        cell: ({ other, citations }) => <Citations what={other.name} citations={citations} />,
      },
      ...edit,
    ],
    [edit, first, periods, t, word],
  );
}

const nameOf = ({ other }: ShownMembership): string => other.name;
