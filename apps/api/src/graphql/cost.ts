import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  isInterfaceType,
  valueFromASTUntyped,
} from 'graphql';

/** The most that a request may cost. A cost of 10,000 is always answered; what one form of a question costs more than another shall not matter. */
export const MOST_COST = 25_000;

/** What a list counts as whose length is not asked for. */
const UNASKED = 2;
/** What figures cost that are worked out from many memberships. */
const FIGURE = 10;
const FIGURE_TYPES: ReadonlySet<string> = new Set(['FederationStatistics', 'RegistryStatistics']);
const FIGURE_FIELDS: ReadonlySet<string> = new Set(['StatedFigure.counted', 'StatedFigure.agreement']);
const LARGEST_PAGE = 100;
const MOST_POINTS = 1_200;
const MONTHS: Readonly<Record<string, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120 };

type Variables = Readonly<Record<string, unknown>>;

/** What a request costs: 1 a node that is asked for, by the product of the `first`s above it; a list without `first` counts as 2; 1 a point of a series; 10 a statistics or counted figure. */
export interface CostedField {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  /** Of one such object, whatever is below it. */
  readonly figure: (variables: Variables) => number;
  /** How many objects it gives; null: one, that comes along with what holds it. */
  readonly times: ((variables: Variables) => number) | null;
  /** A page of a list, whose nodes are counted once though they may be asked for as `nodes` and as `edges`. */
  readonly connection: boolean;
  /** The list of a connection's page: it was counted with the connection. */
  readonly page: boolean;
  readonly below: readonly CostedField[];
}

/** An operation whose cost can be told for any variables, and afterwards for what came of it. */
export class OperationCost {
  readonly fields: readonly CostedField[];
  private readonly defaults: Variables;

  /** The document has been validated, and its size is within the limits. */
  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    const root = schema.getRootType(operation.operation);
    this.fields = root ? new Reader(schema, document).fields(root, [operation.selectionSet], true) : [];
    this.defaults = Object.fromEntries(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
      ),
    );
  }

  /** What the request asks for. Variables that are not what they should be count as not given: they are refused later. */
  requested(variables: Variables | null | undefined): number {
    return requested(this.fields, 1, { ...this.defaults, ...variables });
  }

  /** What the answer holds, in the same measure. */
  actual(data: unknown, variables: Variables | null | undefined): number {
    return actual(this.fields, data, { ...this.defaults, ...variables });
  }
}

function requested(fields: readonly CostedField[], times: number, variables: Variables): number {
  let total = 0;
  for (const field of fields) {
    const each = field.times?.(variables) ?? 1;
    const counts = field.times !== null && (!field.connection || field.below.some(({ page }) => page));
    total += field.figure(variables) * times + (counts ? each * times : 0) + requested(field.below, each * times, variables);
  }
  return total;
}

function actual(fields: readonly CostedField[], object: unknown, variables: Variables): number {
  let total = 0;
  for (const field of fields) {
    const value = (object as Readonly<Record<string, unknown>> | null)?.[field.key];
    if (value === null || value === undefined) continue;
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (field.connection) total += pageLength(field, value);
    else if (field.times !== null && !field.page) total += items.length;
    total += field.figure(variables);
    if (field.below.length > 0) for (const item of items) total += actual(field.below, item, variables);
  }
  return total;
}

function pageLength({ below }: CostedField, connection: unknown): number {
  const lengths = below.filter(({ page }) => page).map(({ key }) => (connection as Readonly<Record<string, unknown[]>>)[key]?.length ?? 0);
  return Math.max(0, ...lengths);
}

/** Reads the fields of a document with what each of them costs. */
class Reader {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  fields(type: GraphQLNamedType, sets: readonly SelectionSetNode[], isRoot = false): CostedField[] {
    const found = new Map<string, { type: GraphQLNamedType; nodes: FieldNode[] }>();
    for (const set of sets) this.collect(type, set, found);
    return [...found].flatMap(([, { type: owner, nodes }]) => this.field(owner, nodes, isRoot) ?? []);
  }

