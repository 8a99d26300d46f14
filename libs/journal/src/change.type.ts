import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, edgeOf, expression, Node, Planned, Reads } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { idRead, revisionRead } from './record.reads.js';
import { Revision } from './revision.type.js';

/** What recorded a change. */
export enum ActorKind {
  PERSON = 'PERSON',
  PROGRAM = 'PROGRAM',
  IMPORT = 'IMPORT',
  SYSTEM = 'SYSTEM',
}

registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'What recorded a change.',
  valuesMap: {
    PERSON: { description: 'Somebody with an account.' },
    PROGRAM: { description: 'A program with a token.' },
    IMPORT: { description: 'A package of files was read in.' },
    SYSTEM: { description: 'The registry itself.' },
  },
});

@ObjectType({ description: "Who recorded a change: a chosen public name, never an e-mail address or an account's id." })
export class Actor {
  @Field(() => String, { description: 'The name that was chosen to be shown.' })
  name: string;

  @Field(() => ActorKind, { description: 'What it is.' })
  kind: ActorKind;
}

@Planned()
@ObjectType({
  implements: () => [Node],
  description: 'One recorded change: who, when, why, and the records it touched. Never edited, never removed.',
})
export class Change implements Node {
  @Reads(idRead('chg'))
  @Field(() => ID, { description: 'Permanent.' })
  id: string;

  @Reads((row) => revisionRead(sql`${row.alias}.revision`))
  @Field(() => Revision, { description: 'Its number and when it was recorded.' })
  revision: Revision;

  @Reads((row) =>
    expression(sql`json_build_array(${row.alias}.actor_name, ${row.alias}.actor_kind)`, (answer): Actor => {
      const [name, kind] = answer as [string, ActorKind];
      return { name, kind };
    }),
  )
  @Field(() => Actor, { description: 'Who recorded it.' })
  actor: Actor;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who recorded it.' })
  message: string | null;

  @Reads(({ alias }) => expression(sql`${alias}.proposer_name`, (name) => name))
  @Field(() => String, { nullable: true, description: 'Who proposed it, where it was a proposal: the name that was chosen to be shown.' })
  proposedBy: string | null;

  @Reads(({ alias }) => expression(sql`${alias}.proposal_number`, (number) => number))
  @Field(() => Int, { nullable: true, description: 'The number of that proposal.' })
  proposalNumber: number | null;

  @Reads((row) => expression(sql`(SELECT count(*)::int FROM change_operation x WHERE x.revision = ${row.alias}.revision)`, Number))
  @Field(() => Int, { description: 'How many records it touched.' })
  operationCount: number;
}

@Planned()
@ObjectType({ description: 'A change in a list.' })
export class ChangeEdge extends edgeOf(() => Change, 'The change.') {}

@Planned()
@ObjectType({ description: 'A page of the change log, oldest first.' })
export class ChangeConnection extends connectionOf(
  () => ChangeEdge,
  () => Change,
) {}
