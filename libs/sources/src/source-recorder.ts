import { currentRecord, type Writing } from '@guildhall/journal';
import { Bug } from '@guildhall/problems';
import { newIdNumber, sql } from '@guildhall/storage';
import { numberedSlug, slugOfText } from './slug-of-text.js';
import { checkSource, type SourceDraft, sourceDraft, sourceRow } from './source-draft.js';
import { SourceEntity } from './source.entity.js';
import type { CorrectSourceInput, SourceInput } from './source.input.js';

// Slugs that a change gave to sources, which the database does not show yet.
const given = new WeakMap<object, Set<string>>();

/** Registers a source in a change and gives its number. A slug that is not given is made from the title. */
export async function registerSource({ change, made }: Writing, input: SourceInput): Promise<number> {
  const { title, publisher = null, url = null, publishedOn = null, language = null } = input;
  const taken = given.get(change) ?? new Set<string>();
  given.set(change, taken);
  const slug = input.slug ?? (await freeSlug(change, slugOfText(title) ?? 'source', taken));
  taken.add(slug);
  const id = newIdNumber();
  const row = sourceRow(id, sound({ slug, title, publisher, url, publishedOn, language }));
  await change.stage({ kind: 'CREATED', recordType: 'Source', id, replaces: null }, [{ entity: SourceEntity, row }]);
  made.add(id);
  return id;
}

/** The record of a source was wrong: it gets a new version. What the input does not have stays. */
export async function correctSource({ change }: Writing, id: number, input: CorrectSourceInput): Promise<void> {
  const { row, replaces } = await currentRecord(change, SourceEntity, id, { words: 'source', expectedRevision: input.expectedRevision });
  const before = sourceDraft(row);
  const over = (key: 'publisher' | 'url' | 'publishedOn' | 'language'): string | null =>
    input[key] === undefined ? before[key] : (input[key] ?? null);
  const draft: SourceDraft = {
    slug: before.slug,
    title: input.title ?? before.title,
    publisher: over('publisher'),
    url: over('url'),
    publishedOn: over('publishedOn'),
    language: over('language'),
  };
  const corrected = sourceRow(id, sound(draft));
  await change.stage({ kind: 'CORRECTED', recordType: 'Source', id, replaces }, [{ entity: SourceEntity, row: corrected }]);
}

/** The inputs are judged by what `checkSource` is made of, so nothing is left for it to find. */
function sound(draft: SourceDraft): SourceDraft {
  const [violation] = checkSource(draft);
  if (violation) throw new Bug(`A source was let through that is not sound: ${violation.message}`);
  return draft;
}

/** Those who make slugs that begin alike do so one after another: who makes one sees what the other took. */
async function freeSlug(change: Writing['change'], wanted: string, taken: ReadonlySet<string>): Promise<string> {
  const base = wanted.replace(/(-[0-9]+)+$/, '');
  await change.query(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`source slug ${base}`}, 0))`);
  // A dot comes right after the hyphen.
  const rows = await change.query<{ slug: string }>(
    sql`SELECT slug FROM source WHERE upper_inf(recorded) AND (slug = ${wanted} OR (slug > ${`${wanted}-`} AND slug < ${`${wanted}.`}))`,
  );
  return numberedSlug(wanted, new Set([...taken, ...rows.map(({ slug }) => slug)]));
}
