import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  separateOperations,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import type { Variables } from './canonical-query.js';

/** The times for which a stored query is asked, as literals of GraphQL. */
export type AskedTimes = Readonly<Partial<Record<'asOf' | 'asKnownAt' | 'atRevision', ValueNode>>>;

/** A document that asks every root field for the asked times; `changing` are those whose answer no revision holds. */
export interface PinnedDocument {
  readonly document: DocumentNode;
  readonly changing: readonly string[];
  /** Whether some field takes a state of the records at all. */
  readonly isOfRecords: boolean;
}

/** Root fields that tell nothing of the records. */
const TIMELESS: ReadonlySet<string> = new Set(['regions', '__schema', '__type', '__typename']);

/**
 * Writes times into every root field of an operation that takes them and is not given its own; fragments on Query hold root fields too. A field that names a
 * state of the records keeps it, and one that asks for a span is not asked for a day besides.
 */
export function pinnedDocument(
  schema: GraphQLSchema,
  whole: DocumentNode,
  { name, variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables | null,
  times: AskedTimes,
): PinnedDocument {
  const document = separateOperations(whole)[name?.value ?? ''] ?? whole;
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  const values: Variables = { ...Object.fromEntries(defaults), ...variables };
  const root = schema.getQueryType()?.getFields() ?? {};
  const changing = new Set<string>();
  let isOfRecords = false;
  const spread = new Set<string>();

  const field = (node: FieldNode): FieldNode => {
    const takes = new Set(root[node.name.value]?.args.map((argument) => argument.name));
    if (takes.has('atRevision')) isOfRecords = true;
    else if (!TIMELESS.has(node.name.value)) changing.add(node.name.value);
    const has = (argument: string): boolean => isGiven(node, argument, values);
    const isKnownAt = has('atRevision') || has('asKnownAt');
    const wanted = (['asKnownAt', 'atRevision', 'asOf'] as const).filter(
      (time) => takes.has(time) && times[time] && (time === 'asOf' ? !has('asOf') && !has('during') : !isKnownAt),
    );
    return wanted.reduce((asked, time) => withArgument(asked, time, times[time] as ValueNode), node);
  };
  const selection = (node: SelectionNode): SelectionNode => {
    if (node.kind === Kind.FIELD) return field(node);
    if (node.kind === Kind.INLINE_FRAGMENT) return { ...node, selectionSet: selections(node.selectionSet) };
    spread.add(node.name.value);
    return node;
  };
  const selections = (set: SelectionSetNode): SelectionSetNode => ({ ...set, selections: set.selections.map(selection) });

  let asked: DocumentNode = {
    ...document,
    definitions: document.definitions.map((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? { ...one, selectionSet: selections(one.selectionSet) } : one,
    ),
  };
  const done = new Set<string>();
  for (const fragment of spread) {
    // The set grows while it is gone through: a fragment on Query may spread another one.
    if (done.has(fragment)) continue;
    done.add(fragment);
    asked = {
      ...asked,
      definitions: asked.definitions.map((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === fragment ? { ...one, selectionSet: selections(one.selectionSet) } : one,
      ),
    };
  }
  return { document: withoutUnusedVariables(asked), changing: [...changing], isOfRecords };
}

/** An argument that is null is one that is not given. */
function isGiven(node: FieldNode, name: string, variables: Variables): boolean {
  const argument = node.arguments?.find((one) => one.name.value === name);
  if (!argument || argument.value.kind === Kind.NULL) return false;
  if (argument.value.kind !== Kind.VARIABLE) return true;
  const value = variables[argument.value.name.value];
  return value !== undefined && value !== null;
}

function withArgument(node: FieldNode, name: string, value: ValueNode): FieldNode {
  const argument: ArgumentNode = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value };
  return { ...node, arguments: [...(node.arguments ?? []).filter((one) => one.name.value !== name), argument] };
}

/** Variables that stood only where a time stands now would be refused as unused. */
function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return {
    ...document,
    definitions: document.definitions.map((one) =>
      one.kind === Kind.OPERATION_DEFINITION
        ? { ...one, variableDefinitions: one.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) }
        : one,
    ),
  };
}
