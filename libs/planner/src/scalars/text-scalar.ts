import { AsyncLocalStorage } from 'node:async_hooks';
import { type ASTNode, GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

/** Why a text is not taken: a sentence that says what is wrong and what is taken instead. */
export interface Refusal {
  readonly refusal: string;
}

export interface TextScalar {
  readonly name: string;
  readonly description: string;
  /** Where the form of the text is laid down. */
  readonly specifiedByURL: string;
  /** A value as it is written, to show in refusals. */
  readonly example: string;
  /** The text in the form in which it is kept, or why it is not taken. */
  readonly read: (text: string) => string | Refusal;
}

/** A text that a scalar does not take. */
export class ScalarRefused extends GraphQLError {}

const lenient = new AsyncLocalStorage<true>();

/**
 * Runs `work` with scalars that take any text: a validator judges it afterwards, so that all that is wrong with an input is told at once.
 * What they would have taken anyway comes in its usual form.
 */
export function takingAnyText<T>(work: () => T): T {
  return lenient.run(true, work);
}

/** A scalar that is text on both sides. What it gives out was read when it came in, so that long answers are not checked again. */
export function textScalar({ name, description, specifiedByURL, example, read }: TextScalar): GraphQLScalarType<string, string> {
  const taken = (value: unknown, shown: string, nodes?: ASTNode): string => {
    if (typeof value !== 'string') throw new GraphQLError(`A ${name} is text such as "${example}", not ${shown}.`, { nodes });
    const result = read(value);
    if (typeof result === 'string') return result;
    if (lenient.getStore()) return value;
    // A GraphQLError keeps its own sentence: any other error is put behind "Expected type".
    throw new ScalarRefused(result.refusal, { nodes });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: (value) => {
      if (typeof value === 'string') return value;
      throw new GraphQLError(`${name} cannot represent a value that is not text.`);
    },
    parseValue: (value) => taken(value, JSON.stringify(value)),
    parseLiteral: (node: ValueNode) => taken(node.kind === Kind.STRING ? node.value : undefined, print(node), node),
  });
}

/** A text as it is quoted in a refusal: cut, so that the sentence stays one. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
