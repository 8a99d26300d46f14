import { type FragmentDefinitionNode, type GraphQLResolveInfo, GraphQLError, GraphQLSchema } from 'graphql';
import { Problem } from '@guildhall/problems';
import { empty, raw, type Sql } from 'sql-template-tag';
import type { At } from './time-context.js';

/** What a field asks of the database (null: nothing) and what it makes of the answer, a JSON value. */
export interface Read<T = unknown> {
  readonly sql: Sql | null;
  readonly present: (answer: unknown) => T;
}

/** One root field on its way to one SQL statement. */
export class Planning {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variables: Record<string, unknown>;
  private aliases = 0;

  /**
   * `completes`: objects are put together as they are sent; else graphql-js does that, looking up every field. `asker`: the key of who asks; what is read by it
   * belongs below root fields only whose answers are not kept.
   */
  constructor(
    info: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>,
    readonly completes = false,
    readonly asker: string | null = null,
  ) {
    this.schema = info.schema;
    this.fragments = info.fragments;
    this.variables = info.variableValues;
  }

  /** A table alias that no other part of the statement uses. */
  alias(prefix: string): Sql {
    this.aliases += 1;
    return raw(`${prefix}${this.aliases}`);
  }
}

/** Where a field stands in the statement: the row it reads from, and the times it is asked for. */
export interface Row {
  readonly planning: Planning;
  readonly at: At;
  /** The alias of the row that stands for the object. */
  readonly alias: Sql;
  /** Other rows in reach, joined by whoever planned this one: the member and the federation of a membership. */
  readonly near?: Readonly<Record<string, Sql>>;
}

/** A row that stands for nothing yet, of a statement that no GraphQL document asks for. */
export function plainRow(at: At): Row {
  return { planning: new Planning({ schema: new GraphQLSchema({}), fragments: {}, variableValues: {} }), at, alias: empty };
}

/** A problem found while planning, told with the path of the field it belongs to. */
export function atPath(error: unknown, path: readonly (string | number)[]): unknown {
  if (!(error instanceof Problem)) return error;
  return new GraphQLError(error.message, { path: [...path], originalError: error });
}
