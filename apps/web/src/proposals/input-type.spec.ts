import { describe, expect, it } from '@jest/globals';
import { INPUTS } from '../api/generated/input-types.js';
import { addableFields, firstValue, inputOf, typeOf } from './input-type.js';

describe('what can be added to a proposal', () => {
  it('is what its mutation takes and is not there, and of lists one more', () => {
    const fields = addableFields('RecordMembershipInput', { member: 'org_0000000001', start: '2001', citations: [] });
    expect(fields).toEqual(expect.arrayContaining(['category', 'end', 'announcedOn', 'countries', 'citations', 'message']));
    expect(fields).not.toContain('start');
  });

  it('is about no other record, and no list that would replace what is recorded', () => {
    expect(addableFields('RecordMembershipInput', {})).not.toContain('federation');
    expect(addableFields('MergeOrganizationsInput', {})).not.toContain('retract');
    expect(addableFields('CorrectOrganizationInput', { city: 'Baku' })).not.toContain('names');
    expect(addableFields('CorrectOrganizationInput', { names: null })).not.toContain('names');
    expect(addableFields('CorrectOrganizationInput', { names: [] })).toContain('names');
    expect(addableFields('TermInput', { category: 'FULL' })).not.toContain('citations');
  });

  it('never is a key or a revision: they belong to whoever sent it', () => {
    for (const mutation of Object.keys(INPUTS['ProposedChangeInput'] ?? {})) {
      const input = inputOf(mutation);
      expect([mutation, input !== undefined]).toEqual([mutation, true]);
      expect(addableFields(input, {})).not.toEqual(expect.arrayContaining(['idempotencyKey']));
      expect(addableFields(input, {})).not.toEqual(expect.arrayContaining(['expectedRevision']));
    }
  });

  it('begins with what it must have, to be typed', () => {
    const begun = (input: string, field: string): unknown => {
      const type = typeOf(input, field);
      return type && firstValue(type);
    };
    expect(begun('RecordMembershipInput', 'citations')).toEqual({ source: { new: { title: '' } } });
    expect(begun('RecordMembershipInput', 'end')).toBe('');
    expect(begun('RecordMembershipInput', 'ongoing')).toBe(false);
    expect(begun('RegisterOrganizationInput', 'identifiers')).toEqual({ scheme: '', value: '' });
  });

  it('is nothing where the registry has no such input any more', () => {
    expect([addableFields(undefined, {}), addableFields('GoneInput', {}), inputOf('goneMutation')]).toEqual([[], [], undefined]);
  });
});
