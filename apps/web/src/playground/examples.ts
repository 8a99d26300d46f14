import { belonging } from './examples/belonging.js';
import { certainty } from './examples/certainty.js';
import { figures } from './examples/figures.js';
import { finding } from './examples/finding.js';
import { places } from './examples/places.js';
import { type Example } from './example.js';

/** The worked questions of the playground, the opening one first. Plain data: a test may run each against a server. */
export const examples: readonly Example[] = [...belonging, ...certainty, ...figures, ...finding, ...places];

/** The question that greets whoever opens the playground for the first time. */
export const openingExampleSlug = 'fiapf-at-new-year';

/** The example at this address, or undefined where there is none. */
export function exampleBySlug(slug: string): Example | undefined {
  return examples.find((example) => example.slug === slug);
}

/** The variables as the playground's editor shows them: JSON, or nothing at all where the example has none. */
export function variablesText(example: Example): string {
  return example.variables === undefined ? '' : JSON.stringify(example.variables, null, 2);
}

interface Texts {
  readonly query: string | null;
  readonly variables?: string | null;
}

/** Whether these texts are the example as it was written: an edited one is the user's own question. */
export function holds(texts: Texts | undefined, example: Example): boolean {
  return texts?.query === example.query && (texts.variables ?? '') === variablesText(example);
}
