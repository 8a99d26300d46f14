import { newIdNumber, Versioned } from '@guildhall/storage';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Operation, StagedRow } from './open-change.js';

// The journal comes before the libraries of these records, so its specs declare of their tables what they need.

@Entity('membership')
@Versioned('Membership')
export class MembershipRow {
  @PrimaryColumn({ type: 'int8' }) id: number;
  @PrimaryColumn({ type: 'int8range' }) recorded?: string;
  @Column({ type: 'text', nullable: true }) key: string | null = null;
  @Column({ type: 'int8', name: 'member_id' }) memberId: number;
  @Column({ type: 'int8', name: 'federation_id' }) federationId: number;
  @Column({ type: 'text', nullable: true }) start: string | null = null;
  @Column({ type: 'text', nullable: true }) end: string | null = null;
  @Column({ type: 'bool' }) ongoing = false;
  @Column({ type: 'daterange', nullable: true }) certain: string | null = null;
  @Column({ type: 'daterange' }) possible = '(,)';
  @Column({ type: 'text', array: true }) countries: string[] = ['AZ'];
  @Column({ type: 'jsonb' }) terms: unknown[] = [];
  @Column({ type: 'text', array: true, name: 'term_category' }) termCategory = ['FULL'];
  @Column({ type: 'text', array: true, name: 'term_standing' }) termStanding = ['ACTIVE'];
  @Column({ type: 'daterange', array: true, name: 'term_certain' }) termCertain: (string | null)[] = [null];
  @Column({ type: 'daterange', array: true, name: 'term_possible' }) termPossible = ['(,)'];
  @Column({ type: 'datemultirange', name: 'counts_certain' }) countsCertain = '{}';
  @Column({ type: 'datemultirange', name: 'counts_possible' }) countsPossible = '{(,)}';
  @Column({ type: 'jsonb' }) events: object[] = [];
  @Column({ type: 'date', array: true, name: 'attested_days' }) attestedDays: string[] = [];
  @Column({ type: 'int8', array: true }) sources: number[] = [];
}

@Entity('organization')
@Versioned('Organization')
export class OrganizationRow {
  @PrimaryColumn({ type: 'int8' }) id: number;
  @PrimaryColumn({ type: 'int8range' }) recorded?: string;
  @Column({ type: 'text' }) slug: string;
  @Column({ type: 'text' }) kind = 'GUILD';
  @Column({ type: 'text', name: 'default_name' }) defaultName = 'Guild';
  @Column({ type: 'text', array: true }) countries: string[] = [];
  @Column({ type: 'jsonb' }) names: unknown[] = [];
  @Column({ type: 'jsonb' }) citations: unknown[] = [];
  @Column({ type: 'int8', array: true }) sources: number[] = [];
}

@Entity('organization_identifier')
@Versioned('Organization', 'organization_id')
export class IdentifierRow {
  @PrimaryColumn({ type: 'int8', name: 'organization_id' }) organizationId: number;
  @PrimaryColumn({ type: 'int8range' }) recorded?: string;
  @PrimaryColumn({ type: 'int4' }) ordinal: number;
  @Column({ type: 'text' }) scheme = 'WIKIDATA';
  @Column({ type: 'text' }) value: string;
}

/** A membership that surely holds from the first to the last day. */
export function membership(values: Partial<MembershipRow> & { from?: string; to?: string } = {}): MembershipRow {
  const { from = '2020-01-01', to = '2021-01-01', ...rest } = values;
  const ids = { id: newIdNumber(), memberId: newIdNumber(), federationId: newIdNumber() };
  return Object.assign(new MembershipRow(), ids, { start: from, end: to, certain: `[${from},${to}]`, possible: `[${from},${to}]` }, rest);
}

export function staged(entity: StagedRow['entity'], row: object): StagedRow[] {
  return [{ entity, row }];
}

export function created(row: MembershipRow): [Operation, StagedRow[]] {
  return [{ kind: 'CREATED', recordType: 'Membership', id: row.id, replaces: null }, staged(MembershipRow, row)];
}

export function corrected(row: MembershipRow, replaces: number): [Operation, StagedRow[]] {
  return [{ kind: 'CORRECTED', recordType: 'Membership', id: row.id, replaces }, staged(MembershipRow, row)];
}

export function retracted(id: number, replaces: number): [Operation, StagedRow[]] {
  return [{ kind: 'RETRACTED', recordType: 'Membership', id, replaces }, []];
}

/** An organization with identifiers of Wikidata, as a new record or in place of a version. */
export function organization(
  values: { id?: number; slug: string; wikidata?: string[] },
  replaces: number | null = null,
): [Operation, StagedRow[]] {
  const { id = newIdNumber(), slug, wikidata = [] } = values;
  const identifiers = wikidata.map((value, ordinal) => Object.assign(new IdentifierRow(), { organizationId: id, ordinal, value }));
  return [
    { kind: replaces === null ? 'CREATED' : 'CORRECTED', recordType: 'Organization', id, replaces },
    [
      ...staged(OrganizationRow, Object.assign(new OrganizationRow(), { id, slug })),
      ...identifiers.map((row) => ({ entity: IdentifierRow, row })),
    ],
  ];
}
