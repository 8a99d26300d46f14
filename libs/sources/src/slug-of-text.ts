import { searchKey } from '@guildhall/storage';

/** So that a few characters are left for a number behind it. */
const LONGEST = 80;

/** A slug made from a text in any script; null where nothing of it can be written in a to z and digits. */
export function slugOfText(text: string): string | null {
  const words = searchKey(text).replace(/[^a-z0-9]+/g, '-');
  const slug = words.slice(0, LONGEST).replace(/^-+|-+$/g, '');
  return slug === '' ? null : slug;
}

/** The wanted slug, with a number behind it where it is used. */
export function numberedSlug(wanted: string, used: ReadonlySet<string>): string {
  let slug = wanted;
  for (let number = 2; used.has(slug); number += 1) slug = `${wanted}-${number}`;
  return slug;
}
