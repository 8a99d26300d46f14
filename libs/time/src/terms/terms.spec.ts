import { describe, expect, it } from '@jest/globals';
import { type ArrangedTerm, arrangeTerms, countedDays, type Evidence, membershipSpans, parseDate, termOn } from '../index.js';

interface Term extends Evidence {
  readonly category: string;
}

/** A term as a file writes it: 'FULL 2001/2003 2002-05;2002-07'. */
function term(text: string): Term {
  const [category = '', edtf = '', attested = ''] = text.split(' ');
  const [start = '', end = ''] = edtf.split('/');
  return {
    category,
    start: start === '' ? null : parseDate(start),
    end: end === '' || end === '..' ? null : parseDate(end),
    ongoing: end === '..',
    attested: attested === '' ? [] : attested.split(';').map((each) => parseDate(each)),
  };
}

function arranged(...texts: string[]): ArrangedTerm<Term>[] {
  const result = arrangeTerms(texts.map(term));
  if ('refusals' in result) throw new TypeError(result.refusals.join(' '));
  return result.terms;
}

function refusals(...texts: string[]): string[] {
  const result = arrangeTerms(texts.map(term));
  return 'refusals' in result ? result.refusals : [];
}

function written(terms: readonly ArrangedTerm<Term>[]): string[] {
  return terms.map(
    ({ term: { category }, start, end, ongoing }) => `${category} ${start?.edtf ?? ''}/${ongoing ? '..' : (end?.edtf ?? '')}`,
  );
}

describe('terms in their order', () => {
  it('stand by their start, an unknown one first, with the caller’s own objects', () => {
    const terms = ['FULL 2010/..', 'ASSOCIATE 2001/2009', 'OBSERVER /2000'].map(term);
    const result = arrangeTerms(terms);
    expect('terms' in result && result.terms.map((each) => each.term)).toEqual([terms[2], terms[1], terms[0]]);
  });

  it('stand by the latest start, then by the end, where the earliest start is the same', () => {
    expect(written(arranged('FULL 2001/..', 'OBSERVER 2001-01/2001'))).toEqual(['OBSERVER 2001-01/2001', 'FULL 2001/..']);
    expect(written(arranged('FULL 2001/2004', 'OBSERVER 2001/2001'))).toEqual(['OBSERVER 2001/2001', 'FULL 2001/2004']);
    expect(written(arranged('FULL 2001/', 'OBSERVER 2001/2001'))).toEqual(['OBSERVER 2001/2001', 'FULL 2001/']);
    expect(written(arranged('FULL [..2004]/..', 'OBSERVER /'))).toEqual(['OBSERVER /[..2004-12-30]', 'FULL [..2004]/..']);
  });

  it('end on the day before the next one’s start, bound by bound, where their end is missing', () => {
    expect(written(arranged('OBSERVER 2001-05-17/', 'ASSOCIATE 2003/', 'FULL 2010-03-01/..'))).toEqual([
      'OBSERVER 2001-05-17/[2002-12-31..2003-12-30]',
      'ASSOCIATE 2003/2010-02-28',
      'FULL 2010-03-01/..',
    ]);
    expect(arranged('OBSERVER 2001-05-17/', 'ASSOCIATE 2003/')[0]?.spans).toEqual({
      certain: { from: '2001-05-17', to: '2002-12-31' },
      possible: { from: '2001-05-17', to: '2003-12-30' },
      evidenceTo: '2002-12-31',
    });
  });

  it('keep a missing end where the next start is unknown too', () => {
    expect(written(arranged('A / 2001', 'B / 2005'))).toEqual(['A /', 'B /']);
  });

  it('may share the possible days around the change', () => {
    expect(refusals('A 2001/2005', 'B 2005/..')).toEqual([]);
    expect(refusals('A 2001/2004-12-31', 'B 2005-01-01/..')).toEqual([]);
    expect(refusals('A 2001/2004', 'B 2006~/..')).toEqual([]);
  });
});

