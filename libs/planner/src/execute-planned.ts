import {
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLField,
  isNonNullType,
  Kind,
  locatedError,
  OperationTypeNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { readRoot } from './answer.js';
import { completionOf, Unfinished } from './completion.js';
import { Field } from './field.js';
import type { RequestContext } from './moment.js';
import { rootPlanOf } from './planned-query.js';
import { Planning } from './planning.js';
import { Answered } from './records.js';

/** A root field as it was asked; `definition` is null for __typename. */
interface Root {
  readonly responseKey: string;
  readonly nodes: readonly FieldNode[];
  readonly definition: GraphQLField<unknown, unknown> | null;
}

/** What every root field of a query is planned with. */
type Asked = ConstructorParameters<typeof Planning>[0];

interface PlannedQuery {
  readonly asked: Asked;
  readonly typeName: string;
  readonly roots: readonly Root[];
}

/**
 * As `execute` of graphql-js. Queries all of whose root fields are planned are answered without it: their statements are sent side by side, and what
 * comes back is written down as it was asked. Everything else is left to graphql-js, and so is saying what is wrong.
 */
export function executePlanned(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
  const query = plannedQuery(args);
  return query === null ? execute(args) : answerQuery(query, args);
}

/** The query, where all of it is planned and its variables are taken. */
function plannedQuery({ schema, document, operationName, variableValues }: ExecutionArgs): PlannedQuery | null {
  const operation = getOperationAST(document, operationName);
  const type = schema.getQueryType();
  if (operation?.operation !== OperationTypeNode.QUERY || !type) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
  if (!coerced) return null;
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const definitions = type.getFields();
  const roots: Root[] = [];
  for (const [responseKey, nodes] of collectFields(schema, fragments, coerced, type, operation.selectionSet)) {
    const name = nodes[0]?.name.value ?? '';
    const definition = rootPlanOf(name) ? definitions[name] : undefined;
    if (!definition && name !== '__typename') return null;
    roots.push({ responseKey, nodes, definition: definition ?? null });
  }
  return { asked: { schema, fragments, variableValues: coerced }, typeName: type.name, roots };
}

async function answerQuery({ asked, typeName, roots }: PlannedQuery, args: ExecutionArgs): Promise<ExecutionResult> {
  const context = args.contextValue as RequestContext;
  const answers = await Promise.all(
    roots.map(async (root) => (root.definition ? answerRoot(asked, root, root.definition, context) : typeName)),
  );
  const data = new Answered();
  const errors: GraphQLError[] = [];
  let whole = true;
  for (const [place, { responseKey, definition }] of roots.entries()) {
    const answer = answers[place];
    if (answer === UNFINISHED) return execute(args);
    const failed = answer instanceof GraphQLError;
    if (failed) errors.push(answer);
    if (failed && definition && isNonNullType(definition.type)) whole = false;
    data[responseKey] = failed ? null : answer;
  }
  return errors.length > 0 ? { errors, data: whole ? data : null } : { data };
}

/** That graphql-js must say what is answered. */
const UNFINISHED = Symbol('unfinished');

/** What is answered to a root field, or its error. */
async function answerRoot(
  asked: Asked,
  { responseKey, nodes }: Root,
  definition: GraphQLField<unknown, unknown>,
  { moment, caller }: RequestContext,
): Promise<unknown> {
  const { name: fieldName, type: returnType } = definition;
  const path = { prev: undefined, key: responseKey, typename: undefined };
  try {
    const [node] = nodes;
    const plan = rootPlanOf(fieldName);
    if (!node || !plan) return UNFINISHED;
    const given = getArgumentValues(definition, node, asked.variableValues);
    const field = Field.root(new Planning(asked, true, caller?.key), { fieldName, path, returnType, fieldNodes: nodes }, given);
    return completionOf(field)(await readRoot(field, moment, plan));
  } catch (error) {
    return error instanceof Unfinished ? UNFINISHED : locatedError(error, nodes, [responseKey]);
  }
}
