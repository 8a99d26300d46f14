import { quoted, textScalar } from './text-scalar.js';

/** A language, its script where it matters, in the case in which such tags are written. */
export const LanguageTagScalar = textScalar({
  name: 'LanguageTag',
  description: 'A BCP 47 language tag: en, ru, az-Latn.',
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
  example: 'az-Latn',
  read: (text) => canonicalTag(text) ?? { refusal: `${quoted(text)} is no language tag: taken are BCP 47 tags such as en, ru or az-Latn.` },
});

function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
