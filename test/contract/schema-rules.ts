import { Linter } from 'eslint';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** The four rules of Relay. A list in a type of a page may hold the nodes themselves too: `nodes` stands beside `edges`. */
const RELAY: Linter.RulesRecord = {
  '@graphql-eslint/relay-arguments': 'error',
  '@graphql-eslint/relay-connection-types': 'error',
  '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
  '@graphql-eslint/relay-page-info': 'error',
};

/** What is listed but is no record of the registry: it stands in no revision, and no id leads to it. So it is no Node. */
const NO_RECORDS: readonly string[] = ['Account', 'AuditEntry', 'Proposal', 'Token'];
const MUST_BE_NODE = "Edge type's field `node` must implement `Node` interface.";

/** What the rules of Relay say against a schema's text, each with its line. */
export function relayRefusals(schema: string): string[] {
  const config: Linter.Config = {
    files: ['**/*.graphql'],
    plugins: { '@graphql-eslint': graphqlPlugin as unknown as NonNullable<Linter.Config['plugins']>[string] },
    languageOptions: { parser: graphqlPlugin.parser, parserOptions: { graphQLConfig: { schema } } },
    rules: RELAY,
  };
  const messages = new Linter({ configType: 'flat' }).verify(schema, [config], { filename: 'schema.graphql' });
  const lines = schema.split('\n');
  const isNoRecord = (line: number): boolean => NO_RECORDS.some((name) => lines[line - 1] === `type ${name}Edge {`);
  return messages
    .filter(({ line, message }) => message !== MUST_BE_NODE || !isNoRecord(line))
    .map(({ line, message, ruleId }) => `line ${line}: ${message} (${ruleId ?? 'not read'})`);
}

/** Every type, field, argument, enum value and input field that has no description. */
export function undescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = [];
  const look = (place: string, { description }: { readonly description?: string | null }): void => {
    if (!description?.trim()) missing.push(place);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    look(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    const fields: readonly (GraphQLInputField | GraphQLField<unknown, unknown>)[] = Object.values(type.getFields());
    for (const field of fields) {
      look(`${type.name}.${field.name}`, field);
      if ('args' in field) for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name}:)`, argument);
    }
  }
  return missing;
}
