import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Change, changeRows } from '@guildhall/journal';
import {
  connectionOf,
  DateTimeScalar,
  edgeOf,
  embedded,
  expression,
  type Field as Asked,
  one,
  Planned,
  type Read,
  Reads,
  type Row,
} from '@guildhall/planner';
import sql from 'sql-template-tag';
import { groundMoved } from './proposal-ground.js';

/** What has become of a proposal. */
export enum ProposalStatus {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(ProposalStatus, {
  name: 'ProposalStatus',
  description: 'What has become of a proposal.',
  valuesMap: {
    OPEN: { description: 'Nobody has decided yet.' },
    ACCEPTED: { description: 'An editor recorded it, as it was or edited.' },
    REJECTED: { description: 'An editor decided against it, and says why.' },
    WITHDRAWN: { description: 'Who proposed it took it back.' },
  },
});

function instant(column: 'proposed_at' | 'decided_at'): (row: Row) => Read {
  return ({ alias }) =>
    expression(
      sql`to_char(${alias}.${column === 'proposed_at' ? sql`proposed_at` : sql`decided_at`} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      (text) => text,
    );
}

@Planned()
@ObjectType({ description: 'What somebody wrote about a proposal.' })
export class ProposalComment {
  @Reads(({ alias }) => expression(sql`${alias}.item -> 'author'`, (author) => author))
  @Field(() => String, { description: 'The name that was chosen to be shown.' })
  author: string;

  @Reads(({ alias }) => expression(sql`${alias}.item -> 'at'`, (at) => at))
  @Field(() => DateTimeScalar, { description: 'When, in UTC.' })
  writtenAt: string;

  @Reads(({ alias }) => expression(sql`${alias}.item -> 'text'`, (text) => text))
  @Field(() => String, { description: 'The comment; it may have several lines.' })
  text: string;
}

function commentsRead(row: Row, field: Asked): Read {
  const list = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('author', m.author_name, 'at', to_char(m.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'text', m.text) ORDER BY m.place), '[]'::jsonb) FROM proposal_comment m WHERE m.number = ${row.alias}.number)`;
  return embedded(row, field, list, 'ProposalComment');
}

@Planned()
@ObjectType({
  description:
    'A change that somebody proposed. Everybody can read it and what became of it; nothing of it is recorded before an editor accepts it.',
})
export class Proposal {
  @Field(() => Int, { description: 'Its public number: permanent, from 1 on.' })
  number: number;

  @Field(() => ProposalStatus, { description: 'What has become of it.' })
  status: ProposalStatus;

  @Field(() => String, { description: 'The mutation that it would be: recordMembership, correctOrganization...' })
  mutation: string;

  @Field(() => String, { description: 'The input of that mutation, as JSON text.' })
  input: string;

  @Reads(({ alias }) => expression(sql`${alias}.proposer_name`, (name) => name))
  @Field(() => String, { description: 'Who proposed it: the name that was chosen to be shown.' })
  proposedBy: string;

  // Two people may have one name.
  @Reads(({ alias, planning }) => expression(sql`coalesce(${alias}.proposer_key = ${planning.asker}::text, false)`, (own) => own))
  @Field(() => Boolean, {
    description: 'Whether it is of the very account or token that asks; false for visitors, who have a key to what is theirs.',
  })
  isOwn: boolean;

  @Reads(instant('proposed_at'))
  @Field(() => DateTimeScalar, { description: 'When, in UTC.' })
  proposedAt: string;

  @Reads((row) => expression(groundMoved(row.alias), (moved) => moved))
  @Field(() => Boolean, {
    description:
      'Whether the record that it alters was recorded anew, merged or retracted since it was proposed or rebased: then it must be rebased before it can be accepted.',
  })
  groundMoved: boolean;

  @Reads(({ alias }) => expression(sql`${alias}.ground_revision`, Number))
  @Field(() => Int, { description: 'The revision from which it was proposed, or to which it was rebased.' })
  groundRevision: number;

  @Reads(commentsRead)
  @Field(() => [ProposalComment], { description: 'What was written about it, oldest first: at most 200.' })
  comments: ProposalComment[];

  @Reads(({ alias }) => expression(sql`${alias}.decider_name`, (name) => name))
  @Field(() => String, { nullable: true, description: 'Who accepted or rejected it; null while it is open, and where it was withdrawn.' })
  decidedBy: string | null;

  @Reads(instant('decided_at'))
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted, rejected or withdrawn, in UTC.' })
  decidedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was accepted or rejected.' })
  reason: string | null;

  @Field(() => Boolean, { description: 'Whether it was edited before it was accepted.' })
  edited: boolean;

  @Reads((row, field) => {
    const { row: change, from, where } = changeRows(row);
    return one(change, field, sql`${from} WHERE ${where} AND ${change.alias}.id = ${row.alias}.change_id`);
  })
  @Field(() => Change, { nullable: true, description: 'The change that it became; null where it was not accepted.' })
  change: Change | null;
}

@Planned()
@ObjectType({ description: 'A proposal in a list.' })
export class ProposalEdge extends edgeOf(() => Proposal, 'The proposal.') {}

@Planned()
@ObjectType({ description: 'A page of proposals, the newest first.' })
export class ProposalConnection extends connectionOf(
  () => ProposalEdge,
  () => Proposal,
) {}
