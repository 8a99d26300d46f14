import { randomBytes } from 'node:crypto';
import { type Caller, mayDo, refusalOf, Role } from '@guildhall/access';
import { Journal, Mutations, type Written } from '@guildhall/journal';
import { Problem } from '@guildhall/problems';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PROPOSAL_SETTINGS, type ProposalSettings } from './proposal-settings.js';
import { belowChange, changeOf, keptChangeOf } from './named-change.js';
import { groundOf } from './proposal-ground.js';
import { requireOwner, sentKeyOf, visitor } from './proposal-owner.js';
import { ProposalRepository, type StoredProposal } from './proposal.repository.js';
import type {
  AcceptProposalInput,
  CommentOnProposalInput,
  OwnProposalInput,
  ProposeChangeInput,
  RejectProposalInput,
} from './proposed-change.input.js';

const MOST_OPEN = 200;
const MOST_OPEN_OF_VISITORS = 1_000;
const MOST_COMMENTS = 200;

/** Who proposes; null where nobody said who they are. */
export interface Proposer {
  readonly caller: Caller | null;
  readonly address: string;
}

/** Changes that are proposed, discussed and decided. Only an accepted one is recorded. */
@Injectable()
export class Proposals {
  private readonly journal: Journal;

  constructor(
    private readonly mutations: Mutations,
    private readonly repository: ProposalRepository,
    @Inject(PROPOSAL_SETTINGS) private readonly settings: ProposalSettings,
    dataSource: DataSource,
  ) {
    this.journal = new Journal(dataSource);
  }

  /** Keeps a proposal that could be recorded as things stand. A visitor is given a key to it, once. What was sent before under the same key is answered again. */
  async propose(input: ProposeChangeInput, { caller, address }: Proposer): Promise<{ number: number; key: string | null }> {
    const sent = sentKeyOf(input, caller);
    const before = sent && (await this.repository.sentBefore(sent));
    if (before !== null) return { number: before, key: null };
    if (caller === null) this.admitVisitor(address);
    await this.refuseTooMany(caller);
    const { mutation, input: proposed } = keptChangeOf(input.change);
    const proposer = caller ?? visitor(input.name);
    const { number: groundRevision } = await this.journal.newest();
    // With the revision from which it was read: who did not see what others recorded since is told.
    await this.judged(mutation, changeOf(input.change).input, proposer);
    const secret = caller === null ? randomBytes(24).toString('base64url') : null;
    const number = await this.repository.add({
      mutation,
      input: proposed,
      ground: groundOf(proposed),
      groundRevision,
      proposer: proposer.name,
      proposerKey: caller?.key ?? null,
      secret,
      sent,
    });
    if (number === null) return this.propose(input, { caller, address });
    if (input.comment) await this.repository.comment(number, proposer.name, input.comment, MOST_COMMENTS);
    return { number, key: secret };
  }

  async withdraw(input: OwnProposalInput, caller: Caller | null): Promise<void> {
    const proposal = await this.found(input.number);
    requireOwner(proposal, input, caller);
    if (!(await this.repository.decide(proposal.number, 'WITHDRAWN', null, null))) throw decided(proposal.number);
  }

  /** Looks at a proposal anew, as things stand now: it can be accepted again if nothing refuses it. */
  async rebase(input: OwnProposalInput, caller: Caller | null): Promise<void> {
    const proposal = await this.found(input.number);
    if (!caller || !mayDo(caller.role, Role.EDITOR)) requireOwner(proposal, input, caller);
    if (proposal.status !== 'OPEN') throw decided(proposal.number);
    const { number: revision } = await this.journal.newest();
    await this.judged(proposal.mutation, JSON.parse(proposal.input) as object, caller ?? visitor(proposal.proposer));
    if (!(await this.repository.rebase(proposal.number, revision))) throw decided(proposal.number);
  }

