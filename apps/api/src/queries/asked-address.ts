import { type GraphQLSchema, isScalarType, Kind, type ValueNode } from 'graphql';
import type { AskedTimes } from './pinned-document.js';
import { type QueryRefusal, refusal } from './query-refusal.js';

const TIMES = ['asOf', 'asKnownAt', 'atRevision'] as const;

/** What stands behind the question mark of an address. */
export interface AskedAddress {
  readonly times: AskedTimes;
  /** Times as they were written, for another address. */
  readonly written: URLSearchParams;
  /** The rest of it. */
  readonly others: URLSearchParams;
}

/** Reads what stands behind the question mark of an address: times, and what else is taken there. Whatever is not known is refused: a slip would change the answer. */
export function askedAddress(url: string, schema: GraphQLSchema, taken: readonly string[]): AskedAddress {
  const search = new URLSearchParams(url.split('?')[1] ?? '');
  const known = [...TIMES, ...taken];
  const names = [...new Set(search.keys())];
  const wrong = names
    .filter((name) => !known.includes(name))
    .map((name) => `'${name.slice(0, 100)}' is not known here: ${known.join(', ')} are.`);
  const twice = names.filter((name) => search.getAll(name).length > 1).map((name) => `'${name.slice(0, 100)}' is given more than once.`);
  const times: Partial<Record<(typeof TIMES)[number], ValueNode>> = {};
  const written = new URLSearchParams();
  for (const name of TIMES) {
    const text = search.get(name);
    if (text === null) continue;
    written.set(name, text);
    const value = literal(schema, name, text);
    if (typeof value === 'string') wrong.push(value);
    else times[name] = value;
  }
  if (times.asKnownAt && times.atRevision) wrong.push(`'asKnownAt' and 'atRevision' both name a state of the records: give one of them.`);
  if (wrong.length + twice.length > 0) throw refusedAddress([...wrong, ...twice]);
  const others = new URLSearchParams([...search].filter(([name]) => taken.includes(name)));
  return { times, written, others };
}

function refusedAddress(sentences: readonly string[]): QueryRefusal {
  return refusal(400, 'BAD_USER_INPUT', sentences.join(' '));
}

/** The text as the argument of this name takes it, or a sentence that says what is wrong with it. */
function literal(schema: GraphQLSchema, name: (typeof TIMES)[number], text: string): ValueNode | string {
  if (name === 'atRevision') {
    if (/^(0|[1-9]\d{0,8})$/.test(text)) return { kind: Kind.INT, value: text };
    return `'atRevision' is "${text.slice(0, 40)}": the number of a revision is wanted.`;
  }
  const type = schema.getType(name === 'asOf' ? 'Date' : 'DateTime');
  try {
    if (isScalarType(type)) type.parseValue(text);
    return { kind: Kind.STRING, value: text };
  } catch (error) {
    return `'${name}' is "${text.slice(0, 40)}": ${error instanceof Error ? error.message : 'it is not taken.'}`;
  }
}
