import type { StoredCitation } from '@guildhall/sources';
import { Versioned } from '@guildhall/storage';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganizationKind } from './organization-kind.js';
import type { StoredName } from './stored-name.js';

/** One recorded state of an organization. Its identifiers and search keys stand in tables of their own. */
@Entity('organization')
@Versioned('Organization')
export class OrganizationEntity {
  @PrimaryColumn({ type: 'int8' }) id: number;
  @PrimaryColumn({ type: 'int8range' }) recorded?: string;
  @Column({ type: 'text' }) slug: string;
  @Column({ type: 'text' }) kind: OrganizationKind;
  /** The present official name: what lists are ordered by. */
  @Column({ type: 'text', name: 'default_name' }) defaultName: string;
  /** The language of the default name, and so the organization's own. */
  @Column({ type: 'text', nullable: true }) language: string | null;
  @Column({ type: 'text', nullable: true }) acronym: string | null;
  @Column({ type: 'text', array: true }) countries: string[];
  @Column({ type: 'text', nullable: true }) city: string | null;
  @Column({ type: 'text', nullable: true }) founded: string | null;
  @Column({ type: 'date', name: 'founded_earliest', nullable: true }) foundedEarliest: string | null;
  @Column({ type: 'date', name: 'founded_latest', nullable: true }) foundedLatest: string | null;
  @Column({ type: 'text', nullable: true }) dissolved: string | null;
  @Column({ type: 'date', name: 'dissolved_earliest', nullable: true }) dissolvedEarliest: string | null;
  @Column({ type: 'date', name: 'dissolved_latest', nullable: true }) dissolvedLatest: string | null;
  @Column({ type: 'text', nullable: true }) website: string | null;
  @Column({ type: 'text', nullable: true }) note: string | null;
  /** The rows of names.csv, in their order; the default name and the acronym join them when they are asked for. */
  @Column({ type: 'jsonb' }) names: StoredName[];
  @Column({ type: 'jsonb' }) citations: StoredCitation[];
  /** Every source cited by this record, once. */
  @Column({ type: 'int8', array: true }) sources: number[];
}

/** An identifier in another registry; current ones are unique. */
@Entity('organization_identifier')
@Versioned('Organization', 'organization_id')
export class OrganizationIdentifierEntity {
  @PrimaryColumn({ type: 'int8', name: 'organization_id' }) organizationId: number;
  @PrimaryColumn({ type: 'int8range' }) recorded?: string;
  @PrimaryColumn({ type: 'int4' }) ordinal: number;
  @Column({ type: 'text' }) scheme: string;
  @Column({ type: 'text' }) value: string;
}

/** A folded form of one of its names, for search; made by `searchKey`. */
@Entity('organization_search')
@Versioned('Organization', 'organization_id')
export class OrganizationSearchEntity {
  @PrimaryColumn({ type: 'int8', name: 'organization_id' }) organizationId: number;
  @PrimaryColumn({ type: 'int8range' }) recorded?: string;
  @PrimaryColumn({ type: 'text' }) key: string;
}
