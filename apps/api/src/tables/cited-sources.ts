import { isCompositeType } from 'graphql';
import { type Cell, cellsOf, type Column, valuesBelow } from './columns.js';
import type { SelectedField } from './selected-fields.js';

/** More are not listed: the rows themselves name them. */
const MOST_LISTED = 10_000;

interface Place {
  readonly path: readonly string[];
  readonly columns: readonly Column[];
}

/** The sources that rows cite, each once, with what the query asked of them. */
export class CitedSources {
  private readonly places: readonly Place[];
  private readonly names: readonly string[];
  private readonly found = new Map<string, Cell[]>();
  private overflows = false;

  constructor({ below }: SelectedField) {
    this.places = placesIn(below, []);
    this.names = [...new Set(this.places.flatMap(({ columns }) => columns.map(({ name }) => name)))];
  }

  add(row: unknown): void {
    for (const { path, columns } of this.places) for (const source of objectsAt(row, path, 0)) this.keep(source, columns);
  }

  /** The names of what was asked of them, and a row for each; nothing where there is none. */
  rows(): Cell[][] {
    if (this.found.size === 0) return [];
    const more = this.overflows ? [[`More than ${MOST_LISTED} sources: the others are not listed here.`]] : [];
    return [[...this.names], ...this.found.values(), ...more];
  }

  private keep(source: unknown, columns: readonly Column[]): void {
    const cells = cellsOf(columns, source);
    const row = this.names.map((name) => cells[columns.findIndex((column) => column.name === name)] ?? null);
    if (row.every((cell) => cell === null)) return;
    const key = JSON.stringify(row);
    if (this.found.has(key)) return;
    if (this.found.size < MOST_LISTED) this.found.set(key, row);
    else this.overflows = true;
  }
}

function placesIn(fields: readonly SelectedField[], above: readonly string[]): Place[] {
  return fields.flatMap((field) => {
    const path = [...above, field.key];
    if (field.type.name === 'Source') return [{ path, columns: valuesBelow(field.below) }];
    return isCompositeType(field.type) ? placesIn(field.below, path) : [];
  });
}

function* objectsAt(value: unknown, path: readonly string[], step: number): Generator {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* objectsAt(item, path, step);
    return;
  }
  const key = path[step];
  if (key === undefined) yield value;
  else yield* objectsAt((value as Readonly<Record<string, unknown>>)[key], path, step + 1);
}
