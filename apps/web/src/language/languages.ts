/** The languages of the interface, each under its own name. */
export const LANGUAGES = { en: 'English', ru: 'Русский', az: 'Azərbaycanca', fr: 'Français' } as const;

export type InterfaceLanguage = keyof typeof LANGUAGES;

export function isLanguage(tag: string): tag is InterfaceLanguage {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The first of a reader's languages that the interface speaks; English where it speaks none. */
export function languageFor(tags: readonly string[]): InterfaceLanguage {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-', 1)[0] ?? '';
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}
