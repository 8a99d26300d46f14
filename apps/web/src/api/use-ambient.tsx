import { useLanguage } from '../language/use-language.js';
import { type Moment, useMoment } from '../time/moment.js';

/** Variables that no page gives itself: the address says the moment, the reader the language. */
export type Ambient = 'asOf' | 'asKnownAt' | 'language';

/** Those of them that a document declares: what it does not declare may not be sent with it. */
export function useAmbient(document: { toString(): string }, given?: Moment): Readonly<Record<string, string>> {
  const shown = useMoment();
  const language = useLanguage();
  const text = document.toString();
  const all = Object.entries<string | undefined>({ ...(given ?? shown), language });
  return Object.fromEntries(all.flatMap(([name, value]) => (value !== undefined && text.includes(`$${name}:`) ? [[name, value]] : [])));
}
