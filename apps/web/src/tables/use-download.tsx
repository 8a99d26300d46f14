import { useEffect } from 'react';
import { save } from './files/save.dom.js';
import { tableFile, type TableFormat } from './files/table-file.js';
import type { TableColumn } from './table-column.js';

/** A file that is asked for, and the rows that stood there then. */
export interface WantedFile<Row> {
  readonly format: TableFormat;
  readonly rows: readonly Row[];
}

interface Options<Row> {
  readonly wanted: WantedFile<Row> | null;
  readonly onDone: () => void;
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly { readonly original: Row }[];
  /** False while rows are still to be read: a file of the first of them would pass for the whole. */
  readonly isWhole: boolean;
}

/** Makes the file that is asked for, as soon as all rows that it holds are there. */
export function useDownload<Row>({ wanted, onDone, label, columns, rows, isWhole }: Options<Row>): void {
  useEffect(() => {
    if (wanted === null || !isWhole) return;
    onDone();
    const written = columns.filter(({ isDrawing }) => isDrawing !== true);
    const heads = written.map(({ name }) => name);
    const cells = rows.map(({ original }) => written.map(({ value }) => value(original)));
    save(tableFile({ heads, rows: cells }, wanted.format), `guildhall-${label}.${wanted.format.toLowerCase()}`);
  }, [wanted, isWhole, columns, rows, label, onDone]);
}
