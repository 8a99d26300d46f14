import { Args, ArgsType, Field, Resolver } from '@nestjs/graphql';
import { connection, type Field as Asked, object, PageArgs, PlannedQuery, type Read, type Row } from '@guildhall/planner';
import { join, sql, type Sql } from '@guildhall/storage';
import { permitQuery } from '../caller.js';
import { Role } from '../role.js';
import { emailKey } from './account.js';
import { Account, AccountConnection } from './account.type.js';

permitQuery('accounts', Role.ADMIN);

@ArgsType()
class AccountsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only the one with this e-mail address, in any case.' })
  email?: string | null;

  @Field(() => Role, { nullable: true, description: 'Only those that may do exactly this.' })
  role?: Role | null;
}

@Resolver(() => Account)
export class AccountResolver {
  @PlannedQuery(() => AccountConnection, {
    nullable: true,
    description:
      'ADMIN. The people who may sign in, also those whose accounts are disabled, in the order in which they were made. Never cached.',
  })
  accounts(@Args() wanted: AccountsArgs, row: Row, field: Asked): Read {
    const alias = row.planning.alias('k');
    return connection(field, {
      from: sql`account ${alias}`,
      where: whichOf(alias, wanted),
      order: { name: 'accounts', keys: [{ sql: sql`${alias}.id`, type: 'int8' }], descending: false },
      node: (node) => object({ ...row, alias }, node, 'Account'),
    });
  }
}

function whichOf(alias: Sql, { email, role }: AccountsArgs): Sql {
  const conditions = [sql`true`];
  if (typeof email === 'string') conditions.push(sql`${alias}.email_key = ${emailKey(email).replaceAll('\0', '')}::text`);
  if (role) conditions.push(sql`${alias}.role = ${role}::text`);
  return join(conditions, ' AND ');
}
