import { Problem } from '@guildhall/problems';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, type Source, validate, type ValidationRule } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { MutationInputs } from './mutation-inputs.js';

/** Generous: the query by which tools read a whole schema has about 300. */
const MOST_TOKENS = 10_000;

/**
 * Parsed and validated documents by their text, so that a question asked again costs neither. Only valid ones are kept: those that are refused are
 * seldom sent twice, and would push out the good ones.
 */
export class Documents {
  private readonly byText = new LRUCache<string, DocumentNode>({
    max: 1_000,
    maxSize: 8 * 1024 * 1024,
    sizeCalculation: (_, text) => text.length + 1,
  });
  private readonly valid = new WeakSet<DocumentNode>();

  constructor(private readonly inputs: MutationInputs) {}

  /** As `parse` of graphql-js. */
  readonly parse = (source: string | Source): DocumentNode => {
    const text = typeof source === 'string' ? source : source.body;
    return this.byText.get(text) ?? withinLimits(() => parse(text, { maxTokens: MOST_TOKENS }));
  };

  /** As `validate` of graphql-js, for documents that `parse` above gave. */
  readonly validate = (schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]): readonly GraphQLError[] => {
    if (this.valid.has(document)) return [];
    const errors = validated(schema, document, rules).filter((error) => !this.inputs.isJudgedLater(error, document));
    if (errors.length === 0 && document.loc) {
      this.valid.add(document);
      this.byText.set(document.loc.source.body, document);
    }
    return errors;
  };
}

/** Refusals are given, never thrown: whoever asks expects nothing else of a `validate`. */
function validated(schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]): readonly GraphQLError[] {
  try {
    return withinLimits(() => validate(schema, document, rules));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function withinLimits<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    // Documents are read by functions that call themselves for each level: a RangeError is the stack's end.
    if (error instanceof RangeError) throw limited('The document is nested too deeply.');
    if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) {
      throw limited(`The document has more than ${MOST_TOKENS} words and signs: ask in several requests.`, { limit: MOST_TOKENS });
    }
    throw error;
  }
}

function limited(sentence: string, details?: Record<string, unknown>): GraphQLError {
  return new GraphQLError(sentence, { originalError: new Problem('LIMITED', sentence, details) });
}
