import { describe, expect, it } from '@jest/globals';
import {
  attestationOutside,
  certaintyDuring,
  certaintyOn,
  clipSpans,
  type Evidence,
  type Lifetime,
  parseDate,
  periodEdtf,
  periodSpans,
  refusePeriod,
} from '../index.js';

/** A period as a file writes it: 'start/end' with .. for going on, and what is attested, joined by semicolons. */
function period(edtf: string, attested = ''): Evidence {
  const [start = '', end = ''] = edtf.split('/');
  return {
    start: start === '' ? null : parseDate(start),
    end: end === '' || end === '..' ? null : parseDate(end),
    ongoing: end === '..',
    attested: attested === '' ? [] : attested.split(';').map((text) => parseDate(text)),
  };
}

function life(founded: string, dissolved = ''): Lifetime {
  return { founded: founded === '' ? null : parseDate(founded), dissolved: dissolved === '' ? null : parseDate(dissolved) };
}

function clipped(evidence: Evidence, ...lives: Lifetime[]) {
  return clipSpans(periodSpans(evidence), evidence.ongoing, lives);
}

describe('what the evidence says of a period', () => {
  it.each([
    ['1998~/2003', '', { from: '1999-12-31', to: '2003-01-01' }, { from: '1997-01-01', to: '2003-12-31' }],
    ['/', '1985;1990-03', { from: '1985-12-31', to: '1990-03-01' }, { from: null, to: null }],
    ['2024?/..', '2025-05-17', { from: '2025-05-17', to: null }, { from: '2023-01-01', to: null }],
    [
      '[1951..1955]/[..2026-03-11]',
      '2005-11-02;2024-05-23',
      { from: '1955-12-31', to: '2024-05-23' },
      { from: '1951-01-01', to: '2026-03-11' },
    ],
    ['2003/2003', '', null, { from: '2003-01-01', to: '2003-12-31' }],
    ['2001-05-17/', '', { from: '2001-05-17', to: '2001-05-17' }, { from: '2001-05-17', to: null }],
    ['199X/', '2001-07-15', { from: '1999-12-31', to: '2001-07-15' }, { from: '1990-01-01', to: null }],
    ['/', '', null, { from: null, to: null }],
    ['/..', '', null, { from: null, to: null }],
    ['2001/..', '', { from: '2001-12-31', to: null }, { from: '2001-01-01', to: null }],
    ['/2003-05-01', '', { from: '2003-05-01', to: '2003-05-01' }, { from: null, to: '2003-05-01' }],
    ['[2000..]/', '', null, { from: '2000-01-01', to: null }],
    ['2026-01-01/..', '', { from: '2026-01-01', to: null }, { from: '2026-01-01', to: null }],
    ['2001/2004', '2001-03-05', { from: '2001-03-05', to: '2004-01-01' }, { from: '2001-01-01', to: '2004-12-31' }],
    ['2003/2003', '2003-06-01', { from: '2003-06-01', to: '2003-06-01' }, { from: '2003-01-01', to: '2003-12-31' }],
  ])('%s attested %j surely holds %j and may hold %j', (edtf, attested, certain, possible) => {
    expect(periodSpans(period(edtf, attested))).toMatchObject({ certain, possible });
  });

  it('knows how far the evidence of a period that goes on reaches', () => {
    expect(periodSpans(period('2024?/..', '2025-05-17')).evidenceTo).toBe('2025-05-17');
    expect(periodSpans(period('/..')).evidenceTo).toBeNull();
  });

  it.each([
    ['2004/2003', 'surely ends before it begins'],
    ['2003-05-18/2003-05-17', 'surely ends before it begins'],
    ['[2004..]/[..2003]', 'surely ends before it begins'],
  ])('%s is refused: %s', (edtf, says) => {
    expect(refusePeriod(period(edtf))).toContain(says);
  });

  it('refuses a period that goes on and has an end', () => {
    expect(refusePeriod({ ...period('2001/2003'), ongoing: true })).toContain('it is one or the other');
  });

  it.each(['2003/2003', '2003-05-17/2003-05-17', '2003-06/2003', '[2000..]/[..2000]', '/', '/..', '2026-01-01/..'])('%s can be', (edtf) => {
    expect(refusePeriod(period(edtf))).toBeNull();
  });

  it.each([
    ['2001/2003', '2000', true],
    ['2001/2003', '2004', true],
    ['2001/2003', '[1999..2001-01-01]', false],
    ['2001/2003', '2003-12-31', false],
    ['2001/..', '2900', false],
    ['2001/', '2900', false],
    ['/2003', '0001', false],
    ['2001/..', '[..2000]', true],
    ['/', '2000', false],
  ])('%s attested %s: outside is %s', (edtf, attested, outside) => {
    expect(attestationOutside(period(edtf), parseDate(attested))).toBe(outside);
  });

  it.each(['2026-01-01/..', '/2003', '2001/', '/', '/..', '1998~/[2003..2006]'])('is written %s', (edtf) => {
    const { start, end, ongoing } = period(edtf);
    expect(periodEdtf(start, end, ongoing)).toBe(edtf);
  });
});