  async comment(input: CommentOnProposalInput, caller: Caller | null): Promise<void> {
    const proposal = await this.found(input.number);
    if (!caller) requireOwner(proposal, input, caller);
    if (await this.repository.comment(proposal.number, caller?.name ?? proposal.proposer, input.text, MOST_COMMENTS)) return;
    throw new Problem('LIMITED', `Proposal ${proposal.number} has ${MOST_COMMENTS} comments, and takes no more.`, {
      limit: MOST_COMMENTS,
      actual: MOST_COMMENTS + 1,
    });
  }

  async reject({ number, reason }: RejectProposalInput, caller: Caller): Promise<void> {
    await this.found(number);
    if (!(await this.repository.decide(number, 'REJECTED', caller.name, reason))) throw decided(number);
  }

  /** Records a proposal as one change of the editor's, which names whose it was. */
  async accept({ number, change, reason = null }: AcceptProposalInput, caller: Caller): Promise<Written> {
    const proposal = await this.found(number);
    const edited = change ? keptChangeOf(change) : null;
    if (edited && edited.mutation !== proposal.mutation) {
      const message = `Proposal ${number} is of ${proposal.mutation}; it cannot be accepted as ${edited.mutation}.`;
      throw new Problem('BAD_USER_INPUT', message, { violations: [{ path: ['input', 'change', edited.mutation], message }] });
    }
    const refusal = refusalOf(proposal.mutation, caller);
    if (refusal) throw refusal;
    const input = edited?.input ?? (JSON.parse(proposal.input) as object);
    return belowChange(edited?.mutation, () =>
      this.mutations.write(proposal.mutation, input, caller, {
        proposal: { number, proposer: proposal.proposer },
        before: async (open) => {
          const isAccepted = await this.repository.accept(
            (statement) => open.query(statement),
            number,
            caller,
            reason,
            edited !== null,
            open.id,
          );
          if (!isAccepted) throw await this.whyNot(number);
        },
      }),
    );
  }

  private async whyNot(number: number): Promise<Problem> {
    const { status, moved, input } = await this.found(number);
    if (status !== 'OPEN' || !moved) return decided(number);
    const ids = Object.values(JSON.parse(input) as Record<string, unknown>).filter(
      (value) => typeof value === 'string' && /^[a-z]{3}_/.test(value),
    );
    return new Problem(
      'CONFLICT',
      `What proposal ${number} alters was recorded anew since: rebase it (rebaseProposal), and look at it again.`,
      {
        conflictsWith: ids,
      },
    );
  }

  private async found(number: number): Promise<StoredProposal> {
    const proposal = await this.repository.byNumber(number);
    if (!proposal) throw new Problem('NOT_FOUND', `There is no proposal ${number}.`, { number });
    return proposal;
  }

  /** What would refuse it if it were recorded now, refuses it. */
  private judged(mutation: string, input: object, proposer: Caller): Promise<void> {
    return belowChange(mutation, () => this.mutations.preview(mutation, input, proposer));
  }

  private admitVisitor(address: string): void {
    if (!this.settings.open) {
      throw new Problem(
        'UNAUTHENTICATED',
        'proposeChange needs the role CONTRIBUTOR: sign in, or send a token as `Authorization: Bearer`.',
      );
    }
    const seconds = this.settings.admit(address);
    if (seconds === null) return;
    throw new Problem('LIMITED', `Your address has proposed enough for now: try again in ${seconds} s, or sign in.`, {
      measure: 'proposals of visitors',
      retryAfterSeconds: seconds,
    });
  }

  private async refuseTooMany(caller: Caller | null): Promise<void> {
    const open = await this.repository.open(caller?.key ?? null);
    const limit = caller ? MOST_OPEN : MOST_OPEN_OF_VISITORS;
    if (open < limit) return;
    const whose = caller ? 'You have' : 'Visitors have';
    throw new Problem('LIMITED', `${whose} ${open} proposals open; no more are taken until some of them are decided.`, {
      limit,
      actual: open + 1,
    });
  }
}

function decided(number: number): Problem {
  return new Problem('CONFLICT', `Proposal ${number} was decided already.`, { conflictsWith: [], number });
}
