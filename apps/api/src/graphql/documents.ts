import { Bug, Problem } from '@guildhall/problems';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  type Source,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { OperationCost } from './cost.js';
import { type DocumentLimits, refuseDocument } from './document-limits.js';
import type { MutationInputs } from './mutation-inputs.js';
import { withoutLiterals, withoutWrittenValues } from './sent-values.js';

/** An operation of a valid document. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly cost: OperationCost;
}

/** Refusals of one document, at most: a client mends the first ones first. */
const MOST_ERRORS = 50;

/** What is wrong with a document that was looked at a moment ago. */
interface Refused {
  /** Null where it could not even be parsed. */
  readonly document: DocumentNode | null;
  readonly errors: readonly GraphQLError[];
  /** Whether it was not even validated. */
  readonly isTooLarge?: boolean;
}

/**
 * Parsed and validated documents by their text, so that a question asked again costs neither. Those that are refused are kept apart, and few of them: they
 * would push out the good ones.
 */
export class Documents {
  private readonly byText = new LRUCache<string, DocumentNode>({
    max: 1_000,
    maxSize: 8 * 1024 * 1024,
    sizeCalculation: (_, text) => text.length + 1,
  });
  private readonly refused = new LRUCache<string, Refused>({
    max: 100,
    maxSize: 1024 * 1024,
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
    const checked = this.check(typeof source === 'string' ? source : source.body);
    if (!('errors' in checked)) return checked;
    if (checked.document) return checked.document;
    throw checked.errors[0] ?? new Bug('A document was refused without a reason');
  };

  /** As `validate` of graphql-js, for documents that `parse` above gave. */
  readonly validate = (_schema: GraphQLSchema, { loc }: DocumentNode): readonly GraphQLError[] => {
    const checked = this.check(loc?.source.body ?? '');
    return 'errors' in checked ? checked.errors : [];
  };

  /** The valid document of a text, or what is wrong with it. */
  check(text: string): DocumentNode | Refused {
    const known = this.byText.get(text) ?? this.refused.get(text);
    if (known) return known;
    const read = this.read(text);
    if ('errors' in read) this.refused.set(text, read);
    else {
      this.valid.set(read, new Map());
      this.byText.set(text, read);
    }
    return read;
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

  private read(text: string): DocumentNode | Refused {
    let document: DocumentNode | null = null;
    try {
      const parsed = this.within(text, () => parse(text, { maxTokens: this.limits.tokens }));
      document = parsed;
      const tooLarge = refuseDocument(parsed, this.limits).map(asError);
      if (tooLarge.length > 0) return { document, errors: tooLarge, isTooLarge: true };
      const errors = this.within(text, () => this.errorsOf(parsed));
      return errors.length === 0 ? parsed : { document, errors };
    } catch (error) {
      if (error instanceof GraphQLError) return { document, errors: [document ? error : unread(error)] };
      throw error;
    }
  }

  private errorsOf(document: DocumentNode): readonly GraphQLError[] {
    const errors = validate(this.schema, document, undefined, { maxErrors: MOST_ERRORS, hideSuggestions: !this.suggests });
    const theirs = errors.filter((error) => !this.inputs.isJudgedLater(error, document));
    return withoutWrittenValues(theirs, document);
  }

  private within<T>(text: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      const { depth, tokens } = this.limits;
      // Documents are read by functions that call themselves for each level: a RangeError is the stack's end.
      if (error instanceof RangeError) {
        throw asError(
          new Problem('LIMITED', 'The document is nested too deeply.', { measure: 'depth', limit: depth, actual: bracketsDeep(text) }),
        );
      }
      if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) {
        const sentence = `The document has more than ${tokens} words and signs: ask in several requests.`;
        // They are counted no further.
        throw asError(new Problem('LIMITED', sentence, { measure: 'tokens', limit: tokens, actual: tokens + 1 }));
      }
      throw error;
    }
  }
}

function unread({ message, source, positions, originalError }: GraphQLError): GraphQLError {
  return new GraphQLError(withoutLiterals(message), { source, positions, originalError });
}

/** How deeply brackets are nested in a text that could not be parsed. */
function bracketsDeep(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const letter of text) {
    if (letter === '{' || letter === '[') deepest = Math.max(deepest, (depth += 1));
    else if (letter === '}' || letter === ']') depth -= 1;
  }
  return deepest;
}

function asError(problem: Problem): GraphQLError {
  return new GraphQLError(problem.message, { originalError: problem });
}
