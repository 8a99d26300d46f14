import type { Operation } from '../oracle/writing/operation.js';
import { operationOf, type Plan, repeated, type Repetition } from '../oracle/writing/plan.js';
import type { AskedIds } from '../oracle/writing/told.js';

const MADE_BY = { registerSource: 'src', registerOrganization: 'org', recordMembership: 'mem' } as const;

let runs = 0;

/** What the writers of one run have made so far, and what they sent with a key. */
export class WritingRun {
  private readonly keyed: Operation[] = [];
  private readonly made: { src: string[]; org: string[]; mem: string[] } = { src: [], org: [], mem: [] };
  private readonly number = (runs += 1);

  /** What a plan comes to; undefined where there is nothing to repeat. Keys and slugs belong to one run. `revision`: the newest that is known. */
  operation(plan: Plan | Repetition, revision: number): Operation | undefined {
    if ('repeats' in plan) return repeated(plan, this.keyed);
    const { mutation, input } = operationOf(plan, this.made, revision);
    const { idempotencyKey: key, slug } = input;
    const ownKey = key?.startsWith('key') ? { idempotencyKey: `${key} of ${this.number}` } : {};
    const ownSlug = slug?.startsWith('slug') ? { slug: `${slug}-of-${this.number}` } : {};
    const operation = { mutation, input: { ...input, ...ownKey, ...ownSlug } };
    if (key != null) this.keyed.push(operation);
    return operation;
  }

  /** A record was made, or answered again. */
  know({ mutation }: Operation, id: string): void {
    const kind = Object.hasOwn(MADE_BY, mutation) ? MADE_BY[mutation as keyof typeof MADE_BY] : undefined;
    if (kind && !this.made[kind].includes(id)) this.made[kind].push(id);
  }

  /** Two sources, two guilds, a federation and a membership: without them most operations would find nothing. */
  beginning(): Operation | undefined {
    const { src, org, mem } = this.made;
    const citations = src.slice(0, 1).map((id) => ({ source: { id } }));
    if (src.length < 2) return { mutation: 'registerSource', input: { title: 'A page' } };
    if (org.length < 3) {
      const kind = org.length < 2 ? 'GUILD' : 'FEDERATION';
      return { mutation: 'registerOrganization', input: { kind, names: [{ text: 'One' }], countries: ['AZ'], citations } };
    }
    const [member, , federation] = org;
    return mem.length > 0 ? undefined : { mutation: 'recordMembership', input: { member, federation, start: '2001-05', citations } };
  }

  /** All that was made; of each kind the last hundred, which is what can be asked for at once. */
  get asked(): AskedIds {
    const { src, org, mem } = this.made;
    return { sources: src.slice(-100), organizations: org.slice(-100), memberships: mem.slice(-100) };
  }
}
