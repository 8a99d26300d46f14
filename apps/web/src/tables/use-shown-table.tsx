import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { comparison, folded } from './comparing.js';
import type { TableColumn, TableOrder } from './table-column.js';

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});

interface Options<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Given where the server orders the rows. */
  readonly order?: TableOrder | null | undefined;
  readonly onOrder?: ((order: TableOrder | null) => void) | undefined;
}

/** The rows and columns of a table as they are shown: sorted, filtered, chosen. */
export function useShownTable<Row extends object>({ columns, rows, rowId, order: given, onOrder }: Options<Row>) {
  const language = useLanguage();
  const [own, setOwn] = useState<TableOrder | null>(null);
  const [filter, setFilter] = useState('');
  const [hidden, setHidden] = useState(() => Object.fromEntries(columns.map(({ id, isHidden }) => [id, isHidden !== true])));
  const order = onOrder ? (given ?? null) : own;
  const setOrder = onOrder ?? setOwn;
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    const compare = comparison(language);
    return columns.map(({ id, value, isSortable }) =>
      helper.accessor((row): unknown => value(row) ?? undefined, {
        id,
        enableSorting: isSortable !== false,
        sortUndefined: 'last',
        sortFn: (a, b, column) => compare(a.getValue(column), b.getValue(column)),
      }),
    );
  }, [columns, language]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    manualSorting: onOrder !== undefined,
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: (row, column, text: string) => folded(String(row.getValue(column) ?? '')).includes(folded(text)),
    state: {
      sorting: order === null ? NONE : [{ id: order.column, desc: order.isDescending }],
      globalFilter: filter.trim(),
      columnVisibility: hidden,
    },
  });
  const shown = columns.filter(({ id }) => hidden[id] !== false);
  return {
    columns: shown,
    rows: table.getRowModel().rows,
    order,
    filter,
    setFilter,
    /** Ascending, descending, and as it came. */
    turn: (column: string) => {
      if (order?.column !== column) setOrder({ column, isDescending: false });
      else setOrder(order.isDescending ? null : { column, isDescending: true });
    },
    isShown: (id: string) => hidden[id] !== false,
    show: (id: string, isShown: boolean) => setHidden((before) => ({ ...before, [id]: isShown })),
  };
}

const NONE: SortingState = [];
