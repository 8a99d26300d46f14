import { type IdPrefix, readPublicId, type RecordType, recordTypeOf } from '@guildhall/storage';
import type { InputViolation } from './input-violations.js';
import type { Judge, Judgement } from './judged-by.js';

/** Judges ids of one kind of record: one that no record can have is told from one that leads nowhere. */
export function idOf(prefix: IdPrefix): Judge {
  return (text) => {
    const id = readPublicId(text);
    const shown = shownId(text);
    if (id === 'mistyped') return mistyped(shown);
    if (id === 'not-an-id')
      return { message: `${shown} is no id; write one such as ${prefix}_0123456789 (slugs are looked up with \`organization(by:)\`).` };
    if (id.prefix === prefix) return null;
    return {
      message: `${shown} is the id of ${recordTypeOf(id.prefix) ?? 'another kind'}; one that begins with ${prefix}_ is needed here.`,
    };
  };
}

/** Judges ids of several kinds of record, called `what` together. */
export function idAmong(recordTypes: readonly RecordType[], what: string): Judge {
  return (text) => {
    const id = readPublicId(text);
    const shown = shownId(text);
    if (id === 'mistyped') return mistyped(shown);
    const type = typeof id === 'string' ? null : recordTypeOf(id.prefix);
    if (type !== null && recordTypes.includes(type)) return null;
    return { message: `${shown} is not the id of ${what}; write one such as mem_0123456789.` };
  };
}

/** The number in an id that was judged before; NaN, which is equal to nothing, where it was refused. */
export function numberOf(id: string): number {
  const read = readPublicId(id);
  return typeof read === 'string' ? Number.NaN : read.number;
}

/** Of an input that is shared by several kinds of record: what is wrong with its id where one kind is meant. */
export function checkId(prefix: IdPrefix): (input: { readonly id: string }) => InputViolation[] {
  const judge = idOf(prefix);
  return ({ id }) => {
    const judgement = judge(id);
    return judgement === null ? [] : [{ path: ['id'], message: judgement.message }];
  };
}

function shownId(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

function mistyped(shown: string): Judgement {
  return { message: `${shown} is mistyped: its checksum does not fit, so no record has this id.` };
}
