import { setTimeout as pause } from 'node:timers/promises';
import { permit } from '@guildhall/access';
import { DateScalar, EdtfScalar } from '@guildhall/planner';
import { Bug, OperationalError, Problem } from '@guildhall/problems';
import { ForbiddenException, Module, UnauthorizedException } from '@nestjs/common';
import { Args, Field, InputType, Int, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { DataSource } from 'typeorm';

// Nobody may call a mutation of which nothing is said; `unspoken` below is one.
for (const mutation of ['write', 'register']) permit(mutation, 'ANYBODY');

@InputType()
class RegisterInput {
  @Field(() => [DateScalar])
  days: string[];
}

@ObjectType()
class Registered {
  @Field(() => [String])
  given: string[];

  @Field(() => String)
  day: (args: { on: string }) => string;
}

@Resolver(() => Registered)
class RegisteredResolver {
  // Only to give the field its argument: plain properties and methods answer.
  @ResolveField(() => String)
  day(@Args('on', { type: () => DateScalar }) on: string): string {
    return on;
  }
}

/** Everything that can go wrong in a resolver, as fields that do it. */
@Resolver()
class FaultsResolver {
  constructor(private readonly dataSource: DataSource) {}

  @Query(() => Int, { nullable: true })
  problem(): number {
    throw new Problem('CONFLICT', 'APG is a member already.', { conflictsWith: ['mem_1'] });
  }

  @Query(() => Int, { nullable: true })
  operational(): number {
    throw new OperationalError('DATABASE_LOST', 'The connection to db.internal:5432 was lost.');
  }

  @Query(() => Int, { nullable: true })
  bug(): number {
    throw new Bug('secret_state of secret_table');
  }

  @Query(() => Int, { nullable: true })
  thrownText(): number {
    // Throws its reason as it is, which need not be an Error.
    AbortSignal.abort('secret text').throwIfAborted();
    return 0;
  }

  @Query(() => Int, { nullable: true })
  async sql(): Promise<number> {
    await this.dataSource.query('SELECT secret_column FROM secret_table WHERE a = $1', ['secret value']);
    return 0;
  }

  @Query(() => Int, { nullable: true })
  async timeout(): Promise<number> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL statement_timeout = 20');
      await manager.query('SELECT pg_sleep(5)');
    });
    return 0;
  }

  @Query(() => Int)
  nothing(): null {
    return null;
  }

  @Query(() => Int, { nullable: true })
  unwritable(): string {
    return 'secret word';
  }

  @Query(() => Int, { nullable: true })
  unauthenticated(): number {
    throw new UnauthorizedException('The token has expired.');
  }

  @Query(() => Int, { nullable: true })
  forbidden(): number {
    throw new ForbiddenException('Writing needs the role EDITOR.');
  }

  @Query(() => Int, { nullable: true })
  coded(): number {
    throw new GraphQLError('Two organizations bear this acronym.', { extensions: { code: 'AMBIGUOUS', ids: ['org_1', 'org_2'] } });
  }

  @Query(() => String, { nullable: true })
  day(@Args('on', { type: () => DateScalar }) on: string): string {
    return on;
  }

  @Query(() => Int)
  async slow(@Args('milliseconds', { type: () => Int }) milliseconds: number): Promise<number> {
    return pause(milliseconds, milliseconds);
  }

  @Mutation(() => Int)
  write(): number {
    return 1;
  }

  @Mutation(() => Int, { nullable: true })
  unspoken(): number {
    return 1;
  }

  /** Gives back what its validator would get to judge. */
  @Mutation(() => Registered)
  register(@Args('start', { type: () => EdtfScalar }) start: string, @Args('input') input: RegisterInput): Registered {
    return { given: [start, ...input.days], day: ({ on }) => on };
  }
}

@Module({ providers: [FaultsResolver, RegisteredResolver] })
export class FaultsModule {}
