import type { StoredCitation } from '@guildhall/sources';
import { Versioned } from '@guildhall/storage';
import { Column, Entity } from 'typeorm';
import { DatedFactEntity, type StoredAttestation } from '../core/dated-fact.entity.js';
import type { StoredEvent } from './membership-event.js';
import type { MembershipCategory, MembershipStanding } from './membership-category.js';

/** A term as written. Its missing end, where another follows, is filled when it is read. */
export interface StoredTerm {
  readonly category: MembershipCategory;
  readonly standing: MembershipStanding;
  readonly start: string | null;
  readonly end: string | null;
  readonly ongoing: boolean;
  readonly announcedOn: string | null;
  readonly attestations: readonly StoredAttestation[];
  readonly citations: readonly StoredCitation[];
  readonly note: string | null;
}

/** One recorded state of a membership, with its terms in order. The arrays repeat of the terms what counting needs. */
@Entity('membership')
@Versioned('Membership')
export class MembershipEntity extends DatedFactEntity {
  /** The key of its rows in a package; null where its one row has none. */
  @Column({ type: 'text', nullable: true }) key: string | null;
  @Column({ type: 'int8', name: 'member_id' }) memberId: number;
  @Column({ type: 'int8', name: 'federation_id' }) federationId: number;
  @Column({ type: 'text', name: 'announced_on', nullable: true }) announcedOn: string | null;
  /** The countries it represents; empty: the member's own. */
  @Column({ type: 'text', array: true }) countries: string[];
  @Column({ type: 'jsonb' }) terms: StoredTerm[];
  @Column({ type: 'text', array: true, name: 'term_category' }) termCategory: string[];
  @Column({ type: 'text', array: true, name: 'term_standing' }) termStanding: string[];
  @Column({ type: 'daterange', array: true, name: 'term_certain' }) termCertain: (string | null)[];
  @Column({ type: 'daterange', array: true, name: 'term_possible' }) termPossible: string[];
  /** The days on which every term that may hold makes a member, and those on which some does. */
  @Column({ type: 'datemultirange', name: 'counts_certain' }) countsCertain: string;
  @Column({ type: 'datemultirange', name: 'counts_possible' }) countsPossible: string;
  /** What follows from the terms: joining, leaving and what changed in between, where the day is known at all. */
  @Column({ type: 'jsonb' }) events: StoredEvent[];
  /** The earliest day of its latest attestation. */
  @Column({ type: 'date', name: 'last_attested_on', nullable: true }) lastAttestedOn: string | null;
  /** The latest day of each attestation, in order. */
  @Column({ type: 'date', array: true, name: 'attested_days' }) attestedDays: string[];
}
