import type { StoredCitation } from '@guildhall/sources';
import { Versioned } from '@guildhall/storage';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How one organization came from another. */
export enum SuccessionKind {
  RENAMED = 'RENAMED',
  MERGED = 'MERGED',
  SPLIT = 'SPLIT',
  REPLACED = 'REPLACED',
}

/** One recorded state of a succession. */
@Entity('succession')
@Versioned('Succession')
export class SuccessionEntity {
  @PrimaryColumn({ type: 'int8' }) id: number;
  @PrimaryColumn({ type: 'int8range' }) recorded?: string;
  @Column({ type: 'text' }) kind: SuccessionKind;
  @Column({ type: 'int8', name: 'predecessor_id' }) predecessorId: number;
  @Column({ type: 'int8', name: 'successor_id' }) successorId: number;
  @Column({ type: 'text', name: 'happened_on', nullable: true }) happenedOn: string | null;
  @Column({ type: 'date', name: 'happened_earliest', nullable: true }) happenedEarliest: string | null;
  @Column({ type: 'date', name: 'happened_latest', nullable: true }) happenedLatest: string | null;
  @Column({ type: 'jsonb' }) citations: StoredCitation[];
  @Column({ type: 'int8', array: true }) sources: number[];
  @Column({ type: 'text', nullable: true }) note: string | null;
}
