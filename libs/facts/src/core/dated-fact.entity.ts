import { Column, PrimaryColumn } from 'typeorm';

/** An attestation as it is stored: a source shows the fact on this date. `source` null: which of the record's sources says so is not recorded. */
export interface StoredAttestation {
  readonly id: number;
  readonly on: string;
  readonly source: number | null;
}

/** The columns of everything that holds from a day to a day. Dates are EDTF as written; ranges are the unclipped days of libs/time. */
export abstract class DatedFactEntity {
  @PrimaryColumn({ type: 'int8' }) id: number;
  @PrimaryColumn({ type: 'int8range' }) recorded?: string;
  @Column({ type: 'text', nullable: true }) start: string | null;
  @Column({ type: 'text', nullable: true }) end: string | null;
  @Column({ type: 'bool' }) ongoing: boolean;
  @Column({ type: 'date', name: 'start_earliest', nullable: true }) startEarliest: string | null;
  @Column({ type: 'date', name: 'start_latest', nullable: true }) startLatest: string | null;
  @Column({ type: 'date', name: 'end_earliest', nullable: true }) endEarliest: string | null;
  @Column({ type: 'date', name: 'end_latest', nullable: true }) endLatest: string | null;
  @Column({ type: 'daterange', nullable: true }) certain: string | null;
  @Column({ type: 'daterange' }) possible: string;
  /** The last day that the evidence itself reaches: where `certain` of a fact that goes on would end. */
  @Column({ type: 'date', name: 'evidence_to', nullable: true }) evidenceTo: string | null;
  /** Every source cited, once. */
  @Column({ type: 'int8', array: true }) sources: number[];
}
