import { type BoundOf, typedDate } from '@guildhall/time';

/** What was typed as the registry takes it: EDTF where it was understood, else as it is, so that the registry says what is wrong with it; null for nothing. */
export function edtfOf(typed: string, boundOf?: BoundOf): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const read = typedDate(text, boundOf && { boundOf });
  return 'edtf' in read ? read.edtf : text;
}
