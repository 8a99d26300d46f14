import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isRequiredInputField,
} from 'graphql';

/** Where the web app finds them. */
const FILE = 'apps/web/src/api/generated/input-types.ts';

/** The input in which every change that can be proposed is a field. */
const ROOT = 'ProposedChangeInput';

/** What can be proposed, by its types, for the form in which a proposal is edited; the name of a file with its text. */
export function generatedInputs(schema: string): Record<string, string> {
  const types = buildSchema(schema).getTypeMap();
  const inputs: Record<string, Record<string, string>> = {};
  const enums: Record<string, string[]> = {};
  const read = (name: string): void => {
    const type = types[name];
    if (isEnumType(type)) enums[name] = type.getValues().map(({ name: value }) => value);
    if (!isInputObjectType(type) || inputs[name]) return;
    const fields = Object.values(type.getFields());
    inputs[name] = Object.fromEntries(fields.map((field) => [field.name, written(field)]));
    for (const field of fields) read(getNamedType(field.type).name);
  };
  read(ROOT);
  return {
    [FILE]: `// Generated from the schema; do not edit.

/** The fields of all that can be proposed, by the names of their inputs, with their types as GraphQL writes them; "!" where one must be given. */
export const INPUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(inputs, null, 2)};

/** The values of their enums. */
export const ENUMS: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(enums, null, 2)};
`,
  };
}

/** What is not null but has a default need not be given. */
function written(field: GraphQLInputField): string {
  return `${String(getNullableType(field.type))}${isRequiredInputField(field) ? '!' : ''}`;
}
