import { Problem } from '@guildhall/problems';
import { numberedSlug, slugOfText } from '@guildhall/sources';
import type { DataSource } from 'typeorm';
import type { NewSource } from './spreadsheet.type.js';

/** The source of a list: its slug, and its row where the registry does not have it yet. */
export interface ListSource {
  readonly slug: string;
  readonly row: NewSource | null;
}

/** A recorded source by its slug, or a new one; one of the same title and address that is recorded already is that one. */
export async function listSource(dataSource: DataSource, source: string | NewSource): Promise<ListSource> {
  if (typeof source === 'string') {
    const [found] = await dataSource.query<{ slug: string }[]>('SELECT slug FROM source WHERE upper_inf(recorded) AND slug = $1', [
      source.trim(),
    ]);
    if (found) return { slug: found.slug, row: null };
    throw new Problem(
      'NOT_FOUND',
      `The registry has no source with the slug ${JSON.stringify(source.slice(0, 100))}. Give one that it has, or the title of a new one: {"title": ...}.`,
      { value: source.slice(0, 100) },
    );
  }
  const [known] = await dataSource.query<{ slug: string }[]>(
    'SELECT slug FROM source WHERE upper_inf(recorded) AND title = $1 AND url IS NOT DISTINCT FROM $2 ORDER BY id LIMIT 1',
    [source.title.trim(), source.url ?? null],
  );
  if (known) return { slug: known.slug, row: null };
  const wanted = slugOfText(source.title) ?? 'source';
  const taken = await dataSource.query<{ slug: string }[]>(
    'SELECT DISTINCT slug FROM source WHERE slug = $1 OR (slug > $2 AND slug < $3)',
    [wanted, `${wanted}-`, `${wanted}.`],
  );
  return { slug: numberedSlug(wanted, new Set(taken.map(({ slug }) => slug))), row: source };
}
