import { Args, ArgsType, Field, Resolver } from '@nestjs/graphql';
import { connection, type Field as Asked, object, PageArgs, PlannedQuery, type Read, type Row } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { permitQuery } from '../caller.js';
import { Role } from '../role.js';
import { AuditEntryConnection, AuditEntry } from './audit-entry.type.js';
import { entriesOf } from './audit-trail.js';

permitQuery('auditTrail', Role.ADMIN);

@ArgsType()
class AuditTrailArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only what was done by this: the name or the key (`token 7`) of an actor, exactly.' })
  actor?: string | null;

  @Field(() => String, { nullable: true, description: "Only this action: a mutation's name, `signIn`, `token`..." })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what came to this: OK, or the code of a problem.' })
  outcome?: string | null;
}

@Resolver(() => AuditEntry)
export class AuditResolver {
  @PlannedQuery(() => AuditEntryConnection, {
    nullable: true,
    description:
      'ADMIN. Every mutation and every refusal to let somebody in, whatever came of it, the newest first: who, when, from where. Kept for 90 days; never cached.',
  })
  auditTrail(@Args() wanted: AuditTrailArgs, row: Row, field: Asked): Read {
    const alias = row.planning.alias('u');
    return connection(field, {
      from: sql`audit_entry ${alias}`,
      where: entriesOf(alias, wanted),
      order: { name: 'auditTrail', keys: [{ sql: sql`${alias}.id`, type: 'int8' }], descending: true },
      node: (node) => object({ ...row, alias }, node, 'AuditEntry'),
    });
  }
}
