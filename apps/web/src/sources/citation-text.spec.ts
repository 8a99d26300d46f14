import { describe, expect, it } from '@jest/globals';
import { citationText } from './citation-text.js';

const cited = {
  title: 'Guild & {Union}: members',
  address: 'https://example.org/organizations/fiapf?asOf=1995-01-01&asKnownAt=2026-01-31T12:00:00.000Z',
  knownAt: '2026-01-31T12:00:00.000Z',
};

describe('a citation', () => {
  it('as text says what, where, and as of which records', () => {
    expect(citationText(cited, 'TEXT')).toBe(
      `Guild & {Union}: members. In: Guildhall, the registry of film-industry organizations. As recorded on 2026-01-31. ${cited.address}`,
    );
  });

  it('in BibTeX keeps its braces in order, and what TeX would take for its own', () => {
    const text = citationText(cited, 'BIBTEX');
    expect(text).toContain('title = {Guild \\& Union: members}');
    expect(text).toContain(`url = {${cited.address}}`);
    expect(text.split('{')).toHaveLength(text.split('}').length);
  });

  it('in CSL-JSON is a list of one item with its date', () => {
    expect(JSON.parse(citationText(cited, 'CSL'))).toEqual([
      expect.objectContaining({ type: 'webpage', title: cited.title, URL: cited.address, issued: { 'date-parts': [[2026, 1, 31]] } }),
    ]);
  });
});
