import { Bug } from '@guildhall/problems';
import {
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isPlanned } from './contributions.js';
import type { Field } from './field.js';
import { Answered } from './records.js';

/** Makes of what a field gave what is sent: null where it is nothing. */
export type Complete = (value: unknown) => unknown;

/** Something is not as its type says: graphql-js, asked again, says what and where. */
export class Unfinished extends Bug {}

/**
 * What graphql-js does with the value of a field, put together once a query instead of looked up for every value. It knows only how things go well: whatever
 * GraphQL would answer with an error is Unfinished.
 */
export function completion(type: GraphQLOutputType, field: Field): Complete {
  const nullable = isNonNullType(type) ? type.ofType : type;
  const complete = isLeafType(nullable) ? leafCompletion(nullable, field) : compositeCompletion(nullable, field);
  if (isNonNullType(type)) return (value) => (value === null || value === undefined ? unfinished(field, 'nothing') : complete(value));
  return (value) => (value === null || value === undefined ? null : complete(value));
}

function compositeCompletion(type: GraphQLOutputType, field: Field): Complete {
  if (isListType(type)) {
    const item = completion(type.ofType, field);
    return (value) => (Array.isArray(value) ? value.map((one) => item(one)) : unfinished(field, 'no list'));
  }
  let complete: Complete | undefined;
  // Objects of planned types were put together when they were read.
  return (value) => (value instanceof Answered ? value : (complete ??= anyObjectCompletion(type, field))(value));
}

function anyObjectCompletion(type: GraphQLOutputType, field: Field): Complete {
  try {
    if (isObjectType(type)) return objectCompletion(type, field);
    if (isInterfaceType(type)) return interfaceCompletion(type, field);
  } catch {
    return unfinished(field, 'asked with arguments that are refused');
  }
  return unfinished(field, 'of a type that no plan reads');
}

/** Text and whole numbers are sent as they are; of the rest, the type says what is sent. */
function leafCompletion(type: GraphQLLeafType, field: Field): Complete {
  const serialize = (value: unknown): unknown => {
    try {
      return type.serialize(value) ?? unfinished(field, 'not what its type writes');
    } catch {
      return unfinished(field, 'not what its type writes');
    }
  };
  if (type === GraphQLInt) return (value) => (typeof value === 'number' && (value | 0) === value ? value : serialize(value));
  if (type === GraphQLString || type === GraphQLID) return (value) => (typeof value === 'string' ? value : serialize(value));
  return serialize;
}

function interfaceCompletion(type: GraphQLInterfaceType, field: Field): Complete {
  const completions = new Map<unknown, Complete>();
  const byName = (name: unknown): Complete => {
    const possible = field.planning.schema.getPossibleTypes(type).find((one) => one.name === name);
    const complete = possible ? anyObjectCompletion(possible, field) : unfinished(field, 'of an unknown type');
    completions.set(name, complete);
    return complete;
  };
  return (value) => {
    const name = (value as { __typename?: unknown }).__typename;
    return (completions.get(name) ?? byName(name))(value);
  };
}

/** What was read stands under response keys in objects of planned types; in all others under names of fields, or behind methods that take arguments. */
function objectCompletion(type: GraphQLObjectType, field: Field): Complete {
  const planned = isPlanned(type.name);
  const parts = field.selection(type.name).map(({ responseKey, sub }) => {
    if (sub === null) return { key: responseKey, read: () => type.name, complete: identity };
    const read = planned ? (source: Source) => source[responseKey] : propertyOf(sub);
    return { key: responseKey, read, complete: completionOf(sub) };
  });
  return (value) => {
    const answered = new Answered();
    for (const { key, read, complete } of parts) answered[key] = complete(read(value as Source));
    return answered;
  };
}

/** What is made of a field's value before it is sent; nothing, where graphql-js looks it up. */
export function completionOf(field: Field): Complete {
  return field.planning.completes && field.type ? completion(field.type, field) : identity;
}

export const identity: Complete = (value) => value;

type Source = Readonly<Record<string, unknown>>;

/** As the default resolver of graphql-js finds it. */
function propertyOf(field: Field): (source: Source) => unknown {
  const { name, args } = field;
  return (source) => {
    const property = source[name];
    return typeof property === 'function' ? givenBy(source as Methods, field, args) : property;
  };
}

type Methods = Readonly<Record<string, (args: object) => unknown>>;

function givenBy(source: Methods, field: Field, args: object): unknown {
  let given: unknown;
  try {
    given = source[field.name]?.(args);
  } catch {
    return unfinished(field, 'thrown');
  }
  return given instanceof Promise ? unfinished(field, 'given later') : given;
}

function unfinished(field: Field, what: string): never {
  throw new Unfinished(`'${field.path.join('.')}' is ${what}`);
}
