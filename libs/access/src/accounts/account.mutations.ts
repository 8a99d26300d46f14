import { Resolver } from '@nestjs/graphql';
import { answer, one } from '@guildhall/planner';
import { sql } from '@guildhall/storage';
import type { GraphQLResolveInfo } from 'graphql';
import { AccessMutation } from '../access-mutation.js';
import { Role } from '../role.js';
import type { AccessContext } from '../viewer.resolver.js';
import type { Account } from './account.js';
import { AccountInput, ChangeRoleInput, CreateAccountInput, ResetPasswordInput } from './account.input.js';
import { AccountPayload } from './account.type.js';
import { Accounts } from './accounts.js';
import { askedNumber } from './asked-number.js';

const permission = Role.ADMIN;

/** What admins do with the accounts of others. */
@Resolver()
export class AccountMutations {
  constructor(private readonly accounts: Accounts) {}

  @AccessMutation(() => AccountPayload, {
    permission,
    input: CreateAccountInput,
    description: 'ADMIN. Makes an account for a person. CONFLICT where one has the e-mail address already. No change.',
  })
  async createAccount(
    { name, email, role, password = null }: CreateAccountInput,
    context: AccessContext,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return answerOf(await this.accounts.create({ name, email, role, password }), context, info);
  }

  @AccessMutation(() => AccountPayload, {
    permission,
    input: ChangeRoleInput,
    description: 'ADMIN. Changes what a person may do, from their next request on. CONFLICT for the last ADMIN. No change.',
  })
  async changeRole({ account, role }: ChangeRoleInput, context: AccessContext, info: GraphQLResolveInfo): Promise<unknown> {
    return answerOf(await this.accounts.changeRole(askedNumber(account), role), context, info);
  }

  @AccessMutation(() => AccountPayload, {
    permission,
    input: AccountInput,
    description: 'ADMIN. Nobody may sign in to the account any more, and all its sessions end. CONFLICT for the last ADMIN. No change.',
  })
  async disableAccount({ account }: AccountInput, context: AccessContext, info: GraphQLResolveInfo): Promise<unknown> {
    return answerOf(await this.accounts.disable(askedNumber(account)), context, info);
  }

  @AccessMutation(() => AccountPayload, {
    permission,
    input: AccountInput,
    description: 'ADMIN. Lets a person sign in again whose account was disabled. No change.',
  })
  async enableAccount({ account }: AccountInput, context: AccessContext, info: GraphQLResolveInfo): Promise<unknown> {
    return answerOf(await this.accounts.enable(askedNumber(account)), context, info);
  }

  @AccessMutation(() => AccountPayload, {
    permission,
    input: ResetPasswordInput,
    description: 'ADMIN. Sets the password of somebody who has lost theirs; all their sessions end. No change.',
  })
  async resetPassword({ account, password }: ResetPasswordInput, context: AccessContext, info: GraphQLResolveInfo): Promise<unknown> {
    return answerOf(await this.accounts.resetPassword(askedNumber(account), password), context, info);
  }
}

function answerOf({ id }: Account, context: AccessContext, info: GraphQLResolveInfo): Promise<unknown> {
  return answer(info, {}, context, (row, field) => {
    const alias = row.planning.alias('w');
    return one({ ...row, alias }, field, sql`(SELECT ${id}::int8 AS account_id) ${alias}`);
  });
}
