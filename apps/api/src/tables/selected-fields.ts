import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** A field as the document asks for it, on objects of the type `owner`. */
export interface AskedNode {
  readonly owner: GraphQLNamedType;
  readonly node: FieldNode;
}

/** All that is asked for under one response key of an object, fragments spread and conditions decided. */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  readonly definition: GraphQLField<unknown, unknown>;
  /** Without the marks of lists and of what is never null. */
  readonly type: GraphQLNamedType;
  readonly isList: boolean;
  readonly asked: readonly AskedNode[];
  /** The fields of its objects, in the order of the document; none for values. */
  readonly below: readonly SelectedField[];
}

/** The fields of an operation of a valid document, from the root down, for variables that were found good. */
export function selectedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): SelectedField[] {
  const root = schema.getRootType(operation.operation);
  return root ? new Reader(schema, document, variables).fields([{ owner: root, set: operation.selectionSet }]) : [];
}

class Reader {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Variables,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  fields(sets: readonly { owner: GraphQLNamedType; set: SelectionSetNode }[]): SelectedField[] {
    const found = new Map<string, AskedNode[]>();
    for (const { owner, set } of sets) this.collect(owner, set, found);
    return [...found].flatMap(([key, asked]) => this.field(key, asked) ?? []);
  }

  private collect(owner: GraphQLNamedType, { selections }: SelectionSetNode, found: Map<string, AskedNode[]>): void {
    for (const selection of selections) {
      if (!this.isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        found.set(key, [...(found.get(key) ?? []), { owner, node: selection }]);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
      if (!fragment) continue;
      const condition = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
      // Below an object type a fragment speaks of that object, whatever interface it names.
      this.collect(condition && !isObjectType(owner) ? condition : owner, fragment.selectionSet, found);
    }
  }

  /** Fields under one response key have the same shape, whatever they are fields of: validation sees to it. */
  private field(key: string, asked: readonly AskedNode[]): SelectedField | null {
    const [first] = asked;
    const definition = first && this.definition(first.owner, first.node.name.value);
    if (!definition) return null;
    const sets = asked.flatMap(({ owner, node }) => {
      const type = this.definition(owner, node.name.value)?.type;
      return node.selectionSet && type ? [{ owner: getNamedType(type), set: node.selectionSet }] : [];
    });
    const type = getNamedType(definition.type);
    return {
      key,
      name: definition.name,
      definition,
      type,
      isList: isListType(getNullableType(definition.type)),
      asked,
      below: isCompositeType(type) ? this.fields(sets) : [],
    };
  }

  private isIncluded(selection: SelectionNode): boolean {
    if (selection.directives === undefined || selection.directives.length === 0) return true;
    if (getDirectiveValues(GraphQLSkipDirective, selection, this.variables)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, selection, this.variables)?.['if'] !== false;
  }

  private definition(owner: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (owner === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[name] : undefined;
  }
}
