import { Problem } from '@guildhall/problems';
import { type IdPrefix, type ReadId, readPublicId } from '@guildhall/storage';

/** The id that a client sent. One that no record can ever have (a wrong checksum) is refused, so that a slip is told from an unknown id. */
export function askedId(text: string): ReadId {
  const id = readPublicId(text);
  if (typeof id !== 'string') return id;
  const why =
    id === 'mistyped' ? 'is mistyped: its checksum does not fit' : 'is not an id; ids look like org_0123456789, a slug goes into `slug`';
  throw new Problem('BAD_USER_INPUT', `'${text.slice(0, 40)}' ${why}.`, { value: text.slice(0, 40) });
}

/** Finds nothing: no record has this number. */
const NO_RECORD = -1;

/** The number of a record of one kind; an id of another kind finds nothing. */
export function askedIdOf(prefix: IdPrefix, text: string): number {
  const id = askedId(text);
  return id.prefix === prefix ? id.number : NO_RECORD;
}
