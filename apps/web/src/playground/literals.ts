/** A value of JSON as Python writes it. */
export function pythonLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(', ')}]`;
  if (typeof value === 'object') return `{${fieldsOf(value, ': ', pythonLiteral)}}`;
  // Texts and numbers of JSON are those of Python.
  return JSON.stringify(value);
}

/** A value of JSON as R writes it, so that httr2 makes the same JSON of it: lists of one stay lists, and an object without fields stays an object. */
export function rLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (Array.isArray(value)) return `list(${value.map(rLiteral).join(', ')})`;
  if (typeof value === 'object')
    return Object.keys(value).length === 0 ? 'setNames(list(), character())' : `list(${fieldsOf(value, ' = ', rLiteral)})`;
  return JSON.stringify(value);
}

/** A text of many lines as Python writes it. */
export function pythonText(text: string): string {
  return `"""\n${text.trimEnd().replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"')}\n"""`;
}

/** A text of many lines as R writes it, raw, with as many dashes as end it nowhere within. */
export function rText(text: string): string {
  let dashes = '';
  while (text.includes(`)${dashes}"`)) dashes += '-';
  return `r"${dashes}(\n${text.trimEnd()}\n)${dashes}"`;
}

/** A text as a shell takes it, whatever is in it. */
export function shellText(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function fieldsOf(value: object, between: string, literal: (value: unknown) => string): string {
  return Object.entries(value)
    .map(([name, one]) => `${JSON.stringify(name)}${between}${literal(one)}`)
    .join(', ');
}
