import type { StoredCitation } from '@guildhall/sources';
import { Versioned } from '@guildhall/storage';
import { Column, Entity } from 'typeorm';
import { DatedFactEntity, type StoredAttestation } from '../core/dated-fact.entity.js';

/** In which class a festival is accredited. */
export enum AccreditationCategory {
  COMPETITIVE = 'COMPETITIVE',
  COMPETITIVE_SPECIALISED = 'COMPETITIVE_SPECIALISED',
  NON_COMPETITIVE = 'NON_COMPETITIVE',
  DOCUMENTARY_SHORT = 'DOCUMENTARY_SHORT',
  A_FESTIVAL = 'A_FESTIVAL',
  OTHER = 'OTHER',
}

/** One recorded state of a federation's accreditation of a festival. */
@Entity('accreditation')
@Versioned('Accreditation')
export class AccreditationEntity extends DatedFactEntity {
  @Column({ type: 'int8', name: 'accreditor_id' }) accreditorId: number;
  @Column({ type: 'int8', name: 'festival_id' }) festivalId: number;
  @Column({ type: 'text' }) category: AccreditationCategory;
  @Column({ type: 'jsonb' }) attestations: StoredAttestation[];
  @Column({ type: 'jsonb' }) citations: StoredCitation[];
  @Column({ type: 'text', nullable: true }) note: string | null;
}
