import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import { answer, connection, type Field as Asked, object, one, PageArgs, PlannedQuery, type Read, type Row } from '@guildhall/planner';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { permit, permitQuery } from '../caller.js';
import { Role } from '../role.js';
import type { AccessContext } from '../viewer.resolver.js';
import { CreateTokenInput, CreateTokenPayload, RevokeTokenInput, RevokeTokenPayload, Token, TokenConnection } from './token.type.js';
import { type MadeToken, Tokens } from './tokens.js';

permitQuery('tokens', Role.ADMIN);
for (const mutation of ['createToken', 'revokeToken']) permit(mutation, Role.ADMIN);

@Resolver(() => Token)
export class TokenQueries {
  @PlannedQuery(() => TokenConnection, {
    nullable: true,
    description: 'ADMIN. Tokens of programs, also those that expired or were revoked, the newest first. Never cached.',
  })
  tokens(@Args() _page: PageArgs, row: Row, field: Asked): Read {
    const alias = row.planning.alias('k');
    return connection(field, {
      from: sql`token ${alias}`,
      where: sql`true`,
      order: { name: 'tokens', keys: [{ sql: sql`${alias}.id`, type: 'int8' }], descending: true },
      node: (node) => object({ ...row, alias }, node, 'Token'),
    });
  }
}

@Resolver()
export class TokenMutations {
  constructor(private readonly tokens: Tokens) {}

  @Mutation(() => CreateTokenPayload, { nullable: true, description: 'ADMIN. Makes a token for a program. No change.' })
  createToken(@Args('input', { description: 'What it is to be.' }) input: CreateTokenInput): Promise<MadeToken> {
    return this.tokens.create(input);
  }

  @Mutation(() => RevokeTokenPayload, {
    nullable: true,
    description:
      'ADMIN. A token is taken no more, from now on and everywhere; what was recorded with it stands. Again, it does nothing. No change.',
  })
  async revokeToken(
    @Args('input', { description: 'Which one.' }) { id }: RevokeTokenInput,
    @Info() info: GraphQLResolveInfo,
    @Context() context: AccessContext,
  ): Promise<unknown> {
    const token = await this.tokens.revoke(id);
    return answer(info, {}, context, (row, field) => {
      const alias = row.planning.alias('w');
      return one({ ...row, alias }, field, sql`(SELECT ${token.id}::int8 AS token_id) ${alias}`);
    });
  }
}
