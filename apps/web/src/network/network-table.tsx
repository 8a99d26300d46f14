import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shell/links.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { CertaintyOnDay } from '../time/certainty-badge.js';
import type { NetworkRow } from './network-page.js';

/** The memberships that the graph draws, one a row. */
export function NetworkTable({ memberships }: { readonly memberships: readonly NetworkRow[] }) {
  const { t } = useTranslation('network');
  const { t: word } = useTranslation('words');
  const columns = useMemo(
    (): readonly TableColumn<NetworkRow>[] => [
      ...(['member', 'federation'] as const).map((side): TableColumn<NetworkRow> => ({
        id: side,
        name: t(side),
        width: 20,
        value: (row) => row[side].name,
        cell: (row) => (
          <TextLink to="/organizations/$key" params={{ key: row[side].slug }} inherit>
            {row[side].name}
          </TextLink>
        ),
      })),
      { id: 'category', name: t('category'), width: 8, value: ({ category }) => word(`category.${category}`) },
      {
        id: 'certainty',
        name: t('certainty'),
        width: 8,
        value: ({ certainty }) => certainty,
        cell: ({ certainty }) => <CertaintyOnDay certainty={certainty} />,
      },
    ],
    [t, word],
  );
  return <DataTable label={t('title')} columns={columns} rows={memberships} rowId={({ id }) => id} />;
}
