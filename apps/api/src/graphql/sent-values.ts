import { type DocumentNode, GraphQLError, type GraphQLFormattedError, Kind, OperationTypeNode, visit } from 'graphql';
import { isObject } from './persisted-documents.js';

const HIDDEN = '…';

/** Texts in quotes, numbers, and bare words where graphql-js repeats what it was given. */
const REPEATED = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|(?<=(?:value: |found ))\w+/gi;
const NAME = /^\$?[_a-z][\w.[\]!]*$/i;

/** All that was written or sent as a value of a mutation. */
export function sentValues(document: DocumentNode, variables: unknown): ReadonlySet<string> {
  const values = new Set<string>();
  const keep = ({ value }: { readonly value: string }): void => void values.add(value);
  visit(document, { StringValue: keep, IntValue: keep, FloatValue: keep, EnumValue: keep });
  const waiting: unknown[] = [variables];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...(next as unknown[]));
    else if (isObject(next)) waiting.push(...Object.values(next));
    else if (typeof next === 'string' || typeof next === 'number') values.add(String(next));
  }
  return values;
}

type Told = Pick<GraphQLFormattedError, 'path' | 'message'>;

/** Whether an error is what a field itself says: it chooses what it repeats. */
export function isOfField({ path, message }: Told): boolean {
  return path !== undefined && !message.startsWith('Argument "');
}

/** An error of a whole request as it may be told: graphql-js repeats what it was given, a password beside a misspelt field too. */
export function withoutSentValues(error: GraphQLFormattedError, values: ReadonlySet<string>): GraphQLFormattedError {
  if (isOfField(error)) return error;
  const { message, locations, path, extensions } = error;
  const violations = extensions?.['violations'] as readonly { readonly message: string }[] | undefined;
  const told = violations?.map((one) => ({ ...one, message: hidden(one.message, values) }));
  return {
    message: hidden(message, values),
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: { ...extensions, ...(told ? { violations: told } : {}) },
  };
}

/** What is wrong with a document that has mutations, without what is written in it. */
export function withoutWrittenValues(errors: readonly GraphQLError[], document: DocumentNode): readonly GraphQLError[] {
  const isOfMutation = document.definitions.some(
    (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.MUTATION,
  );
  if (errors.length === 0 || !isOfMutation) return errors;
  const values = sentValues(document, undefined);
  return errors.map(({ message, nodes, source, positions, originalError }) => {
    return new GraphQLError(hidden(message, values), { nodes, source, positions, originalError });
  });
}

/** The same of a document that cannot be read, of which nobody knows what it would be: names stay, texts and numbers do not. */
export function withoutLiterals(sentence: string): string {
  return sentence.replace(/(\b(?:String|BlockString|Int|Float)) ".*"/s, '$1');
}

function hidden(sentence: string, values: ReadonlySet<string>): string {
  return sentence.replace(REPEATED, (piece) => {
    if (!piece.startsWith('"')) return values.has(piece) ? HIDDEN : piece;
    const text = unquoted(piece);
    return values.has(text) || !NAME.test(text) ? `"${HIDDEN}"` : piece;
  });
}

function unquoted(piece: string): string {
  try {
    return JSON.parse(piece) as string;
  } catch {
    return piece.slice(1, -1);
  }
}
