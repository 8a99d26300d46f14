import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../language/use-language.js';
import type { CellValue } from './cell-value.js';
import type { TableColumn, TableOrder } from './table-column.js';
import { TableHead } from './table-head.js';
import { TableSkeleton } from './table-skeleton.js';
import { TableTools } from './table-tools.js';
import { useDownload, type WantedFile } from './use-download.js';
import { useShownTable } from './use-shown-table.js';

interface DataTableProps<Row> {
  /** What the table shows, for who does not see it, and for the names of its files. */
  readonly label: string;
  /** Keep it stable (useMemo): the table is worked out anew when it changes. */
  readonly columns: readonly TableColumn<Row>[];
  /** Undefined while they are not known. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  /** How many there are in the whole list, where `rows` are the first of them. */
  readonly total?: number | undefined;
  /** Asks for more rows, where there are more. */
  readonly onMore?: (() => void) | undefined;
  /** The order of the rows, where the server makes it. */
  readonly order?: TableOrder | null;
  readonly onOrder?: (order: TableOrder | null) => void;
  /** What stands there when there are no rows. */
  readonly empty?: ReactNode;
  /** Whether the rows are those of the moment before, while new ones are on their way. */
  readonly isStale?: boolean;
}

const ROW = 41;
/** How far from the end more rows are asked for. */
const AHEAD = 20;
const NOTHING: readonly never[] = [];

/** A table of any length: sorted, filtered, its columns chosen, drawn as far as it is seen, downloaded as it is shown. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows = NOTHING, rowId, total = rows.length, onMore, order, onOrder, empty, isStale = false } = props;
  const { t } = useTranslation('tables');
  const [wanted, want] = useState<WantedFile<Row> | null>(null);
  const isWhole = onMore === undefined && !isStale;
  // While the rest is read for a file, the table stays as it was: to work it out anew with each page would take longer than to read it.
  const table = useShownTable({ columns, rows: wanted !== null && !isWhole ? wanted.rows : rows, rowId, order, onOrder });
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (place) => table.rows[place]?.id ?? place,
    overscan: 12,
    initialRect: { width: 1000, height: 640 },
  });
  const number = useNumbers();
  const written = (value: CellValue): ReactNode => (typeof value === 'number' ? number(value) : value);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useDownload({ wanted, onDone: useCallback(() => want(null), []), label, columns: table.columns, rows: table.rows, isWhole });
  const isFiltered = table.filter.trim() !== '';
  // What is not read yet may have the word that is looked for, and belongs into the file.
  const readsAll = wanted !== null || isFiltered;
  useEffect(() => {
    if (onMore && rows.length > 0 && (readsAll || last >= table.rows.length - AHEAD)) onMore();
  }, [last, onMore, readsAll, rows.length, table.rows.length]);
  if (props.rows === undefined) return <TableSkeleton label={label} columns={columns} />;
  const count = isFiltered ? table.rows.length : total;
  return (
    <div data-stale={isStale} className="data-table">
      <TableTools
        table={table}
        columns={columns}
        total={total}
        wanted={wanted?.format ?? null}
        onDownload={(format) => want({ format, rows })}
      />
      <div ref={scroller} className="data-table-scroller" role="region" aria-label={label} tabIndex={0}>
        <table
          aria-label={label}
          aria-rowcount={count + 1}
          aria-busy={isStale}
          style={{ minWidth: `${table.columns.reduce((sum, { width }) => sum + width, 0)}rem` }}
        >
          <TableHead columns={table.columns} order={table.order} onTurn={table.turn} />
          <tbody>
            <Space height={items[0]?.start ?? 0} columns={table.columns.length} />
            {items.map((item) => {
              const row = table.rows[item.index];
              if (row === undefined) return null;
              return (
                <tr key={row.id} ref={virtual.measureElement} data-index={item.index} aria-rowindex={item.index + 2}>
                  {table.columns.map(({ id, cell, value, align }, place) => {
                    const content = cell ? cell(row.original) : written(value(row.original));
                    return place === 0 ? (
                      <th key={id} scope="row" data-align={align}>
                        {content}
                      </th>
                    ) : (
                      <td key={id} data-align={align}>
                        {content}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
            <Space height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} columns={table.columns.length} />
          </tbody>
        </table>
        {table.rows.length > 0 ? null : (
          <div className="data-table-empty" role="status">
            {isFiltered ? (
              <Text>{isWhole ? t('noMatch', { text: table.filter }) : t('reading')}</Text>
            ) : (
              (empty ?? (
                <>
                  <Text fw={600}>{t('empty')}</Text>
                  <Text c="dimmed">{t('emptyHelp')}</Text>
                </>
              ))
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** In place of the rows that are not drawn. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
