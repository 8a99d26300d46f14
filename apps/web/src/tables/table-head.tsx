import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../shell/icon.js';
import type { TableColumn, TableOrder } from './table-column.js';

interface TableHeadProps {
  readonly columns: readonly Pick<TableColumn<never>, 'id' | 'name' | 'width' | 'align' | 'isSortable' | 'head'>[];
  readonly order: TableOrder | null;
  readonly onTurn: (column: string) => void;
}

/** The heads of a table; those by which it can be sorted are buttons. */
export function TableHead({ columns, order, onTurn }: TableHeadProps) {
  const { t } = useTranslation('tables');
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, name, width, align, isSortable, head }) => {
          const turned = order?.column === id ? order : null;
          const sorted = turned === null ? 'none' : turned.isDescending ? 'descending' : 'ascending';
          return (
            <th
              key={id}
              scope="col"
              data-align={align}
              style={{ width: `${(100 * width) / all}%` }}
              aria-sort={isSortable === false ? undefined : sorted}
            >
              {head === undefined ? null : (
                <>
                  <VisuallyHidden>{name}</VisuallyHidden>
                  {head}
                </>
              )}
              {head !== undefined ? null : isSortable === false ? (
                name
              ) : (
                <button type="button" className="sort-button" onClick={() => onTurn(id)} title={t('sortBy', { column: name })}>
                  {name}
                  <Icon name={turned === null ? 'sort' : turned.isDescending ? 'down' : 'up'} size={12} />
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
