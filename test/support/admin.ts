import type { GraphQLAnswer, RunningApp } from './running-app.js';

/** What a mutation answered, or how it was refused. */
export interface Outcome {
  /** The number of its revision; null where it was refused. */
  readonly revision: number | null;
  /** The id of the record that its payload shows. */
  readonly id: string;
  readonly operations: readonly string[];
  readonly code: string | null;
  readonly message: string;
  readonly conflictsWith: readonly string[];
}

interface Payload {
  readonly record?: { readonly id: string } | null;
  readonly change: {
    readonly revision: { readonly number: number };
    readonly operations: { readonly nodes: readonly { kind: string; recordId: string }[] };
  };
}

const CHANGE = 'change { revision { number } operations(first: 100) { nodes { kind recordId } } }';
const SHOWN: Readonly<Record<string, string>> = { Organization: 'organization', Membership: 'membership' };
const INPUTS: Readonly<Record<string, string>> = {
  dissolveOrganization: 'EndInput',
  endMembership: 'EndInput',
  retractOrganization: 'RetractInput',
  retractMembership: 'RetractInput',
  attestMembership: 'AttestInput',
};

/** Writes as an admin does, with the mutations of the API. */
export class Admin {
  private named = 0;

  constructor(private readonly app: RunningApp) {}

  async send(mutation: string, input: object): Promise<Outcome> {
    const type = INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const shown = SHOWN[/(Organization|Membership)s?$/.exec(mutation)?.[1] ?? ''] ?? '';
    const document = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${shown && `record: ${shown} { id }`} ${CHANGE} } }`;
    return outcomeOf(await this.app.mutate(document, { input }));
  }

  /** Must not be refused. */
  async done(mutation: string, input: object): Promise<Outcome & { readonly revision: number }> {
    const { revision, ...outcome } = await this.send(mutation, input);
    if (revision === null) throw new Error(`${mutation} was refused: ${outcome.message}`);
    return { revision, ...outcome };
  }

  /** Registers an organization and gives its id. */
  async organization(slug: string, more: object = {}): Promise<string> {
    const names = [{ text: `Guild of ${slug}`, language: 'en' }];
    return (await this.done('registerOrganization', { kind: 'GUILD', slug, names, citations: [this.page()], ...more })).id;
  }

  /** Records a membership and gives its id. */
  async membership(member: string, federation: string, start: string | null, more: object = {}): Promise<string> {
    return (await this.done('recordMembership', { member, federation, category: 'FULL', start, citations: [this.page()], ...more })).id;
  }

  merge(source: string, target: string): Promise<Outcome> {
    return this.send('mergeOrganizations', { source, target, message: 'One organization, registered twice' });
  }

  unmerge(source: string): Promise<Outcome> {
    return this.send('unmergeOrganizations', { source, message: 'They are two after all' });
  }

  /** A citation of a source that nobody knows yet. */
  page(): object {
    this.named += 1;
    return { source: { new: { title: `Page ${this.named}` } } };
  }
}

function outcomeOf({ data, errors }: GraphQLAnswer): Outcome {
  const payload = data?.['it'] as Payload | null | undefined;
  const [error] = errors ?? [];
  const { code = null, conflictsWith = [] } = (error?.extensions ?? {}) as { code?: string; conflictsWith?: string[] };
  return {
    revision: payload?.change.revision.number ?? null,
    id: payload?.record?.id ?? '',
    operations: payload?.change.operations.nodes.map(({ kind, recordId }) => `${kind} ${recordId}`) ?? [],
    code,
    message: error?.message ?? '',
    conflictsWith,
  };
}
