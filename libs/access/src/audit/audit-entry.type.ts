import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, edgeOf, expression, Planned, Reads } from '@guildhall/planner';
import sql from 'sql-template-tag';

@Planned()
@ObjectType({ description: 'What somebody did, or tried to do. Entries are kept for 90 days.' })
export class AuditEntry {
  @Reads(({ alias }) => expression(sql`to_char(${alias}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, (text) => text))
  @Field(() => DateTimeScalar, { description: 'When, in UTC.' })
  at: string;

  @Reads(({ alias }) => expression(sql`${alias}.actor_key`, (key) => key))
  @Field(() => String, {
    nullable: true,
    description: 'Which account or token it was, such as `account 7` or `token 7`; null where nobody knows.',
  })
  actorKey: string | null;

  @Reads(({ alias }) => expression(sql`${alias}.actor_name`, (name) => name))
  @Field(() => String, { nullable: true, description: 'The name under which they were known then; null where nobody knows.' })
  actorName: string | null;

  @Reads(({ alias }) => expression(sql`host(${alias}.address)`, (address) => address))
  @Field(() => String, { nullable: true, description: 'The IP address from which it came; null for what was done on the machine itself.' })
  address: string | null;

  @Field(() => String, {
    description: "What was done: a mutation's name, or what else is entered, such as `token` for a token that was not taken.",
  })
  action: string;

  @Field(() => String, { description: 'OK, or the code of the problem that refused it.' })
  outcome: string;

  @Field(() => String, { nullable: true, description: 'What else is known, such as the revision that was recorded.' })
  detail: string | null;
}

@Planned()
@ObjectType({ description: 'An entry in a list.' })
export class AuditEntryEdge extends edgeOf(() => AuditEntry, 'The entry.') {}

@Planned()
@ObjectType({ description: 'A page of the audit trail, the newest first.' })
export class AuditEntryConnection extends connectionOf(
  () => AuditEntryEdge,
  () => AuditEntry,
) {}
