import type { StoredCitation } from '@guildhall/sources';
import { Versioned } from '@guildhall/storage';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a stated figure counts. */
export enum FigureMeasure {
  MEMBERS = 'MEMBERS',
  COUNTRIES = 'COUNTRIES',
  FULL_MEMBERS = 'FULL_MEMBERS',
  ASSOCIATE_MEMBERS = 'ASSOCIATE_MEMBERS',
  ACCREDITED_FESTIVALS = 'ACCREDITED_FESTIVALS',
  INDIVIDUALS_REPRESENTED = 'INDIVIDUALS_REPRESENTED',
}

/** One recorded state of a figure that a source gave for an organization. */
@Entity('stated_figure')
@Versioned('StatedFigure')
export class StatedFigureEntity {
  @PrimaryColumn({ type: 'int8' }) id: number;
  @PrimaryColumn({ type: 'int8range' }) recorded?: string;
  @Column({ type: 'int8', name: 'organization_id' }) organizationId: number;
  @Column({ type: 'text' }) measure: FigureMeasure;
  @Column({ type: 'int4' }) value: number;
  @Column({ type: 'text', name: 'stated_on' }) statedOn: string;
  @Column({ type: 'date', name: 'stated_earliest', nullable: true }) statedEarliest: string | null;
  @Column({ type: 'date', name: 'stated_latest', nullable: true }) statedLatest: string | null;
  @Column({ type: 'jsonb' }) citations: StoredCitation[];
  @Column({ type: 'int8', array: true }) sources: number[];
  @Column({ type: 'text', nullable: true }) note: string | null;
}
