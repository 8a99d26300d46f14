import { slugOfText } from '@guildhall/sources';

/** What stands in the place of a text that was redacted. */
export const REDACTED = '[redacted]';
const REDACTED_WORD = 'redacted';

/**
 * Where texts stand in others: as whole words, whatever the case, with any white space between their words, and composed in Unicode as NFC composes. A word
 * ends where the next character is neither a letter, a digit nor a mark: `Ann` does not stand in `Anna`. In scripts without spaces it ends anywhere.
 */
export class RedactedTexts {
  private readonly inWords: RegExp;
  private readonly inLinks: RegExp;
  private readonly inSlugs: RegExp | null;

  constructor(readonly texts: readonly string[]) {
    // The longest first: of `Ann Lee` and `Ann` the whole name goes.
    const ordered = [...texts].map(normalized).sort((a, b) => b.length - a.length);
    const words = ordered.map((text) => text.split(/\s+/u).map(escaped));
    const slugs = ordered.map(slugOfText).filter((slug) => slug !== null);
    this.inWords = wordPattern(words.map((each) => each.join('\\s+')));
    // Links and slugs write names with hyphens, dots and underscores between their words, and without their diacritics.
    const between = '[^\\p{L}\\p{N}\\p{M}]+';
    this.inLinks = wordPattern([...words.map((each) => each.join(between)), ...slugs.map((slug) => slug.split('-').join(between))]);
    this.inSlugs = slugs.length === 0 ? null : new RegExp(`(?<![a-z0-9])(?:${slugs.join('|')})(?![a-z0-9])`, 'g');
  }

  /** Whether one of them stands in a text. */
  standIn(text: string): boolean {
    return this.redacted(text) !== null;
  }

  /** A text without them; null where none stands in it. */
  redacted(text: string): string | null {
    const composed = text.normalize('NFC');
    const without = composed.replace(this.inWords, REDACTED);
    return without === composed ? null : without;
  }

  /** Whether a link names one of them. */
  standInLink(link: string): boolean {
    return new RegExp(this.inLinks).test(decoded(link).normalize('NFC')) || this.standIn(link);
  }

  /** A slug without them, told apart from all others by what stands in the record's id; null where none stands in it. */
  redactedSlug(slug: string, id: string): string | null {
    if (this.inSlugs === null) return null;
    const without = slug.replace(this.inSlugs, REDACTED_WORD);
    return without === slug ? null : `${without}-${id.slice(id.indexOf('_') + 1)}`;
  }

  /** A value of JSON without them in any of its texts, but for those that are codes; null where none stands in it. */
  redactedJson(value: unknown): { readonly value: unknown } | null {
    const found = { times: 0 };
    const walk = (one: unknown, name: string | null): unknown => {
      if (typeof one === 'string') {
        const without = name !== null && CODES_IN_JSON.has(name) ? null : this.redacted(one);
        if (without === null) return one;
        found.times += 1;
        return without;
      }
      if (Array.isArray(one)) return one.map((each) => walk(each, name));
      if (typeof one !== 'object' || one === null) return one;
      return Object.fromEntries(Object.entries(one).map(([key, each]) => [key, walk(each, key)]));
    };
    const without = walk(value, null);
    return found.times > 0 ? { value: without } : null;
  }

  /**
   * What a text in which one of them stands is like, for `LIKE` in lower case: so that the database need not give every row. What has no one small or no one
   * large letter stands for anything.
   */
  likePatterns(): string[] {
    const patterns = this.texts.map((text) => `%${Array.from(normalized(text), likeLetter).join('')}%`);
    const slugs = this.texts.map(slugOfText).flatMap((slug) => (slug === null ? [] : [`%${slug.split('-').join('%')}%`]));
    const links = this.texts.map((text) => `%${encodeURIComponent(normalized(text)).toLowerCase().replace(/%20/g, '%')}%`);
    return [...new Set([...patterns, ...slugs, ...links])];
  }
}

/** Within JSON, what holds no text of anybody's. */
const CODES_IN_JSON: ReadonlySet<string> = new Set([
  'id',
  'type',
  'kind',
  'category',
  'standing',
  'language',
  'scheme',
  'measure',
  'start',
  'end',
  'on',
  'announcedOn',
  'recordType',
]);

function normalized(text: string): string {
  return text.normalize('NFC').trim();
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replace(/\\-/gu, '\\x2d');
}

/** Scripts that are written without spaces, or with endings that nothing parts from a name: there a name ends anywhere. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const IN_WORDS = '[\\p{L}\\p{N}\\p{M}]';
/** At the edge of a text: where the text's own letter there is of a spaced script, the next one must not belong to the word. */
const BEGINS = `(?:(?=[${UNSPACED}])|(?<!${IN_WORDS}))`;
const ENDS = `(?:(?<=[${UNSPACED}])|(?!${IN_WORDS}))`;

function wordPattern(patterns: readonly string[]): RegExp {
  return new RegExp(`${BEGINS}(?:${patterns.join('|')})${ENDS}`, 'giu');
}

function likeLetter(letter: string): string {
  const small = letter.toLowerCase();
  const simple =
    small.length === 1 && small !== 'σ' && small !== 'ς' && small.toUpperCase().toLowerCase() === small && /[\p{L}\p{N}]/u.test(small);
  // Also for what JSON writes in a way of its own: quotation marks, backslashes.
  return simple ? small : '%';
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