describe('terms that are refused', () => {
  it.each([
    [['A 2001/2003', 'B 2005/..'], 'surely lies a day'],
    [['A 2001/2004-12-31', 'B 2005-01-02/..'], 'surely lies a day'],
    [['A 2001/2005-01-01', 'B 2005-01-01/..'], 'surely share a day'],
    [['A 2001/2006', 'B 2005/..'], 'surely share a day'],
    [['A 2001/[2004..2006] 2006-02', 'B 2005/ 2005-07-01'], 'surely share a day'],
    [['A 2001/..', 'B 2005/..'], 'only the last term may go on'],
    [['A 2001/..', 'B 2005/2006'], 'only the last term may go on'],
    [['A 2001-05-17/', 'B 2001-05-17/..'], 'leaves it no day'],
    [['A /', 'B 0001-01-01/..'], 'leaves it no day'],
    [['A 2001/2000'], 'surely ends before it begins'],
    [[], 'at least one term'],
    [['A 2001-01-01/2001-01-01', 'B [2001-01-01..2001-01-02]/[2001-01-01..2001-01-02]', 'C 2001-01-02/2001-01-05'], 'leave no day'],
  ])('%j: %s', (texts, says) => {
    expect(refusals(...texts)).toEqual([expect.stringContaining(says)]);
  });

  it('are refused with all reasons at once', () => {
    expect(refusals('A 1990/..', 'B 1995/1994', 'C 2000/2001', 'D 2005/2006', 'E 2006-01-01/..')).toEqual([
      expect.stringContaining('The term 1990/.. goes on'),
      expect.stringContaining('1995/1994 surely ends before it begins'),
      expect.stringContaining('2000/2001 and 2005/2006 surely lies a day'),
      expect.stringContaining('2005/2006 and 2006-01-01/.. surely share a day'),
    ]);
  });

  it('are not refused for an attestation outside their days, which is a mistake of its own', () => {
    expect(refusals('A 2001/2004 2007', 'B 2005/..')).toEqual([]);
  });
});

describe('the membership of its terms', () => {
  it('runs from the first start to the last end and is attested by every change', () => {
    const membership = membershipSpans(arranged('A / 1995', 'B 2001-05-17/2005', 'C 2005-03/[..2020] 2010-06'));
    expect(membership).toMatchObject({ start: null, end: { edtf: '[..2020]' }, ongoing: false });
    expect(membership.spans).toEqual({
      certain: { from: '1995-12-31', to: '2010-06-01' },
      possible: { from: null, to: '2020-12-31' },
      evidenceTo: '2010-06-01',
    });
  });

  it('goes on when its last term does', () => {
    const { spans, ongoing } = membershipSpans(arranged('A 1998~/', 'B 2003-01-01/..'));
    expect(ongoing).toBe(true);
    expect(spans).toMatchObject({ certain: { from: '1999-12-31', to: null }, possible: { from: '1997-01-01', to: null } });
  });

  it('of one term is that term', () => {
    const terms = arranged('A 1998~/2003');
    expect(membershipSpans(terms).spans).toEqual(terms[0]?.spans);
  });
});

describe('the term on a day', () => {
  const terms = arranged('A 2001-01-01/', 'B 2003/', 'C 2010-03-01/2020');
  const sameKind = (a: Term, b: Term) => a.category === b.category;

  it.each([
    ['2002-06-01', 'A', true],
    ['2003-06-01', 'B', false],
    ['2003-12-31', 'B', true],
    ['2010-02-28', 'B', true],
    ['2010-03-01', 'C', true],
    ['2020-06-01', 'C', true],
    ['1990-01-01', 'A', true],
    ['2021-01-01', 'C', true],
  ])('on %s is %s, certain: %s', (day, category, certain) => {
    expect(termOn(terms, day, sameKind)).toMatchObject({ term: { term: { category } }, certain });
  });

  it('is certain in its kind where all that may hold are of one kind', () => {
    const alike = arranged('A 2001-01-01/', 'A 2003/..');
    expect(termOn(alike, '2003-06-01', sameKind).certain).toBe(true);
    expect(termOn(alike, '2003-06-01').certain).toBe(false);
  });
});

describe('the days a membership counts', () => {
  const isMember = ({ category }: Term) => category !== 'OBSERVER';

  it('are certain where every term that may hold makes a member', () => {
    expect(countedDays(arranged('OBSERVER 2001-01-01/', 'FULL 2003/', 'ASSOCIATE 2010/..'), isMember)).toEqual({
      certain: [{ from: '2003-12-31', to: null }],
      possible: [{ from: '2003-01-01', to: null }],
    });
  });

  it('are none where no term makes a member', () => {
    expect(countedDays(arranged('OBSERVER 2001/..'), isMember)).toEqual({ certain: [], possible: [] });
  });

  it('leave out an observer’s years in between', () => {
    expect(countedDays(arranged('FULL 2001/2004-12-31', 'OBSERVER 2005-01-01/2006-12-31', 'FULL 2007-01-01/..'), isMember)).toEqual({
      certain: [
        { from: '2001-01-01', to: '2004-12-31' },
        { from: '2007-01-01', to: null },
      ],
      possible: [
        { from: '2001-01-01', to: '2004-12-31' },
        { from: '2007-01-01', to: null },
      ],
    });
  });
});
