import { describe, expect, it } from '@jest/globals';
import { Bug } from '@guildhall/problems';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { fromColumns, toColumns, Versioned, versionedEntities, versionedTable } from './versioned.js';

abstract class Dated {
  @PrimaryColumn({ type: 'int8' }) id: number;
  @PrimaryColumn({ type: 'int8range' }) recorded?: string;
  @Column({ type: 'date', name: 'start_earliest', nullable: true }) startEarliest: string | null;
}

@Entity('prize')
@Versioned('Accreditation')
class Prize extends Dated {
  @Column({ type: 'text' }) title: string;
}

@Entity('prize_alias')
@Versioned('Accreditation', 'prize_id')
class PrizeAlias {
  @PrimaryColumn({ type: 'int8', name: 'prize_id' }) prizeId: number;
  @PrimaryColumn({ type: 'int8range' }) recorded?: string;
  @Column({ type: 'text' }) alias: string;
}

@Entity('plain')
class Plain {
  @PrimaryColumn({ type: 'int8' }) id: number;
}

describe('a versioned entity', () => {
  it('is described with its own and its inherited columns, all but `recorded`', () => {
    const { columns, ...table } = versionedTable(Prize);
    expect(table).toEqual({ table: 'prize', recordType: 'Accreditation', idColumn: 'id' });
    expect(new Map(columns.map(({ property, column }) => [property, column]))).toEqual(
      new Map([
        ['id', 'id'],
        ['startEarliest', 'start_earliest'],
        ['title', 'title'],
      ]),
    );
  });

  it('is found with the others whose rows belong to the same records', () => {
    expect(versionedEntities('Accreditation')).toEqual([Prize, PrizeAlias]);
    expect(versionedEntities('Change')).toEqual([]);
  });

  it('goes to columns and back; what is missing is null', () => {
    const row = { id: 7, startEarliest: '1933-01-01', title: 'Golden Bear' };
    expect(toColumns(Prize, row)).toEqual({ id: 7, start_earliest: '1933-01-01', title: 'Golden Bear' });
    expect(toColumns(Prize, { id: 7 })).toEqual({ id: 7, start_earliest: null, title: null });
    expect(fromColumns(Prize, { ...toColumns(Prize, row), recorded: '[3,)' })).toEqual({ ...row, recorded: '[3,)' });
  });

  it('must be declared', () => {
    expect(() => versionedTable(Plain)).toThrow(Bug);
  });
});
