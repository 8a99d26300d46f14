import { type BackendModule, createInstance, type i18n, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { embeddedLanguage } from '../dashboards/embedding.dom.js';
import { type InterfaceLanguage, isLanguage, LANGUAGES, languageFor } from './languages.js';

/** Where a reader's choice is kept. */
const KEPT = 'guildhall-language';

/** Texts that every page needs; those of one page are loaded with it. */
const EVERYWHERE = ['shell', 'words', 'time', 'tables'] as const;

const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { import: 'default' });

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language: string, namespace: string, callback: ReadCallback) {
    const load = files[`./${language}/${namespace}.json`];
    if (load === undefined) {
      callback(new Error(`No texts for ${namespace} in ${language}.`), false);
      return;
    }
    load().then(
      (texts) => callback(null, texts),
      (error: unknown) => callback(error as Error, false),
    );
  },
};

/** The language that the page wants into which a tile is put; that which was chosen here before; else the first of the browser's that the interface speaks. */
function startingLanguage(): InterfaceLanguage {
  const kept = embeddedLanguage() ?? readKept();
  return kept !== null && isLanguage(kept) ? kept : languageFor(navigator.languages);
}

/** Loads the texts of the reader's language; from then on components ask `useTranslation` for them. */
export async function startLanguage(): Promise<i18n> {
  const texts = createInstance();
  texts.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await texts
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: startingLanguage(),
      supportedLngs: Object.keys(LANGUAGES),
      // Every language has every text; a test sees to it.
      fallbackLng: false,
      ns: [...EVERYWHERE],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
    });
  return texts;
}

/** Keeps a choice for the next visit, where the browser lets it. */
export function keepLanguage(language: InterfaceLanguage): void {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // Storage may be forbidden: the choice then holds until the page is left.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
