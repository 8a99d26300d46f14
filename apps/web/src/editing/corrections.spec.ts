import { expect, it } from '@jest/globals';
import { membershipCorrection, organizationFields, organizationInput, termFields } from './corrections.js';
import type { RecordOf } from './record-of.js';
import { NO_SOURCE, type SourceState } from './source-state.js';

const term = (start: string, source: string): RecordOf<'Membership'>['terms'][number] => ({
  category: 'FULL',
  standing: 'ACTIVE',
  period: { edtf: `${start}/..`, ongoing: true, start: { edtf: start }, end: null },
  announcedOn: null,
  citations: [{ locator: null, note: null, source: { id: source, title: source } }],
});
const record: Pick<RecordOf<'Membership'>, 'id' | 'terms'> = { id: 'm', terms: [term('2001', 'src_a'), term('2005', 'src_b')] };
const base = { terms: termFields(record) };
const source = { ...NO_SOURCE, chosen: { id: 'src_new', title: 'New' } };

const cited = (terms: readonly (typeof base.terms)[number][], from: SourceState = source): unknown => {
  const { input } = membershipCorrection(record, { fields: { terms }, base, revision: 1, source: from, message: 'm' });
  return (input['terms'] as { start: string; citations?: { source: { id: string } }[] }[]).map(({ start, citations }) => [
    start,
    citations?.map((citation) => citation.source.id),
  ]);
};

it('leaves each term its own sources, also where another is removed or one is put before it', () => {
  const [first, second] = base.terms;
  if (!first || !second) throw new Error('two terms');
  const asRecorded = [first, second];
  expect(cited(asRecorded)).toEqual([
    ['2001', undefined],
    ['2005', undefined],
  ]);
  expect(cited([second])).toEqual([['2005', undefined]]);
  expect(cited([{ ...first, start: '1999' }, ...asRecorded])).toEqual([
    ['1999', ['src_new']],
    ['2001', undefined],
    ['2005', undefined],
  ]);
  expect(cited([first, { ...second, category: 'ASSOCIATE' }])).toEqual([
    ['2001', undefined],
    ['2005', ['src_b', 'src_new']],
  ]);
  expect(cited([first, { ...second, start: '2006' }])).toEqual([
    ['2001', undefined],
    ['2006', ['src_b', 'src_new']],
  ]);
  expect(cited([first, { ...second, start: '2006' }], NO_SOURCE)).toEqual([
    ['2001', undefined],
    ['2006', undefined],
  ]);
});

it('keeps of a name that it goes on when it is written otherwise, and not when it became a former one', () => {
  const period = { edtf: '1990/..', ongoing: true, start: { edtf: '1990' }, end: null };
  const fields = organizationFields({
    ...{
      __typename: 'Organization',
      id: 'o',
      slug: 'o',
      organizationName: 'A',
      acronym: null,
      kind: 'GUILD',
      countries: [],
      city: null,
      website: null,
    },
    ...{ founded: null, dissolved: null, identifiers: [], citations: [] },
    allNames: [{ text: 'A', language: 'en', type: 'OFFICIAL', period }],
  });
  const written = (change: object): unknown =>
    organizationInput({ ...fields, names: fields.names.map((name) => ({ ...name, ...change })) })['names'];
  const name = { text: 'A', language: 'en', type: 'OFFICIAL', start: '1990', end: null };
  expect(written({ text: 'B' })).toEqual([{ ...name, text: 'B', ongoing: true }]);
  expect(written({ type: 'FORMER' })).toEqual([{ ...name, type: 'FORMER' }]);
});
