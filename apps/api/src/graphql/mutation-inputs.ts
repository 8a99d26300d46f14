import { executePlanned, ScalarRefused, takingAnyText } from '@guildhall/planner';
import {
  type ASTNode,
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';

/**
 * The inputs of mutations, in which scalars take any text and a validator judges it, so that all that is wrong is told at once. Everything below,
 * the arguments of the fields that a mutation answers with, is refused as in a query.
 */
export class MutationInputs {
  private readonly read = new WeakMap<DocumentNode, Inputs>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Whether an error of validation is left to the validator of a mutation. */
  isJudgedLater(error: GraphQLError, document: DocumentNode): boolean {
    return error instanceof ScalarRefused && (error.nodes ?? []).some((node) => this.of(document).literals.has(node));
  }

  /** As `execute` of graphql-js. */
  readonly execute = (args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> => {
    const operation = getOperationAST(args.document, args.operationName);
    if (operation?.operation !== OperationTypeNode.MUTATION) return executePlanned(args);
    const strict = operation.variableDefinitions?.filter(({ variable }) => this.of(args.document).usedBelow.has(variable.name.value));
    const { errors } = getVariableValues(this.schema, strict ?? [], args.variableValues ?? {});
    return errors ? { errors } : takingAnyText(() => execute(args));
  };

  private of(document: DocumentNode): Inputs {
    const known = this.read.get(document);
    if (known) return known;
    const inputs = inputsOf(document, this.schema.getMutationType()?.name);
    this.read.set(document, inputs);
    return inputs;
  }
}

interface Inputs {
  /** What is written as text inside the arguments of mutations. */
  readonly literals: ReadonlySet<ASTNode>;
  /** Variables that are used anywhere else. */
  readonly usedBelow: ReadonlySet<string>;
}

function inputsOf(document: DocumentNode, mutation: string | undefined): Inputs {
  const given = new Set(
    document.definitions.flatMap((definition) => (isOf(mutation, definition) ? argumentsIn(definition.selectionSet) : [])),
  );
  const literals = new Set<ASTNode>();
  for (const argument of given) visit(argument, { StringValue: (node) => void literals.add(node) });
  const usedBelow = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Argument: (node) => (given.has(node) ? false : undefined),
    Variable: (node) => void usedBelow.add(node.name.value),
  });
  return { literals, usedBelow };
}

function isOf(mutation: string | undefined, definition: ASTNode): definition is ASTNode & { readonly selectionSet: SelectionSetNode } {
  if (definition.kind === Kind.OPERATION_DEFINITION) return definition.operation === OperationTypeNode.MUTATION;
  return definition.kind === Kind.FRAGMENT_DEFINITION && definition.typeCondition.name.value === mutation;
}

/** The arguments of the fields themselves, not of those below them. */
function argumentsIn({ selections }: SelectionSetNode): ASTNode[] {
  return selections.flatMap((selection): readonly ASTNode[] => {
    if (selection.kind === Kind.FIELD) return selection.arguments ?? [];
    return selection.kind === Kind.INLINE_FRAGMENT ? argumentsIn(selection.selectionSet) : [];
  });
}
