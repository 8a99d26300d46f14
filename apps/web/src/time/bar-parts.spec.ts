import { describe, expect, it } from '@jest/globals';
import { barParts } from './bar-parts.js';

const axis = { from: '2001-01-01', to: '2010-12-31' };
const today = '2009-12-31';

/** Shares of the ten years, to a hundredth. */
function drawn(...given: Parameters<typeof barParts>): unknown {
  return JSON.parse(
    JSON.stringify(barParts(...given), (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)),
  );
}

describe('the bar of a period', () => {
  it('is solid where it is certain, inside what is possible', () => {
    const period = {
      ongoing: false,
      certain: { from: '2002-12-31', to: '2004-01-01' },
      possible: { from: '2002-01-01', to: '2004-12-31' },
    };
    expect(drawn(period, axis, today)).toEqual({
      certain: { from: 0.2, to: 0.3, fadesIn: false, fadesOut: false },
      possible: { from: 0.1, to: 0.4, fadesIn: false, fadesOut: false },
      goesOn: false,
    });
  });

  it('that goes on is certain until today, possible after it, and has an arrow', () => {
    const period = { ongoing: true, certain: { from: '2006-01-01', to: null }, possible: { from: '2006-01-01', to: null } };
    expect(drawn(period, axis, today)).toEqual({
      certain: { from: 0.5, to: 0.9, fadesIn: false, fadesOut: false },
      possible: { from: 0.5, to: 1, fadesIn: false, fadesOut: false },
      goesOn: true,
    });
  });

  it('whose end nobody recorded fades out, without an arrow; an unknown beginning fades in', () => {
    const period = { ongoing: false, certain: { from: '2006-01-01', to: '2006-01-01' }, possible: { from: null, to: null } };
    expect(drawn(period, axis, today)).toMatchObject({ possible: { from: 0, to: 1, fadesIn: true, fadesOut: true }, goesOn: false });
  });

  it('is cut off at the ends of the axis, and is not there outside of it', () => {
    const before = {
      ongoing: false,
      certain: { from: '1990-01-01', to: '1999-12-31' },
      possible: { from: '1989-01-01', to: '2001-12-31' },
    };
    expect(drawn(before, axis, today)).toEqual({
      certain: null,
      possible: { from: 0, to: 0.1, fadesIn: false, fadesOut: false },
      goesOn: false,
    });
  });

  it('is not certain of a day to come', () => {
    const announced = { ongoing: true, certain: { from: '2010-06-01', to: null }, possible: { from: '2010-06-01', to: null } };
    expect(drawn(announced, axis, today)).toMatchObject({ certain: null, possible: { from: 0.94 }, goesOn: true });
  });
});
