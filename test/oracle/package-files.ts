import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Registry } from './registry.js';

/** Where the memberships of a written package stand: their names by the lines of the file. */
export type MembershipLines = ReadonlyMap<number, string>;

/** The tables of a registry as its files, by their names. `prefix` keeps the slugs and keys of different registries apart. */
export function packageTables({ organizations, memberships }: Registry, prefix: string): Record<string, string[][]> {
  const cell = (values: readonly string[]): string => values.join(';');
  return {
    'sources.csv': [
      ['id', 'title'],
      [`${prefix}page`, `A page of ${prefix}`],
    ],
    'organizations.csv': [
      ['id', 'kind', 'name', 'countries', 'founded', 'dissolved', 'sources'],
      ...organizations.map(({ slug, countries, founded, dissolved }) => [
        prefix + slug,
        'ASSOCIATION',
        `Name of ${prefix}${slug}`,
        cell(countries),
        founded,
        dissolved,
        `${prefix}page`,
      ]),
    ],
    'memberships.csv': [
      ['membership', 'member', 'federation', 'category', 'standing', 'start', 'end', 'attested_on', 'countries', 'sources'],
      ...memberships.flatMap(({ name, keyed, member, federation, countries, terms }) =>
        terms.map(({ category, standing, start, end, attestedOn }) => [
          keyed ? prefix + name : '',
          prefix + member,
          prefix + federation,
          category,
          standing,
          start,
          end,
          cell(attestedOn),
          cell(countries),
          `${prefix}page`,
        ]),
      ),
    ],
  };
}

/** Writes the files of a registry into a folder. */
export function writePackage(folder: string, registry: Registry, prefix: string): MembershipLines {
  mkdirSync(folder, { recursive: true });
  for (const [file, rows] of Object.entries(packageTables(registry, prefix))) writeFileSync(path.join(folder, file), csv(rows));
  const names = registry.memberships.flatMap(({ name, terms }) => terms.map(() => name));
  return new Map(names.map((name, place) => [place + 2, name]));
}

/** For a person to read: the tables of a registry, as its files have them. */
export function tablesText(registry: Registry): string {
  const tables = Object.entries(packageTables(registry, '')).filter(([file]) => file !== 'sources.csv');
  return tables.map(([file, rows]) => `${file}\n${csv(rows)}`).join('\n');
}

function csv(rows: readonly string[][]): string {
  const quoted = (value: string): string => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => `${row.map(quoted).join()}\n`).join('');
}
