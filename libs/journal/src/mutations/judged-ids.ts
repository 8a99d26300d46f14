import { type IdPrefix, readPublicId, recordTypeOf } from '@guildhall/storage';
import type { InputViolation } from './input-violations.js';
import type { Judge } from './judged-by.js';

/** Judges ids of one kind of record: one that no record can have is told from one that leads nowhere. */
export function idOf(prefix: IdPrefix): Judge {
  return (text) => {
    const id = readPublicId(text);
    const shown = JSON.stringify(text.slice(0, 40));
    if (id === 'mistyped') return { message: `${shown} is mistyped: its checksum does not fit, so no record has this id.` };
    if (id === 'not-an-id')
      return { message: `${shown} is no id; write one such as ${prefix}_0123456789 (slugs are looked up with \`organization(by:)\`).` };
    if (id.prefix === prefix) return null;
    return {
      message: `${shown} is the id of ${recordTypeOf(id.prefix) ?? 'another kind'}; one that begins with ${prefix}_ is needed here.`,
    };
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
