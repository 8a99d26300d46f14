import { type FactKind, type FactRow, type MembershipEntity, type SlugsById, type Unidentified } from '@guildhall/facts';
import { Bug } from '@guildhall/problems';
import type { OpenChange, Operation } from '@guildhall/journal';
import type { OrganizationDraft } from '@guildhall/organizations';
import type { SourceDraft } from '@guildhall/sources';
import { recordId, sql } from '@guildhall/storage';
import { identifierCells, nameCells, organizationCells } from '../export/record-cells.js';
import { PACKAGE_FILES } from '../package/package-file.js';
import { alteredCells, type AlteredProperty, cellsAsValues, sameValue } from './altered-cells.js';
import type { Difference, RowPlace } from './difference.type.js';
import type { KnownSlugs } from './known-slugs.js';
import { addedEvents } from './membership-news.js';

/** What a record is to become, with the rows of the package that say it. */
export interface Told<Written> {
  readonly operation: Operation;
  readonly rows: readonly RowPlace[];
  /** Null: it is new. */
  readonly before: Written | null;
  readonly after: Written;
}

/** Tells what an import would write, record by record, in the words of the files. */
export class DifferenceTeller {
  private readonly slugsById: SlugsById;
  /** The names of the organizations that the facts of a batch are about. */
  private names = new Map<number, string>();

  constructor(
    private readonly change: OpenChange,
    slugs: KnownSlugs,
    private readonly tell: (difference: Difference) => Promise<void>,
  ) {
    this.slugsById = {
      organization: (id) => slugs.slugOf('Organization', id) ?? recordId('Organization', id),
      source: (id) => slugs.slugOf('Source', id) ?? recordId('Source', id),
    };
  }

  /** To be called with the organizations of a batch of facts before these are told. */
  async learn(organizations: readonly number[]): Promise<void> {
    const rows = await this.change.query<{ id: string; name: string }>(sql`
      SELECT id, default_name AS name FROM organization WHERE upper_inf(recorded) AND id = ANY(${organizations}::int8[])
      UNION ALL SELECT id, name FROM pg_temp.package_organization WHERE id = ANY(${organizations}::int8[])`);
    this.names = new Map(rows.map(({ id, name }) => [Number(id), name]));
  }

  source({ before, after, ...told }: Told<SourceDraft>): Promise<void> {
    const properties = Object.keys(after) as (keyof SourceDraft)[];
    const altered = before === null ? [] : properties.map((property) => ({ property, before: before[property], after: after[property] }));
    return this.add(told, after.title, altered.filter(isAltered), []);
  }

  organization({ before, after, ...told }: Told<OrganizationDraft>): Promise<void> {
    const altered = before === null ? [] : this.alteredOrganization(before, after);
    return this.add(told, after.defaultName, altered, []);
  }

  fact(kind: FactKind, { before, after, ...told }: Told<FactRow>): Promise<void> {
    const written = kind.write(after, this.slugsById);
    const altered = before === null ? [] : alteredCells(kind.columns, kind.write(before, this.slugsById), written);
    const events = kind.recordType === 'Membership' ? this.eventsOf(before as MembershipEntity | null, after as MembershipEntity) : [];
    return this.add(told, this.label(kind, after, written[0] ?? {}), altered, events);
  }

  private alteredOrganization(before: OrganizationDraft, after: OrganizationDraft): AlteredProperty[] {
    const listed = (property: string, write: (draft: OrganizationDraft) => Readonly<Record<string, string>>[]): AlteredProperty => ({
      property,
      before: write(before).map((cells) => cellsAsValues(columnsOf(`${property}.csv`), cells, ['organization'])),
      after: write(after).map((cells) => cellsAsValues(columnsOf(`${property}.csv`), cells, ['organization'])),
    });
    return [
      ...alteredCells(
        columnsOf('organizations.csv'),
        [organizationCells(before, this.slugsById)],
        [organizationCells(after, this.slugsById)],
      ),
      ...[listed('names', (draft) => nameCells(draft, this.slugsById)), listed('identifiers', identifierCells)].filter(isAltered),
    ];
  }

  private eventsOf(before: MembershipEntity | null, after: MembershipEntity): Difference['events'] {
    return addedEvents(before, after, { member: this.nameOf(after.memberId), federation: this.nameOf(after.federationId) });
  }

  /** What people call a fact: its organizations by their names, with what else it cannot be without. */
  private label(kind: FactKind, row: Unidentified<FactRow>, cells: Readonly<Record<string, string>>): string {
    const values = row as unknown as Readonly<Record<string, unknown>>;
    const names = new Map(kind.organizations.map((property) => [property.replace(/Id$/, ''), this.nameOf(Number(values[property]))]));
    const shown = kind.columns.filter(({ name, required }) => required && (kind.recordType !== 'Membership' || names.has(name)));
    return shown
      .map(({ name }) => names.get(name) ?? cells[name] ?? '')
      .filter((text) => text !== '')
      .join(', ');
  }

  private nameOf(organization: number): string {
    return this.names.get(organization) ?? this.slugsById.organization(organization);
  }

  private add(
    { operation, rows }: Omit<Told<never>, 'before' | 'after'>,
    label: string,
    altered: Difference['altered'],
    events: Difference['events'],
  ): Promise<void> {
    const { kind, recordType } = operation;
    if (kind === 'RETRACTED' || kind === 'MERGED' || kind === 'REDACTED') throw new Bug(`An import does not do ${kind}`);
    const id = kind === 'CREATED' ? null : recordId(recordType, operation.id);
    return this.tell({ kind, recordType, id, label, rows, altered, events });
  }
}

function isAltered({ before, after }: AlteredProperty): boolean {
  return !sameValue(before, after);
}

function columnsOf(path: string): (typeof PACKAGE_FILES)[number]['columns'] {
  return PACKAGE_FILES.find((file) => file.path === path)?.columns ?? [];
}
