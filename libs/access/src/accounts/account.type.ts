import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  connectionOf,
  DateTimeScalar,
  edgeOf,
  expression,
  type Field as Asked,
  one,
  Planned,
  type Read,
  Reads,
  type Row,
} from '@guildhall/planner';
import { sql, type Sql } from '@guildhall/storage';
import { instantText } from '../instant.js';
import { Role } from '../role.js';

@Planned()
@ObjectType({ description: 'A person who may sign in. Shown to ADMINs only.' })
export class Account {
  @Reads(({ alias }) => expression(sql`${alias}.id::text`, (id) => id))
  @Field(() => ID, { description: 'Names it in mutations; it never changes.' })
  id: string;

  @Field(() => String, { description: 'The name that was chosen to be shown: changes are recorded under it.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address to sign in with; null for some of those who come from a provider of OpenID Connect.',
  })
  email: string | null;

  @Field(() => Role, { description: 'What they may do.' })
  role: Role;

  @Reads(({ alias }) => expression(sql`${alias}.oidc_issuer`, (issuer) => issuer))
  @Field(() => String, {
    nullable: true,
    description: 'The provider of OpenID Connect from which they come; null for who signs in with a password only.',
  })
  issuer: string | null;

  @Reads(({ alias }) => expression(instantText(sql`${alias}.made_at`), (text) => text))
  @Field(() => DateTimeScalar, { description: 'When it was made, in UTC.' })
  madeAt: string;

  @Reads(({ alias }) => expression(sql`${alias}.disabled_at IS NOT NULL`, (is) => is))
  @Field(() => Boolean, { description: 'Whether nobody may sign in to it.' })
  isDisabled: boolean;

  @Reads(({ alias }) => expression(sql`${alias}.password_hash IS NOT NULL`, (has) => has))
  @Field(() => Boolean, { description: 'Whether it has a password; who comes from a provider of OpenID Connect needs none.' })
  hasPassword: boolean;
}

@Planned()
@ObjectType({ description: 'An account in a list.' })
export class AccountEdge extends edgeOf(() => Account, 'The account.') {}

@Planned()
@ObjectType({ description: 'A page of accounts, in the order in which they were made.' })
export class AccountConnection extends connectionOf(
  () => AccountEdge,
  () => Account,
) {}

@Planned()
@ObjectType({ description: 'An account after what was done with it.' })
export class AccountPayload {
  @Reads((row, field) => accountRead(row, field, sql`${row.alias}.account_id`))
  @Field(() => Account, { description: 'The account.' })
  account: Account;
}

function accountRead(row: Row, field: Asked, id: Sql): Read {
  const alias = row.planning.alias('k');
  return one({ ...row, alias }, field, sql`account ${alias} WHERE ${alias}.id = ${id}`, 'Account');
}
