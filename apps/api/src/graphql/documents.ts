import { Problem } from '@guildhall/problems';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  type Source,
  validate,
  type ValidationRule,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { OperationCost } from './cost.js';
import { type DocumentLimits, refuseDocument } from './document-limits.js';
import type { MutationInputs } from './mutation-inputs.js';

/** An operation of a valid document. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly cost: OperationCost;
}

/** Refusals of one document, at most: a client mends the first ones first. */
const MOST_ERRORS = 50;

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
  private readonly valid = new WeakMap<DocumentNode, Map<string, KnownOperation | null>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly inputs: MutationInputs,
    /** Whether errors guess at what was meant. In production they do not: a schema is read by introspection. */
    private readonly suggests: boolean,
    private readonly limits: DocumentLimits,
  ) {}

  /** As `parse` of graphql-js. */
  readonly parse = (source: string | Source): DocumentNode => {
    const text = typeof source === 'string' ? source : source.body;
    return this.byText.get(text) ?? this.within(() => parse(text, { maxTokens: this.limits.tokens }));
  };

  /** As `validate` of graphql-js, for documents that `parse` above gave. */
  readonly validate = (schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]): readonly GraphQLError[] => {
    if (this.valid.has(document)) return [];
    const errors = this.validated(schema, document, rules).filter((error) => !this.inputs.isJudgedLater(error, document));
    if (errors.length === 0 && document.loc) {
      this.valid.set(document, new Map());
      this.byText.set(document.loc.source.body, document);
    }
    return errors;
  };

  /** The document of a text that is known to be valid; undefined where it has yet to be looked at. */
  known(text: string): DocumentNode | undefined {
    return this.byText.get(text);
  }

  /** The operation of a valid document that is meant; null where the name leads to none, or to several. */
  operation(document: DocumentNode, name: string | null | undefined): KnownOperation | null {
    const operations = this.valid.get(document);
    const key = name ?? '';
    const known = operations?.get(key);
    if (known !== undefined) return known;
    const operation = getOperationAST(document, name);
    const read = operation ? { document, operation, cost: new OperationCost(this.schema, document, operation) } : null;
    // Names that lead nowhere are not kept: anybody can make up many.
    if (read) operations?.set(key, read);
    return read;
  }

  /** Refusals are given, never thrown: whoever asks expects nothing else of a `validate`. */
  private validated(schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]): readonly GraphQLError[] {
    try {
      return this.within(() => {
        const tooLarge = refuseDocument(document, this.limits);
        if (tooLarge.length > 0) return tooLarge.map(asError);
        return validate(schema, document, rules, { maxErrors: MOST_ERRORS, hideSuggestions: !this.suggests });
      });
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  private within<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      // Documents are read by functions that call themselves for each level: a RangeError is the stack's end.
      if (error instanceof RangeError)
        throw asError(new Problem('LIMITED', 'The document is nested too deeply.', { measure: 'depth', limit: this.limits.depth }));
      if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) {
        const limit = this.limits.tokens;
        throw asError(
          new Problem('LIMITED', `The document has more than ${limit} words and signs: ask in several requests.`, {
            measure: 'tokens',
            limit,
          }),
        );
      }
      throw error;
    }
  }
}

function asError(problem: Problem): GraphQLError {
  return new GraphQLError(problem.message, { originalError: problem });
}