describe('lifetimes clip', () => {
  it('lets a fact neither begin before the latest founding nor outlast the earliest dissolution', () => {
    expect(clipped(period('1990/2010'), life('1995-03'), life('1999', '2005'))).toEqual({
      certain: { from: '1999-01-01', to: '2005-12-31' },
      possible: { from: '1999-01-01', to: '2005-12-31' },
    });
  });

  it('does not cut a recorded end by the earliest day of a dissolution: it shows that the organization stood', () => {
    expect(clipped(period('1990/2004-06-30'), life('', '2004')).certain).toEqual({ from: '1990-12-31', to: '2004-06-30' });
  });

  it('ends what goes on with the earliest day on which one of its organizations may be dissolved', () => {
    expect(clipped(period('1990/..'), life('', '2004'), life('', '2010'))).toEqual({
      certain: { from: '1990-12-31', to: '2004-01-01' },
      possible: { from: '1990-01-01', to: '2004-12-31' },
    });
  });

  it('never ends what goes on before its own evidence', () => {
    expect(clipped(period('1990/..', '2004-05-17'), life('', '2004')).certain).toEqual({ from: '1990-12-31', to: '2004-05-17' });
  });

  it('keeps the days of founding and dissolution', () => {
    const { possible } = clipped(period('/..'), life('1995-03-01', '2001-05-17'));
    expect(possible).toEqual({ from: '1995-03-01', to: '2001-05-17' });
  });

  it('leaves out bounds that are null', () => {
    expect(clipped(period('1990/..'), life('[..1995]', '[2004..]'))).toEqual({
      certain: { from: '1990-12-31', to: '2004-01-01' },
      possible: { from: '1990-01-01', to: null },
    });
    expect(clipped(period('1990/..'), life('', '[..2004]'))).toEqual({
      certain: { from: '1990-12-31', to: '2004-12-31' },
      possible: { from: '1990-01-01', to: '2004-12-31' },
    });
  });

  it('may leave no day: of the certain ones, or of all', () => {
    expect(clipped(period('2001/2003'), life('2002'), life('', '2001-11'))).toEqual({ certain: null, possible: null });
    expect(clipped(period('2001/2003'), life('2005'))).toEqual({ certain: null, possible: null });
    expect(clipped(period('2001/..'), life('', '2001'))).toEqual({ certain: null, possible: { from: '2001-01-01', to: '2001-12-31' } });
  });

  it('changes nothing where no lifetime is known', () => {
    const spans = periodSpans(period('1998~/2003'));
    expect(clipSpans(spans, false, [life('')])).toEqual({ certain: spans.certain, possible: spans.possible });
    expect(clipSpans(spans, false, [])).toEqual({ certain: spans.certain, possible: spans.possible });
  });
});

describe('what is answered for a day', () => {
  const spans = clipped(period('1998~/2003'));

  it.each([
    ['1996-12-31', null],
    ['1997-01-01', 'POSSIBLE'],
    ['1999-12-30', 'POSSIBLE'],
    ['1999-12-31', 'CERTAIN'],
    ['2003-01-01', 'CERTAIN'],
    ['2003-01-02', 'POSSIBLE'],
    ['2003-12-31', 'POSSIBLE'],
    ['2004-01-01', null],
  ])('on %s it is %s', (day, certainty) => {
    expect(certaintyOn(spans, day, '2026-11-23')).toBe(certainty);
  });

  it('calls nothing certain on a day after the one from which it is answered', () => {
    const admitted = clipped(period('2026-01-01/..'));
    expect(certaintyOn(admitted, '2026-01-01', '2025-12-11')).toBe('POSSIBLE');
    expect(certaintyOn(admitted, '2026-01-01', '2026-01-01')).toBe('CERTAIN');
    expect(certaintyDuring(admitted, { from: '2025-01-01', to: null }, '2025-12-31')).toBe('POSSIBLE');
    expect(certaintyDuring(admitted, { from: '2025-01-01', to: null }, '2026-01-01')).toBe('CERTAIN');
  });

  it.each([
    [{ from: null, to: null }, 'CERTAIN'],
    [{ from: null, to: '1996-12-31' }, null],
    [{ from: '1997-06-01', to: '1999-12-30' }, 'POSSIBLE'],
    [{ from: '1997-06-01', to: '1999-12-31' }, 'CERTAIN'],
    [{ from: '2003-01-02', to: null }, 'POSSIBLE'],
    [{ from: '2004-01-01', to: null }, null],
    [{ from: '2002-01-01', to: '2001-01-01' }, null],
  ])('during %j it is %s', (span, certainty) => {
    expect(certaintyDuring(spans, span, '2026-11-23')).toBe(certainty);
  });
});
