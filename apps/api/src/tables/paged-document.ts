import { Bug, Problem } from '@guildhall/problems';
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  separateOperations,
  type TypeNode,
  visit,
} from 'graphql';
import type { SelectedField, Variables } from './selected-fields.js';
import { nameOf } from './table-plan.js';

/** Rows that are asked for at once. */
export const PAGE = 100;

/** A query that gives one page of a list after another. */
export interface PagedDocument {
  /** The text for the first page; it asks for the length of the list too. */
  readonly first: string;
  /** The text for every other one. */
  readonly next: string;
  /** The variable that takes the cursor. */
  readonly cursor: string;
  /** The response keys of `pageInfo` and `totalCount`, beside what was asked. */
  readonly info: string;
  readonly total: string;
  readonly connection: readonly SelectedField[];
  readonly list: SelectedField;
  /** Where the caller wants to begin; null: at the beginning. */
  readonly after: string | null;
}

/**
 * The query that follows the list at the end of `path` in pages. Only what leads to the list is in it: what stands beside it is not worked out again for each
 * page. A list that is no connection, rows that hold a connection, and a query that goes backwards are refused.
 */
export function pagedDocument(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  path: readonly SelectedField[],
  variables: Variables,
): PagedDocument {
  if (path.length === 0) throw refused("'all' follows a list to its end, and the query asks for no list: leave 'all' out.");
  const list = path.at(-1);
  const connection = path.slice(0, -1);
  const field = connection.at(-1);
  if (!list || !field?.type.name.endsWith('Connection')) {
    throw refused(`'all' follows a list that is given in pages, and ${nameOf(path)} is none: leave 'all' out.`);
  }
  const inner = connectionIn(list.below, path);
  if (inner !== null) {
    throw refused(`'all' follows ${nameOf(path)} to its end, but its rows hold ${inner}, which is given in pages itself: leave it out.`);
  }
  const { first: asked, last, before, after } = pageArguments(field, variables);
  if (last !== undefined || before !== undefined) {
    throw refused(`'all' follows ${nameOf(connection)} forwards: leave 'last' and 'before' out.`);
  }
  const taken = new Set([
    ...field.below.map(({ key }) => key),
    ...(operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
  ]);
  const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name);
  const [cursor, info, total] = [free('guildhallCursor'), free('guildhallPage'), free('guildhallTotal')];
  const size = typeof asked === 'number' ? Math.min(asked, PAGE) : PAGE;
  const page = [selection('pageInfo', info, ['hasNextPage', 'endCursor'])];
  const written = (beside: readonly SelectionNode[]): string => print(rewritten(document, operation, path, { cursor, size, beside }));
  const first = written([...page, selection('totalCount', total)]);
  return { first, next: written(page), cursor, info, total, connection, list, after: typeof after === 'string' ? after : null };
}

function refused(sentence: string): Problem {
  return new Problem('BAD_USER_INPUT', sentence, { argument: 'all' });
}

function pageArguments({ definition, asked }: SelectedField, variables: Variables): Record<string, unknown> {
  const [first] = asked;
  const given = first ? getArgumentValues(definition, first.node, variables) : {};
  // An argument that is null is one that is not given.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

function connectionIn(fields: readonly SelectedField[], above: readonly SelectedField[]): string | null {
  for (const field of fields) {
    const path = [...above, field];
    if (field.type.name.endsWith('Connection')) return nameOf(path);
    const below = connectionIn(field.below, path);
    if (below !== null) return below;
  }
  return null;
}

interface Paging {
  readonly cursor: string;
  readonly size: number;
  readonly beside: readonly SelectionNode[];
}

function rewritten(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  path: readonly SelectedField[],
  paging: Paging,
): DocumentNode {
  const selections = leadingTo(path, 0, operation, paging);
  const narrowed: OperationDefinitionNode = { ...operation, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections } };
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  // Gives the operation with those fragments alone that it still needs.
  const [separate] = Object.values(separateOperations({ kind: Kind.DOCUMENT, definitions: [narrowed, ...fragments] }));
  if (!separate) throw new Bug('A document lost its operation');
  return withVariables(separate, paging.cursor);
}

/** The fields from `place` on. The conditions that they stood under were decided already. */
function leadingTo(path: readonly SelectedField[], place: number, operation: OperationDefinitionNode, paging: Paging): SelectionNode[] {
  const field = path[place];
  if (!field) return [];
  const isList = place === path.length - 1;
  const isConnection = place === path.length - 2;
  const owners = [...new Set(field.asked.map(({ owner }) => owner))];
  const selections = owners.map((owner): SelectionNode => {
    const nodes = field.asked.filter((asked) => asked.owner === owner).map(({ node }) => node);
    const [node] = nodes as [FieldNode];
    const below = isList
      ? nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
      : leadingTo(path, place + 1, operation, paging);
    const narrowed: FieldNode = {
      ...node,
      directives: [],
      arguments: isConnection ? pagedArguments(node, paging) : (node.arguments ?? []),
      selectionSet: { kind: Kind.SELECTION_SET, selections: isConnection ? [...below, ...paging.beside] : below },
    };
    // What was asked of some type only is asked of that type only.
    const typeCondition = { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: owner.name } };
    return place === 0
      ? narrowed
      : { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections: [narrowed] } };
  });
  return selections;
}

function pagedArguments({ arguments: given = [] }: FieldNode, { cursor, size }: Paging): ArgumentNode[] {
  const name = (value: string) => ({ kind: Kind.NAME as const, value });
  return [
    ...given.filter((argument) => !['first', 'after', 'last', 'before'].includes(argument.name.value)),
    { kind: Kind.ARGUMENT, name: name('first'), value: { kind: Kind.INT, value: String(size) } },
    { kind: Kind.ARGUMENT, name: name('after'), value: { kind: Kind.VARIABLE, name: name(cursor) } },
  ];
}

/** Variables that nothing uses are no longer declared; the cursor is. */
function withVariables(document: DocumentNode, cursor: string): DocumentNode {
  const used = new Set<string>();
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) });
  const text: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'String' } };
  return visit(document, {
    OperationDefinition: (operation) => ({
      ...operation,
      variableDefinitions: [
        ...(operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
        { kind: Kind.VARIABLE_DEFINITION, variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: cursor } }, type: text },
      ],
    }),
  });
}

function selection(name: string, alias: string, below: readonly string[] = []): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: name },
    ...(below.length === 0
      ? {}
      : {
          selectionSet: {
            kind: Kind.SELECTION_SET,
            selections: below.map((value) => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value } })),
          },
        }),
  };
}
