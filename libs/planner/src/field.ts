import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type ResponsePath,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { Bug, Problem } from '@guildhall/problems';
import { atPath, type Planning } from './planning.js';

/** What stands under a key of an object: a field, or null for `__typename`. */
export interface Selected {
  readonly responseKey: string;
  readonly sub: Field | null;
}

/** A field of the query as it was asked: fragments spread, @skip and @include applied, repeated fields merged. */
export class Field {
  private readonly selections = new Map<string, readonly Selected[]>();

  constructor(
    readonly planning: Planning,
    readonly responseKey: string,
    readonly name: string,
    /** Without the arguments that are null: null is not given. */
    readonly args: Readonly<Record<string, unknown>>,
    readonly path: readonly (string | number)[],
    /** The name of the type that it returns, lists and non-null taken off. */
    readonly typeName: string,
    private readonly nodes: readonly FieldNode[],
    /** What it returns; null for what is asked of the planner only, and sent to nobody. */
    readonly type: GraphQLOutputType | null = null,
  ) {}

  static root(
    planning: Planning,
    { fieldName, path, returnType, fieldNodes }: Pick<GraphQLResolveInfo, 'fieldName' | 'path' | 'returnType' | 'fieldNodes'>,
    args: object,
  ): Field {
    const keys = pathOf(path);
    return new Field(
      planning,
      String(path.key),
      fieldName,
      argumentsAt(keys, args),
      keys,
      getNamedType(returnType).name,
      fieldNodes,
      returnType,
    );
  }

  /** What is asked of an object of a type, in its order: by default the type that the field returns. */
  selection(typeName: string = this.typeName): readonly Selected[] {
    let selection = this.selections.get(typeName);
    if (!selection) this.selections.set(typeName, (selection = this.collected(typeName)));
    return selection;
  }

  /** The same without `__typename`, which needs no plan. */
  subfields(typeName: string = this.typeName): Field[] {
    return this.selection(typeName).flatMap(({ sub }) => sub ?? []);
  }

  private collected(typeName: string): Selected[] {
    const { schema, fragments, variables } = this.planning;
    const type = schema.getType(typeName);
    if (!(type instanceof GraphQLObjectType)) throw new Bug(`${typeName} is no object type`);
    const definitions = type.getFields();
    const selected: Selected[] = [];
    for (const [responseKey, nodes] of collectSubfields(schema, fragments, variables, type, this.nodes)) {
      const [node] = nodes;
      if (!node) continue;
      const definition = definitions[node.name.value];
      if (!definition) {
        selected.push({ responseKey, sub: null });
        continue;
      }
      const path = [...this.path, responseKey];
      const args = argumentsAt(path, getArgumentValues(definition, node, variables));
      const sub = new Field(
        this.planning,
        responseKey,
        definition.name,
        args,
        path,
        getNamedType(definition.type).name,
        nodes,
        definition.type,
      );
      selected.push({ responseKey, sub });
    }
    return selected;
  }
}

function argumentsAt(path: readonly (string | number)[], args: object): Record<string, unknown> {
  try {
    return withoutNulls(args);
  } catch (error) {
    throw atPath(error, path);
  }
}

/** Takes null for not given, at every depth of an input. Refuses the character NUL: PostgreSQL has it in no text, and fails on it. */
export function withoutNulls(input: object): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input) as [string, unknown][]) {
    if (value === null || value === undefined) continue;
    if ([value].flat().some((text) => typeof text === 'string' && text.includes('\0'))) {
      throw new Problem('BAD_USER_INPUT', `'${key}' holds the character NUL, which no text of the registry has; remove it.`, {
        argument: key,
      });
    }
    given[key] = Array.isArray(value) ? value.map(itemWithoutNulls) : itemWithoutNulls(value);
  }
  return given;
}

function itemWithoutNulls(item: unknown): unknown {
  return typeof item === 'object' && item !== null ? withoutNulls(item) : item;
}

function pathOf(path: ResponsePath): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: ResponsePath | undefined = path; at; at = at.prev) keys.unshift(at.key);
  return keys;
}
