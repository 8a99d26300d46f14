import type { StoredCitation } from '@guildhall/sources';
import { Versioned } from '@guildhall/storage';
import { Column, Entity } from 'typeorm';
import { DatedFactEntity, type StoredAttestation } from '../core/dated-fact.entity.js';

/** One recorded state of a person's office in an organization. */
@Entity('office')
@Versioned('Office')
export class OfficeEntity extends DatedFactEntity {
  @Column({ type: 'text', name: 'person_name' }) personName: string;
  @Column({ type: 'text', name: 'person_wikidata', nullable: true }) personWikidata: string | null;
  @Column({ type: 'int8', name: 'organization_id' }) organizationId: number;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'jsonb' }) attestations: StoredAttestation[];
  @Column({ type: 'jsonb' }) citations: StoredCitation[];
}
