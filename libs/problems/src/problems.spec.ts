import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Bug, OperationalError, Problem, problemsDocument, REGISTER, registerEntry } from './index.js';

describe('the three kinds of error', () => {
  it('a problem carries its code and the details that become extensions', () => {
    const problem = new Problem('CONFLICT', 'Overlaps mem_1', { conflictsWith: ['mem_1'] });
    expect(problem).toBeInstanceOf(Error);
    expect([problem.name, problem.code, problem.message, problem.details]).toEqual([
      'Problem',
      'CONFLICT',
      'Overlaps mem_1',
      { conflictsWith: ['mem_1'] },
    ]);
    expect(new Problem('FORBIDDEN', 'EDITOR is needed').details).toEqual({});
  });

  it('an operational error keeps its cause for the log', () => {
    const cause = new TypeError('socket closed');
    const error = new OperationalError('DATABASE_LOST', 'The connection broke', { cause });
    expect([error.name, error.code, error.cause]).toEqual(['OperationalError', 'DATABASE_LOST', cause]);
    expect('cause' in new OperationalError('TIMEOUT', 'Too slow')).toBe(false);
  });

  it('the three are told apart by class', () => {
    const bug = new Bug('impossible');
    expect([bug.name, bug instanceof Problem, bug instanceof OperationalError]).toEqual(['Bug', false, false]);
    expect(new Problem('LIMITED', 'too deep')).not.toBeInstanceOf(OperationalError);
  });
});

describe('the register of codes', () => {
  it('has every code once', () => {
    const codes = REGISTER.map(({ code }) => code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
    expect(codes.filter((code) => !/^[A-Z]+(_[A-Z0-9]+)*$/.test(code))).toEqual([]);
  });

  it('has the codes of the contract, the outside world, rows and findings', () => {
    const count = (kind: string) => REGISTER.filter((entry) => entry.kind === kind).length;
    expect({ problem: count('problem'), operational: count('operational'), row: count('row'), finding: count('finding') }).toEqual({
      problem: 8,
      operational: 14,
      row: 28,
      finding: 7,
    });
  });

  it('says of each code what, why and what to do, in whole sentences', () => {
    const broken = REGISTER.filter((entry) => [entry.what, entry.why, entry.todo].some((text) => !/^[A-Z][^\n]{15,}\.$/.test(text)));
    expect(broken).toEqual([]);
  });

  it('explains a code by name', () => {
    expect(registerEntry('OVERLAP')).toMatchObject({ code: 'OVERLAP', kind: 'row' });
    expect(registerEntry('INTERNAL').kind).toBe('operational');
  });
});

describe('docs/problems.md', () => {
  const committed = () => readFileSync(new URL('../../../docs/problems.md', import.meta.url), 'utf8');

  it('is what the register says now', () => {
    expect(committed()).toBe(problemsDocument());
  });

  it('has a heading for every code', () => {
    const headings = committed()
      .split('\n')
      .filter((line) => line.startsWith('### '))
      .map((line) => line.slice(4));
    expect(headings).toEqual(REGISTER.map(({ code }) => code));
  });
});
