import { Problem } from '@guildhall/problems';
import { publicId, readPublicId, searchKey } from '@guildhall/storage';
import type { DataSource } from 'typeorm';

/** An organization of the registry that a row of a list may mean. */
export interface KnownOrganization {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly countries: readonly string[];
}

/** Organizations of the registry by the folded forms of their names and acronyms, and by their slugs. */
export class RegistryMembers {
  private constructor(private readonly byKey: ReadonlyMap<string, readonly KnownOrganization[]>) {}

  /** Those that some texts may mean. */
  static async find(dataSource: DataSource, texts: readonly string[]): Promise<RegistryMembers> {
    const keys = [...new Set(texts.map(searchKey))].filter((key) => key !== '');
    const rows = await dataSource.query<(KnownOrganization & { id: string; key: string })[]>(
      `SELECT key, id, slug, name, countries FROM (
        SELECT s.key, o.id, o.slug, o.default_name AS name, o.countries FROM organization_search s JOIN organization o ON o.id = s.organization_id AND upper_inf(o.recorded)
        WHERE upper_inf(s.recorded) AND s.key = ANY($1::text[])
        UNION SELECT o.slug, o.id, o.slug, o.default_name, o.countries FROM organization o WHERE upper_inf(o.recorded) AND o.slug = ANY($2::text[])) AS found`,
      [keys, texts],
    );
    const byKey = new Map<string, KnownOrganization[]>();
    for (const { key, ...one } of rows) byKey.set(key, [...(byKey.get(key) ?? []), { ...one, id: Number(one.id) }]);
    return new RegistryMembers(byKey);
  }

  /** Those of a name, an acronym or a slug; of several, those of one of the countries, where these are said. */
  meant(text: string, countries: readonly string[]): readonly KnownOrganization[] {
    const named = [...(this.byKey.get(text) ?? []), ...(this.byKey.get(searchKey(text)) ?? [])];
    const found = named.filter(({ id }, place) => named.findIndex((other) => other.id === id) === place);
    if (countries.length === 0) return found;
    // One of no country may be of this one.
    return found.filter((one) => one.countries.length === 0 || one.countries.some((code) => countries.includes(code)));
  }
}

/** The federation that a slug, an id or a name means: NOT_FOUND, or AMBIGUOUS with all ids. */
export async function federationMeant(dataSource: DataSource, text: string): Promise<KnownOrganization> {
  const id = readPublicId(text.trim());
  const found =
    typeof id === 'object' && id.prefix === 'org'
      ? await byId(dataSource, id.number)
      : (await RegistryMembers.find(dataSource, [text.trim()])).meant(text.trim(), []);
  const [one, ...others] = found;
  if (one === undefined)
    throw new Problem(
      'NOT_FOUND',
      `The registry has no organization ${JSON.stringify(text.slice(0, 100))}: give the slug, the id or the name of the federation; register it first if it is new.`,
      { value: text.slice(0, 100) },
    );
  if (others.length === 0) return one;
  const ids = found.map((each) => publicId('org', each.id));
  throw new Problem(
    'AMBIGUOUS',
    `${JSON.stringify(text.slice(0, 100))} means several organizations: ${found.map(({ slug }) => slug).join(', ')}. Give the slug.`,
    { ids },
  );
}

async function byId(dataSource: DataSource, id: number): Promise<KnownOrganization[]> {
  const rows = await dataSource.query<(KnownOrganization & { id: string })[]>(
    'SELECT id, slug, default_name AS name, countries FROM organization WHERE upper_inf(recorded) AND id = $1',
    [id],
  );
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}
