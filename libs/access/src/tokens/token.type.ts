import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, edgeOf, expression, Planned, type Read, Reads, type Row } from '@guildhall/planner';
import sql, { raw } from 'sql-template-tag';
import { Role } from '../role.js';
import { tokenRead } from './token-read.js';
import { MOST_DAYS, USUAL_DAYS } from './token-request.js';

function instant(column: 'made_at' | 'expires_at' | 'last_used_at' | 'revoked_at'): (row: Row) => Read {
  return ({ alias }) =>
    expression(sql`to_char(${alias}.${raw(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, (text) => text);
}

@Planned()
@ObjectType({
  description: 'A token with which a program gets in. The token itself is shown once, when it is made, and known to nobody afterwards.',
})
export class Token {
  @Reads(({ alias }) => expression(sql`${alias}.id::int`, Number))
  @Field(() => Int, { description: 'Its public number: permanent, from 1 on; no secret.' })
  id: number;

  @Field(() => String, { description: 'The public name under which its changes are recorded.' })
  name: string;

  @Field(() => Role, { description: 'What it may do.' })
  role: Role;

  @Reads(instant('made_at'))
  @Field(() => DateTimeScalar, { description: 'When it was made, in UTC.' })
  madeAt: string;

  @Reads(instant('expires_at'))
  @Field(() => DateTimeScalar, { description: 'From when on it is taken no more, in UTC.' })
  expiresAt: string;

  @Reads(instant('last_used_at'))
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was used last, in UTC, to the minute; null where it never was.' })
  lastUsedAt: string | null;

  @Reads(instant('revoked_at'))
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked, in UTC; null where it was not.' })
  revokedAt: string | null;
}

@Planned()
@ObjectType({ description: 'A token in a list.' })
export class TokenEdge extends edgeOf(() => Token, 'The token.') {}

@Planned()
@ObjectType({ description: 'A page of tokens, the newest first.' })
export class TokenConnection extends connectionOf(
  () => TokenEdge,
  () => Token,
) {}

@InputType({ description: 'A token for a program.' })
export class CreateTokenInput {
  @Field(() => String, { description: 'The public name under which its changes are recorded: 1 to 100 characters, everybody reads it.' })
  name: string;

  @Field(() => Role, { description: 'What it may do: as little as the program needs.' })
  role: Role;

  @Field(() => Int, { defaultValue: USUAL_DAYS, description: `After how many days it is taken no more: 1 to ${MOST_DAYS}.` })
  days: number;
}

@ObjectType({ description: 'A token at the one moment at which it is shown.' })
export class CreateTokenPayload {
  @Field(() => String, { description: 'The token, for the header `Authorization: Bearer`. Keep it: it is never shown again.' })
  token: string;

  @Field(() => Int, { description: 'Its public number, by which it is revoked.' })
  id: number;

  @Field(() => DateTimeScalar, { description: 'From when on it is taken no more, in UTC.' })
  expiresAt: string;
}

@InputType({ description: 'A token that is to be taken no more.' })
export class RevokeTokenInput {
  @Field(() => Int, { description: 'Its public number.' })
  id: number;
}

@Planned()
@ObjectType({ description: 'A token after it was revoked.' })
export class RevokeTokenPayload {
  @Reads((row, field) => tokenRead(row, field, sql`${row.alias}.token_id`))
  @Field(() => Token, { description: 'The token.' })
  token: Token;
}
