import { type Caller, permit, refusalOf, Role } from '@guildhall/access';
import { Args, Context, Field, Info, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { checkedInput, type MutationContext, Payload } from '@guildhall/journal';
import { answer, expression, one, Planned, Reads, type Row, type Field as Asked, type Read } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { proposalRead } from './proposal.resolver.js';
import { Proposal } from './proposal.type.js';
import { Proposals } from './proposals.js';
import {
  AcceptProposalInput,
  CommentOnProposalInput,
  OwnProposalInput,
  ProposeChangeInput,
  RejectProposalInput,
} from './proposed-change.input.js';

permit('proposeChange', 'WHERE_OPEN');
for (const mutation of ['withdrawProposal', 'rebaseProposal', 'commentOnProposal']) permit(mutation, 'ANYBODY');
for (const mutation of ['acceptProposal', 'rejectProposal']) permit(mutation, Role.EDITOR);

function proposalOfPayload(row: Row, field: Asked): Read {
  return proposalRead(row, field, sql`${row.alias}.number`);
}

@Planned()
@ObjectType({ description: 'A proposal after what was done with it.' })
export class ProposalPayload {
  @Reads(proposalOfPayload)
  @Field(() => Proposal, { description: 'The proposal.' })
  proposal: Proposal;

  @Reads(({ alias }) => expression(sql`${alias}.secret`, (key) => key))
  @Field(() => String, {
    nullable: true,
    description:
      'Given once, to a visitor who has just proposed: with it, and only with it, the proposal can be withdrawn, rebased and commented on.',
  })
  key: string | null;
}

@Planned()
@ObjectType({ description: 'A proposal that was accepted, and the change that it became.' })
export class AcceptProposalPayload extends Payload {
  @Reads(proposalOfPayload)
  @Field(() => Proposal, { description: 'The proposal.' })
  proposal: Proposal;
}

const INPUT = { description: 'What is to be done.' };

@Resolver()
export class ProposalMutations {
  constructor(private readonly proposals: Proposals) {}

  @Mutation(() => ProposalPayload, {
    nullable: true,
    description:
      'Proposes a change, which is kept with its sources and not recorded. For everybody with the role CONTRIBUTOR, and for visitors where the registry takes proposals from anybody. What could not be recorded as things stand is refused as that mutation would refuse it. No change itself.',
  })
  async proposeChange(
    @Args('input', { type: () => ProposeChangeInput, ...INPUT }) sent: ProposeChangeInput,
    @Info() info: GraphQLResolveInfo,
    @Context() context: MutationContext,
  ): Promise<unknown> {
    const { number, key } = await this.proposals.propose(checkedInput(ProposeChangeInput, sent), context);
    return answerOf(info, context, number, { key });
  }

  @Mutation(() => ProposalPayload, { nullable: true, description: 'Takes back what one proposed oneself, while it is open. No change.' })
  async withdrawProposal(
    @Args('input', { type: () => OwnProposalInput, ...INPUT }) sent: OwnProposalInput,
    @Info() info: GraphQLResolveInfo,
    @Context() context: MutationContext,
  ): Promise<unknown> {
    await this.proposals.withdraw(checkedInput(OwnProposalInput, sent), context.caller);
    return answerOf(info, context, sent.number);
  }

  @Mutation(() => ProposalPayload, {
    nullable: true,
    description:
      'Looks at a proposal anew where the record that it alters was recorded anew since: by who proposed it, or an EDITOR. No change.',
  })
  async rebaseProposal(
    @Args('input', { type: () => OwnProposalInput, ...INPUT }) sent: OwnProposalInput,
    @Info() info: GraphQLResolveInfo,
    @Context() context: MutationContext,
  ): Promise<unknown> {
    await this.proposals.rebase(checkedInput(OwnProposalInput, sent), context.caller);
    return answerOf(info, context, sent.number);
  }

  @Mutation(() => ProposalPayload, {
    nullable: true,
    description: 'Adds a comment to a proposal, open or decided: by anybody with a role, or the visitor whose it is. No change.',
  })
  async commentOnProposal(
    @Args('input', { type: () => CommentOnProposalInput, ...INPUT }) sent: CommentOnProposalInput,
    @Info() info: GraphQLResolveInfo,
    @Context() context: MutationContext,
  ): Promise<unknown> {
    await this.proposals.comment(checkedInput(CommentOnProposalInput, sent), context.caller);
    return answerOf(info, context, sent.number);
  }

  @Mutation(() => AcceptProposalPayload, {
    nullable: true,
    description:
      "Records a proposal, as it is or edited, as one change of the editor's that credits who proposed it. Needs EDITOR, and the role of the mutation that is proposed. CONFLICT where it was decided already or its ground moved.",
  })
  async acceptProposal(
    @Args('input', { type: () => AcceptProposalInput, ...INPUT }) sent: AcceptProposalInput,
    @Info() info: GraphQLResolveInfo,
    @Context() context: MutationContext,
  ): Promise<unknown> {
    const { mark } = await this.proposals.accept(checkedInput(AcceptProposalInput, sent), known('acceptProposal', context));
    context.moment.moveTo(mark);
    context.timeAnew();
    return answerOf(info, context, sent.number, { revision: mark.number });
  }

  @Mutation(() => ProposalPayload, {
    nullable: true,
    description: 'Decides against a proposal, with a reason that everybody can read. No change.',
  })
  async rejectProposal(
    @Args('input', { type: () => RejectProposalInput, ...INPUT }) sent: RejectProposalInput,
    @Info() info: GraphQLResolveInfo,
    @Context() context: MutationContext,
  ): Promise<unknown> {
    await this.proposals.reject(checkedInput(RejectProposalInput, sent), known('rejectProposal', context));
    return answerOf(info, context, sent.number);
  }
}

/** Who decides, if they may. */
function known(mutation: string, { caller }: MutationContext): Caller {
  const refusal = refusalOf(mutation, caller);
  if (refusal) throw refusal;
  if (!caller) throw new Bug(`${mutation} is permitted to nobody in particular`);
  return caller;
}

function answerOf(
  info: GraphQLResolveInfo,
  context: MutationContext,
  number: number,
  { key = null, revision = null }: { key?: string | null; revision?: number | null } = {},
): Promise<unknown> {
  return answer(info, {}, context, (row, field) => {
    const alias = row.planning.alias('w');
    return one(
      { ...row, alias },
      field,
      sql`(SELECT ${number}::int4 AS number, ${key}::text AS secret, ${revision}::int8 AS revision) ${alias}`,
    );
  });
}
