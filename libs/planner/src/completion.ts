import { Bug } from '@guildhall/problems';
import {
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLFloat,
  GraphQLInt,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isPlanned } from './contributions.js';
import type { Field } from './field.js';

/** Makes of what a field gave what is sent: null where it is nothing. */
export type Complete = (value: unknown) => unknown;

/** An object without a prototype, so that every response key is a key like any other, `__proto__` too. */
export const Answered = function () {} as unknown as new () => Record<string, unknown>;
Answered.prototype = Object.create(null) as object;

/**
 * What graphql-js does with the value of a field, put together once a query instead of looked up for every value. It knows only how things go well: whatever
 * GraphQL would answer with an error is thrown, wherever it is, and graphql-js is asked to say what and where.
 */
export function completion(type: GraphQLOutputType, field: Field): Complete {
  if (isNonNullType(type)) {
    const complete = completion(type.ofType, field);
    return (value) => {
      const completed = complete(value);
      if (completed === null) throw new Bug(`'${field.path.join('.')}' is null`);
      return completed;
    };
  }
  const complete = presentCompletion(type, field);
  return (value) => (value === null || value === undefined ? null : complete(value));
}

function presentCompletion(type: GraphQLOutputType, field: Field): Complete {
  if (isListType(type)) {
    const item = completion(type.ofType, field);
    return (value) => {
      if (!Array.isArray(value)) throw new Bug(`'${field.path.join('.')}' is no list`);
      return value.map(item);
    };
  }
  if (isLeafType(type)) return leafCompletion(type);
  if (isObjectType(type)) return objectCompletion(type, field);
  if (isInterfaceType(type)) return interfaceCompletion(type, field);
  throw new Bug(`No value of ${type.toString()} is read by a plan`);
}

/** Numbers as they are; the rest by its type, which has no more to do than to see that it is text. */
function leafCompletion(type: GraphQLLeafType): Complete {
  if (type === GraphQLInt) return (value) => (typeof value === 'number' && (value | 0) === value ? value : type.serialize(value));
  if (type === GraphQLFloat) return (value) => (typeof value === 'number' && Number.isFinite(value) ? value : type.serialize(value));
  return (value) => {
    const serialized = type.serialize(value);
    if (serialized === null || serialized === undefined) throw new Bug(`${type.name} writes nothing`);
    return serialized;
  };
}

function interfaceCompletion(type: GraphQLInterfaceType, field: Field): Complete {
  const { schema } = field.planning;
  const completions = new Map<unknown, Complete>();
  const byName = (name: unknown): Complete => {
    const possible = schema.getPossibleTypes(type).find((one) => one.name === name);
    if (!possible) throw new Bug(`'${field.path.join('.')}' is of no type of ${type.name}`);
    const complete = objectCompletion(possible, field);
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
  const definitions = type.getFields();
  const parts = field.selection(type.name).map(({ responseKey, sub }) => {
    if (sub === null) return { key: responseKey, read: () => type.name, complete: (value: unknown) => value };
    const definition = definitions[sub.name];
    if (!definition) throw new Bug(`${type.name} has no field ${sub.name}`);
    const read = planned ? (source: Source) => source[responseKey] : propertyOf(sub);
    return { key: responseKey, read, complete: completion(definition.type, sub) };
  });
  return (value) => {
    const answered = new Answered();
    for (const { key, read, complete } of parts) answered[key] = complete(read(value as Source));
    return answered;
  };
}

type Source = Readonly<Record<string, unknown>>;

/** As the default resolver of graphql-js finds it. */
function propertyOf({ name, args, path }: Field): (source: Source) => unknown {
  return (source) => {
    const property = source[name];
    if (typeof property !== 'function') return property;
    const given: unknown = (source as Record<string, (args: object) => unknown>)[name]?.(args);
    if (given instanceof Promise) throw new Bug(`'${path.join('.')}' is given later`);
    return given;
  };
}
