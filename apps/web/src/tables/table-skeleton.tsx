import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TableHead } from './table-head.js';
import type { TableColumn } from './table-column.js';

const ROWS = 14;

/** A table whose rows are on their way: of the size that it will have. */
export function TableSkeleton<Row>({ label, columns }: { readonly label: string; readonly columns: readonly TableColumn<Row>[] }) {
  const { t } = useTranslation();
  const shown = columns.filter(({ isHidden }) => isHidden !== true).map((column) => ({ ...column, isSortable: false }));
  return (
    <div className="data-table" aria-busy="true" role="status" aria-label={`${label}: ${t('loading')}`}>
      <div className="data-table-tools" />
      <div className="data-table-scroller">
        <table aria-hidden="true" style={{ minWidth: `${shown.reduce((sum, { width }) => sum + width, 0)}rem` }}>
          <TableHead columns={shown} order={null} onTurn={() => undefined} />
          <tbody>
            {Array.from({ length: ROWS }, (_, row) => (
              <tr key={row}>
                {shown.map(({ id }, place) => (
                  <td key={id}>
                    <Skeleton height="0.85rem" my="0.25rem" width={`${45 + ((row * 7 + place * 13) % 45)}%`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
