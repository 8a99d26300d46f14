import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  GraphQLInt,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
} from 'graphql';

/** Values to ask with, by the name of their scalar: GraphQL literals, some of which are refused. */
export type Literals = Readonly<Record<string, readonly string[]>>;

const DEEPEST = 7;

/**
 * Any query that a schema has: fields with aliases and without, arguments as literals and as variables, fragments, directives, fields asked twice.
 * It is well formed, but what it asks for need not be sensible.
 */
export class AnyQuery {
  private readonly variables: string[] = [];
  private readonly fragments: string[] = [];
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly literals: Literals,
    private readonly draw: GeneratorValue,
    /** The root fields that are asked. */
    private readonly roots: readonly string[],
  ) {}

  text(): string {
    const type = this.schema.getQueryType() as GraphQLObjectType;
    const fields = Array.from({ length: this.upTo(1, 2) }, () => this.field(type.getFields()[this.oneOf(this.roots)] as AnyField, 1));
    if (this.chance(8)) fields.push('__typename');
    const declared = [...this.variables, '$yes: Boolean = true', '$no: Boolean = false'].join(', ');
    return [`query Any(${declared}) { ${fields.join(' ')} uses: __typename @skip(if: $yes) @include(if: $no) }`, ...this.fragments].join(
      '\n',
    );
  }

  private field(field: AnyField, depth: number): string {
    this.aliases += 1;
    const args = field.args.flatMap((argument) => this.argument(argument, depth));
    const asked = args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name;
    const named = args.length > 0 || this.chance(5) ? `${this.chance(20) ? '__proto__' : 'a'}${this.aliases}: ${asked}` : asked;
    const directive = this.chance(12)
      ? this.oneOf([' @include(if: $yes)', ' @skip(if: $yes)', ' @include(if: $no)', ' @skip(if: $no)'])
      : '';
    const type = getNamedType(field.type);
    return `${named}${directive}${isCompositeType(type) ? ` ${this.selection(type, depth + 1)}` : ''}`;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const all = 'getFields' in type ? Object.values(type.getFields()) : [];
    const fields = depth < DEEPEST ? all : all.filter((field) => !isCompositeType(getNamedType(field.type)));
    const asked = Array.from({ length: this.upTo(1, depth < 4 ? 4 : 3) }, () =>
      fields.length === 0 || this.chance(10) ? '__typename' : this.field(this.oneOf(fields), depth),
    );
    if (!isObjectType(type) && depth < DEEPEST) {
      const possible = this.schema.getPossibleTypes(type);
      for (let n = this.upTo(1, 3); n > 0; n -= 1) {
        const one = this.oneOf(possible);
        asked.push(`... on ${one.name} ${this.selection(one, depth + 1)}`);
      }
    } else if (this.chance(10) && depth < DEEPEST) {
      const name = `F${this.fragments.length}`;
      this.fragments.push('');
      this.fragments[Number(name.slice(1))] = `fragment ${name} on ${type.name} ${this.selection(type, depth + 1)}`;
      asked.push(`...${name}`);
    }
    return `{ ${asked.join(' ')} }`;
  }

  private argument({ name, type }: GraphQLArgument, depth: number): string[] {
    const must = isNonNullType(type);
    // Short lists, lest a deep query ask for millions.
    if (name === 'first') return [`first: ${this.literalOf('first')}`];
    if (!must && !this.chance(depth === 1 ? 4 : 8)) return [];
    const literal = this.value(type, name);
    if (literal.includes('$') || this.chance(2)) return [`${name}: ${literal}`];
    const variable = `$v${this.variables.length}`;
    this.variables.push(`${variable}: ${String(type)} = ${literal}`);
    return [`${name}: ${variable}`];
  }

  private value(type: GraphQLInputType, name: string): string {
    if (isNonNullType(type)) return this.value(type.ofType, name);
    if (isListType(type)) return `[${Array.from({ length: this.upTo(1, 3) }, () => this.value(type.ofType, name)).join(', ')}]`;
    if (isEnumType(type)) return this.oneOf(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const given = type.isOneOf ? [this.oneOf(fields)] : fields.filter((field) => isNonNullType(field.type) || this.chance(4));
      return `{${given.map((field) => `${field.name}: ${this.value(field.type, field.name)}`).join(', ')}}`;
    }
    return this.literalOf(this.literals[name] ? name : type === GraphQLInt ? 'Int' : type.name);
  }

  private literalOf(name: string): string {
    return this.oneOf(this.literals[name] ?? ['true', 'false']);
  }

  private oneOf<T>(values: readonly T[]): T {
    return values[this.draw(fc.nat, { max: values.length - 1 })] as T;
  }

  private upTo(from: number, to: number): number {
    return this.draw(fc.integer, { min: from, max: to });
  }

  /** One in so many. */
  private chance(times: number): boolean {
    return this.draw(fc.nat, { max: times - 1 }) === times - 1;
  }
}

type AnyField = GraphQLField<unknown, unknown>;
