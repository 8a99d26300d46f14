import { Journal } from '@guildhall/journal';
import { OrganizationKind, organizationRows } from '@guildhall/organizations';
import { SourceEntity, sourceRow } from '@guildhall/sources';
import { newIdNumber, recordId } from '@guildhall/storage';
import type { DataSource } from 'typeorm';

/** Public ids of records on which facts can stand. */
export interface Registered {
  readonly member: string;
  readonly federation: string;
  readonly source: string;
  readonly otherSource: string;
}

/** Registers two organizations and two sources that no other test knows, in one change. */
export async function registered(dataSource: DataSource): Promise<Registered> {
  const [member, federation, source, otherSource] = [newIdNumber(), newIdNumber(), newIdNumber(), newIdNumber()];
  await new Journal(dataSource).record({ author: { name: 'Leyla', kind: 'PERSON' } }, async (change) => {
    for (const id of [source, otherSource]) {
      const unknown = { publisher: null, url: null, publishedOn: null, language: null };
      const row = sourceRow(id, { slug: `source-${id}`, title: `Page ${id}`, ...unknown });
      await change.stage({ kind: 'CREATED', recordType: 'Source', id, replaces: null }, [{ entity: SourceEntity, row }]);
    }
    for (const id of [member, federation]) {
      const unknown = { language: null, acronym: null, city: null, founded: null, dissolved: null, website: null, note: null };
      const known = { slug: `guild-${id}`, kind: OrganizationKind.GUILD, defaultName: `Guild ${id}`, countries: ['AZ'] };
      const rows = organizationRows(id, { ...unknown, ...known, citations: [{ source }], names: [], identifiers: [] });
      await change.stage({ kind: 'CREATED', recordType: 'Organization', id, replaces: null }, rows);
    }
  });
  return {
    member: recordId('Organization', member),
    federation: recordId('Organization', federation),
    source: recordId('Source', source),
    otherSource: recordId('Source', otherSource),
  };
}