  /** Fields of one object under one response key are one field; those of different types are different ones. */
  private collect(type: GraphQLNamedType, set: SelectionSetNode, found: Map<string, { type: GraphQLNamedType; nodes: FieldNode[] }>): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = `${type.name} ${selection.alias?.value ?? selection.name.value}`;
        const known = found.get(key);
        if (known) known.nodes.push(selection);
        else found.set(key, { type, nodes: [selection] });
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
      if (!fragment) continue;
      const condition = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
      // Below an object type a fragment speaks of that object, whatever interface it names.
      const below = condition && !isObjectType(type) ? condition : type;
      this.collect(below, fragment.selectionSet, found);
    }
  }

  private field(owner: GraphQLNamedType, nodes: readonly FieldNode[], isRoot: boolean): CostedField | null {
    const [node] = nodes;
    const definition = node && this.definition(owner, node.name.value);
    if (!definition) return null;
    const named = getNamedType(definition.type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (!isCompositeType(named)) {
      const figure = FIGURE_FIELDS.has(`${owner.name}.${definition.name}`) ? FIGURE : 0;
      return figure === 0 ? null : { ...plain(node, nodes), figure: () => figure };
    }
    const page = owner.name.endsWith('Connection') && isListType(getNullableType(definition.type));
    return {
      ...plain(node, nodes),
      figure: figureOf(owner, definition, named, node),
      times: page ? null : (timesOf(definition, named, node) ?? (isRoot ? () => 1 : null)),
      connection: named.name.endsWith('Connection'),
      page,
      below: this.fields(named, sets),
    };
  }

  private definition(owner: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (owner === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return isObjectType(owner) || isInterfaceType(owner) ? (owner as GraphQLObjectType).getFields()[name] : undefined;
  }
}

function plain(node: FieldNode, nodes: readonly FieldNode[]): CostedField {
  const name = node.name.value;
  return { key: node.alias?.value ?? name, name, nodes, figure: () => 0, times: null, connection: false, page: false, below: [] };
}

function figureOf(
  owner: GraphQLNamedType,
  { name }: GraphQLField<unknown, unknown>,
  type: GraphQLNamedType,
  node: FieldNode,
): CostedField['figure'] {
  if (FIGURE_TYPES.has(type.name) || FIGURE_FIELDS.has(`${owner.name}.${name}`)) return () => FIGURE;
  if (type.name === 'FederationComparison') return (variables) => FIGURE * lengthOf(argument(node, 'by', variables));
  return () => 0;
}

function timesOf({ args, type, name }: GraphQLField<unknown, unknown>, named: GraphQLNamedType, node: FieldNode): CostedField['times'] {
  const takes = (argumentName: string): boolean => args.some((one) => one.name === argumentName);
  const isList = isListType(getNullableType(type));
  if (named.name === 'StatisticsPoint') return (variables) => points(node, variables);
  if (takes('first')) {
    const unasked: unknown = args.find((one) => one.name === 'first')?.defaultValue;
    return (variables) =>
      pageOf(argument(node, 'first', variables) ?? (takes('last') ? argument(node, 'last', variables) : undefined) ?? unasked);
  }
  if (name === 'nodes' && takes('ids')) return (variables) => lengthOf(argument(node, 'ids', variables));
  return isList ? () => UNASKED : null;
}

/** More than a page may hold is refused later, and gives nothing. */
function pageOf(asked: unknown): number {
  return typeof asked === 'number' && Number.isFinite(asked) ? Math.min(LARGEST_PAGE, Math.max(0, asked)) : UNASKED;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 1;
}

function points(node: FieldNode, variables: Variables): number {
  const [from, to, step = 'YEAR'] = ['from', 'to', 'step'].map((name) => argument(node, name, variables));
  const months = [from, to].map((day) => (typeof day === 'string' ? /^(\d{4})-(\d\d)/.exec(day) : null));
  const [first, last] = months.map((match) => (match ? Number(match[1]) * 12 + Number(match[2]) : Number.NaN)) as [number, number];
  const count = Math.floor((last - first) / (MONTHS[String(step)] ?? 12)) + 1;
  return Number.isNaN(count) ? 1 : Math.min(MOST_POINTS, Math.max(1, count));
}

function argument(node: FieldNode, name: string, variables: Variables): unknown {
  const given = node.arguments?.find((one) => one.name.value === name);
  if (!given) return undefined;
  if (given.value.kind === Kind.VARIABLE) return variables[given.value.name.value] ?? undefined;
  return valueFromASTUntyped(given.value, variables) ?? undefined;
}

/** What an argument of a root field is in a request; undefined where it is not given, or null. */
export function rootArgument({ nodes }: CostedField, name: string, variables: Variables): unknown {
  const [node] = nodes;
  return node && argument(node, name, variables);
}
