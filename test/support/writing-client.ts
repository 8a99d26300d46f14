import { INPUT_OF, type Made, type Operation } from '../oracle/writing/operation.js';
import { type AskedIds, EVERYTHING } from '../oracle/writing/told.js';
import type { Refusal } from '../oracle/writing/verdict.js';
import type { GraphQLAnswer, RunningApp } from './running-app.js';

/** What the registry made of an operation. */
export type Outcome = { readonly made: Made; readonly answer: string } | { readonly refusal: Refusal; readonly message: string };

const CHANGE = 'change { id revision { number } operations(first: 10) { nodes { recordId } } }';
const SHOWN = {
  Source: 'source { id slug }',
  Organization: 'organization { id slug }',
  Membership: 'membership { id attestations { id on { edtf } } }',
} as const;

interface Payload {
  readonly record: { readonly id: string; readonly slug?: string; readonly attestations?: { id: string; on: { edtf: string } }[] } | null;
  readonly change: { readonly id: string; readonly revision: { number: number }; readonly operations: { nodes: { recordId: string }[] } };
}

interface Extensions {
  readonly code?: string;
  readonly violations?: readonly { readonly path: readonly (string | number)[] }[];
  readonly conflictsWith?: readonly string[];
  readonly ids?: readonly string[];
  readonly id?: string;
}

/** Sends an operation as a program with an ADMIN's token does. */
export async function sent(app: RunningApp, { mutation, input }: Operation): Promise<Outcome> {
  const shown = SHOWN[/(Source|Organization|Membership)$/.exec(mutation)?.[0] as keyof typeof SHOWN];
  const document = `mutation ($input: ${INPUT_OF[mutation]}!) { it: ${mutation}(input: $input) { record: ${shown} ${CHANGE} } }`;
  const { data, errors } = await app.mutate(document, { input });
  const payload = data?.['it'] as Payload | null | undefined;
  return payload ? { made: madeOf(payload), answer: JSON.stringify(data) } : refusalOf(errors);
}

/** Everything of some records, as `told` has it: the memberships of an organization, which come in the order of names, by their ids. */
export async function everythingOf(app: RunningApp, asked: AskedIds): Promise<unknown> {
  const { data, errors } = await app.query(EVERYTHING, { ...asked });
  if (errors) throw new Error(`Not answered: ${JSON.stringify(errors)}`);
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'nodes' in value ? { nodes: byId(value.nodes as { id: string }[]) } : value,
  );
}

function byId(records: readonly { readonly id: string }[]): object[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function madeOf({ record, change }: Payload): Made {
  return {
    revision: change.revision.number,
    change: change.id,
    id: record?.id ?? change.operations.nodes[0]?.recordId ?? '',
    slug: record?.slug ?? '',
    attestations: (record?.attestations ?? []).map(({ id, on }) => ({ id, on: on.edtf })),
  };
}

function refusalOf(errors: GraphQLAnswer['errors']): Outcome {
  const { message = '', extensions = {} } = errors?.[0] ?? {};
  const { code, violations = [], conflictsWith = [], ids, id = '' } = extensions as Extensions;
  switch (code) {
    case 'BAD_USER_INPUT':
      return { message, refusal: { code, places: violations.map(({ path }) => path.slice(1).join('.')).sort() } };
    case 'NOT_FOUND':
      return { message, refusal: { code, missing: ids ?? [id] } };
    case 'CONFLICT':
      return { message, refusal: { code, conflictsWith: [...conflictsWith].sort() } };
    default:
      throw new Error(`Refused in a way that the model does not know: ${JSON.stringify(errors)}`);
  }
}
