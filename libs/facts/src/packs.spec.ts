import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Cells, FactRow, IdsBySlug, SlugsById, Unidentified } from './core/fact-kind.js';
import { FACT_KINDS } from './kinds.js';

/** Every slug is known: ids are given in the order of first use. */
class KnownSlugs implements IdsBySlug {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [''];

  private readonly number = (slug: string): number => {
    const known = this.numbers.get(slug) ?? this.texts.push(slug) - 1;
    this.numbers.set(slug, known);
    return known;
  };
  private readonly text = (id: number): string => this.texts[id]!;
  readonly organization = this.number;
  readonly source = this.number;
  readonly back: SlugsById = { organization: this.text, source: this.text };
}

const packs = readdirSync('data', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const files = packs.flatMap(({ name: pack }) =>
  FACT_KINDS.filter(({ file }) => readdirSync(`data/${pack}`).includes(file)).map((kind) => ({ pack, kind, file: kind.file })),
);

describe.each(files)('$pack/$file', ({ pack, kind, file }) => {
  const rows = parse<Record<string, string>>(readFileSync(`data/${pack}/${file}`), { columns: true });
  const groups = new Map<string, Cells[]>();
  for (const [place, row] of rows.entries()) {
    const group = kind.groupOf(row) ?? `row ${place}`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  const slugs = new KnownSlugs();
  const read = (cells: readonly Cells[]): Unidentified<FactRow> => {
    const answer = kind.read(cells, slugs);
    if ('problems' in answer) throw new Error(JSON.stringify([cells, answer.problems]));
    return answer.row;
  };

  it('gives its rows back when read and written', () => {
    const written = [...groups.values()].flatMap((group) => kind.write({ ...read(group), id: 1 }, slugs.back));
    expect(sorted(written)).toEqual(sorted(rows));
  });

  it('changes nothing when it is laid over what it said before, and finds it again', () => {
    for (const group of groups.values()) {
      const row = read(group);
      const recorded = { ...kind.identify(row, 7, () => 42), id: 7 };
      expect(kind.match(row, [recorded])).toEqual({ row: recorded, corrects: false });
      const { id, ...unchanged } = recorded;
      expect(id).toBe(7);
      expect(kind.derive(kind.combine(recorded, row))).toEqual(unchanged);
    }
  });

  it('has no attestation outside the possible days', () => {
    for (const group of groups.values()) expect(kind.evidenceOutside(read(group))).toEqual([]);
  });
});

function sorted(rows: readonly Cells[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
}
