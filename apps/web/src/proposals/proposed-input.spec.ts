import { describe, expect, it } from '@jest/globals';
import { readProposalSearch } from './proposal-search.js';
import { fieldOf, type ProposedObject, recordIdsIn, referenceOf, toldFields, withoutEmptied, withValue } from './proposed-input.js';

const CITATIONS: readonly ProposedObject[] = [
  { source: { id: 'src_0000000002' } },
  { source: { new: { title: 'org_not an id' } }, note: 'N' },
  { source: { id: 'src_0000000002' } },
];
const INPUT: ProposedObject = { idempotencyKey: 'x', member: 'org_0000000001', countries: ['AZ', 'GE'], citations: CITATIONS };

describe('what is proposed', () => {
  it('names records, each once, at any depth', () => {
    expect(recordIdsIn(INPUT)).toEqual(['org_0000000001', 'src_0000000002']);
  });

  it('is told without what only who sent it needs', () => {
    expect(toldFields(INPUT).map(([field]) => field)).toEqual(['member', 'countries', 'citations']);
  });

  it('tells a reference by what it leads to', () => {
    expect(referenceOf({ id: 'src_0000000002' })).toEqual({ step: 'id', value: 'src_0000000002' });
    expect(referenceOf({ new: { title: 'T' } })).toEqual({ step: 'new', value: { title: 'T' } });
    expect(referenceOf({ id: 'x', note: 'N' })).toBeNull();
    expect(referenceOf({})).toBeNull();
  });

  it('is edited in one place, and stays as it was in all others', () => {
    const edited = withValue(INPUT, ['citations', 1, 'source', 'new', 'title'], 'T');
    expect(edited).toEqual({
      ...INPUT,
      citations: [CITATIONS[0], { source: { new: { title: 'T' } }, note: 'N' }, CITATIONS[2]],
    });
    expect(CITATIONS[1]).toMatchObject({ source: { new: { title: 'org_not an id' } } });
  });

  it('is sent without what was emptied', () => {
    const emptied = withValue(withValue(INPUT, ['citations', 1, 'note'], ''), ['countries', 0], '');
    expect(withoutEmptied(emptied)).toMatchObject({ countries: ['GE'], citations: [{}, { source: { new: {} } }, {}] });
    expect(JSON.stringify(withoutEmptied(emptied))).not.toContain('note');
    expect(withoutEmptied({ end: null, value: 0, ongoing: false })).toEqual({ end: null, value: 0, ongoing: false });
    const added: ProposedObject = {
      countries: [],
      citations: [{ source: { new: { title: '' } } }],
      names: [{ text: 'N' }, { text: '', type: '' }],
    };
    expect(withoutEmptied(added)).toEqual({ countries: [], names: [{ text: 'N' }] });
  });

  it.each([
    [['countries', 1], 'countries'],
    [['citations', 0, 'note'], 'note'],
  ])('has its field named at %j', (path, field) => expect(fieldOf(path)).toBe(field));
});

describe('the address of the list of proposals', () => {
  it('names what has become of them in any case, and nothing else', () => {
    expect(readProposalSearch({ status: 'open', other: 1 })).toEqual({ status: 'OPEN' });
    expect(readProposalSearch({ status: 'gone' })).toEqual({});
    expect(readProposalSearch({ status: 7 })).toEqual({});
  });
});
