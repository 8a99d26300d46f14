import { type Refusal, refuseText } from '@guildhall/problems';
import { readDate } from '@guildhall/time';

const LONGEST_SLUG = 100;
const LONGEST_URL = 2_000;
// Starts and ends are unique together with other columns, so they must fit an index.
const LONGEST_DATE = 200;

/** Why a slug is not taken. */
export function refuseSlug(slug: string): Refusal | null {
  if (slug === '') return { code: 'CELL_REQUIRED', message: 'The slug is missing.' };
  if (slug.length > LONGEST_SLUG) {
    return { code: 'SLUG_INVALID', message: `The slug has ${slug.length} characters; at most ${LONGEST_SLUG} are taken.` };
  }
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return null;
  return {
    code: 'SLUG_INVALID',
    message: `"${slug}" is no slug: lower-case letters a to z and digits, with single hyphens between them, such as apg-az.`,
  };
}

/** Why a language tag is not taken: it must be well formed in BCP 47; whether anybody speaks it is not asked. */
export function refuseLanguage(tag: string | null): Refusal | null {
  if (tag === null) return null;
  try {
    if (Intl.getCanonicalLocales(tag).length === 1) return null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return (
    refuseText(tag, LONGEST_SLUG) ?? {
      code: 'LANGUAGE_INVALID',
      message: `"${tag}" is no well-formed language tag (BCP 47): write one such as en, ru or az-Latn.`,
    }
  );
}

/** Why a web address is not taken. It becomes a link, so `javascript:` and the like would do harm. */
export function refuseUrl(url: string | null): Refusal | null {
  if (url === null) return null;
  const refusal = refuseText(url, LONGEST_URL);
  if (refusal !== null) return refusal;
  if (/^https?:\/\/[^\s/?#]/i.test(url) && !/\s/.test(url) && URL.canParse(url)) return null;
  return {
    code: 'URL_INVALID',
    message: `"${shown(url)}" is no absolute web address: it begins with https:// or http:// and has no white space.`,
  };
}

/** Why a partial date is not taken. */
export function refuseDate(text: string | null): Refusal | null {
  if (text === null) return null;
  const refusal = refuseText(text, LONGEST_DATE);
  if (refusal !== null) return refusal;
  const read = readDate(text);
  return 'refusal' in read ? { code: 'DATE_INVALID', message: read.refusal.message } : null;
}

function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
