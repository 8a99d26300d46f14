import { type AccessContext, type Caller, refusalOf } from '@guildhall/access';
import { answer, type KnownRevision } from '@guildhall/planner';
import { Bug, Problem } from '@guildhall/problems';
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { DataSource } from 'typeorm';
import { Journal } from '../journal.js';
import type { Author, Look, OpenChange, ProposalCredit } from '../open-change.js';
import { digestOf, type IdempotencyKey, keepKey, type WrittenBefore, writtenBefore } from './idempotency.js';
import { checkedInput, inputRefused, type InputViolation } from './input-violations.js';
import type { MutationDeclaration, MutationInput, MutationWork } from './mutates.js';
import { payloadRead } from './payload.js';

/** What mutations find in their context. */
export interface MutationContext extends AccessContext {
  /** Gives the answer its full time: a change that is recorded is told, however long it took. */
  readonly timeAnew: () => void;
}

/** A mutation with what does its work. */
export interface KnownMutation {
  readonly declaration: MutationDeclaration;
  readonly work: MutationWork<object>;
}

/** A mutation that is recorded, or was before under the same key. */
export interface Written {
  readonly mark: KnownRevision;
  /** The number of the record that the payload shows. */
  readonly record: number | null;
}

/** The one way in which mutations become changes. */
@Injectable()
export class Mutations {
  private readonly known = new Map<string, KnownMutation>();
  private readonly journal: Journal;

  constructor(dataSource: DataSource) {
    this.journal = new Journal(dataSource);
  }

  /** Called by `MutationResolver`. */
  register(declaration: MutationDeclaration, work: MutationWork<object>): void {
    this.known.set(declaration.name, { declaration, work });
  }

  /** A mutation by its name in the schema; undefined for one that is no change, or none at all. */
  named(name: string): KnownMutation | undefined {
    return this.known.get(name);
  }

  /** Does a mutation and reads what was asked of its payload. */
  async answer(declaration: MutationDeclaration, sent: object, info: GraphQLResolveInfo, context: MutationContext): Promise<unknown> {
    const { caller, moment } = context;
    const refusal = refusalOf(declaration.name, caller);
    if (refusal) throw refusal;
    if (!caller) throw new Bug(`${declaration.name} is permitted to nobody in particular`);
    const { mark, record } = await this.write(declaration.name, sent, caller);
    moment.moveTo(mark);
    context.timeAnew();
    return answer(info, {}, context, (row, field) => payloadRead(row, field, mark, record));
  }

  /** Does a mutation as far as it can be done without recording it: what would refuse it now, refuses it here. */
  async preview(name: string, sent: object, caller: Caller): Promise<void> {
    await this.look(name, sent, caller, () => Promise.resolve());
  }

  /** The same, and looks at the registry as it would be then. */
  async look<Seen>(name: string, sent: object, caller: Caller, look: Look<Seen>): Promise<Seen> {
    const { declaration, work } = this.mutation(name);
    const input = this.checked(declaration, sent);
    return this.journal.look((change) => relative(() => work(input, { change, made: new Set(), caller })), look);
  }

  /** Records a mutation. */
  async write(name: string, sent: object, caller: Caller, request: Partial<WriteRequest> = {}): Promise<Written> {
    const { declaration, work } = this.mutation(name);
    const input = this.checked(declaration, sent);
    const key = keyOf(declaration, input, sent, caller);
    const { author = authorOf(caller), message = declaration.message(input), proposal, before: doBefore } = request;
    const about = { author, message, proposal, alone: declaration.alone };
    const { result, revision, recordedAt } = await this.journal.record(about, async (change) => {
      const before = key && (await writtenBefore(change, key));
      if (before) return { before, record: before.record };
      await doBefore?.(change);
      const record = await relative(() => work(input, { change, made: new Set(), caller }));
      if (key) await keepKey(change, key, record);
      return { before: null, record };
    });
    if (revision !== null && recordedAt !== null) return { mark: { number: revision, recordedAt }, record: result.record };
    return this.again(result.before);
  }

  /** The input of a mutation, once nothing is wrong with it in itself; everything that is, at once. */
  checked({ input: type, check }: MutationDeclaration, sent: object): MutationInput & object {
    return checkedInput(type, sent, check);
  }

  private mutation(name: string): KnownMutation {
    const known = this.known.get(name);
    if (!known) throw new Bug(`There is no mutation ${name}`);
    return known;
  }

  private async again(before: WrittenBefore | null): Promise<Written> {
    const mark = before && (await this.journal.ofChange(before.change));
    if (!before || !mark) throw new Bug('A mutation wrote nothing');
    return { mark, record: before.record };
  }
}

/** How a mutation is recorded, where it is not as usual. */
export interface WriteRequest {
  readonly author: Author;
  readonly message: string | null;
  readonly proposal: ProposalCredit;
  /** What is done in the change before the mutation; it may refuse. */
  readonly before: (change: OpenChange) => Promise<void>;
}

function authorOf({ name, kind }: Caller): Author {
  return { name, kind };
}

function keyOf({ name }: MutationDeclaration, input: MutationInput, sent: object, caller: Caller): IdempotencyKey | null {
  const { idempotencyKey: key } = input;
  return key == null ? null : { owner: caller.key, key, digest: digestOf(name, sent) };
}

/** Violations that come to light only inside the change have paths below the input. */
async function relative<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'BAD_USER_INPUT') throw error;
    const { violations } = error.details;
    throw Array.isArray(violations) ? inputRefused(violations as InputViolation[]) : error;
  }
}
