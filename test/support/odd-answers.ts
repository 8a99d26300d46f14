import { constant, expression, PlannedQuery, type Read } from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import { Module } from '@nestjs/common';
import { Args, ArgsType, Field, Float, Int, ObjectType, Query, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import sql from 'sql-template-tag';

/** What no library gives, but one could by mistake. */
const VALUES = {
  nothing: null,
  text: 'text',
  numeric: '12',
  broken: 1.5,
  huge: 2 ** 31,
  truth: true,
  set: new Set([1, 2]),
  gap: [1, null, 3],
  later: () => Promise.resolve(7),
  thrown: () => {
    throw new Bug('thrown in a method');
  },
  error: new Bug('given as a value'),
  object: { valueOf: () => 5 },
  echo: ({ n }: { n?: number }) => n ?? -1,
};

enum Colour {
  RED = 'RED',
}
registerEnumType(Colour, { name: 'OddColour' });

@ObjectType()
class Odd {
  @Field(() => Int, { nullable: true })
  whole: unknown;

  @Field(() => Int)
  must: unknown;

  @Field(() => Float, { nullable: true })
  float: unknown;

  @Field(() => String, { nullable: true })
  text: unknown;

  @Field(() => Colour, { nullable: true })
  colour: unknown;

  @Field(() => [Int], { nullable: true })
  list: unknown;

  @Field(() => [Int], { nullable: 'itemsAndList' })
  gaps: unknown;

  @Field(() => Odd, { nullable: true })
  inner: unknown;

  @Field(() => [Odd], { nullable: 'itemsAndList' })
  inners: unknown;
}

@Resolver(() => Odd)
class OddFields {
  // Only to give the field its argument: a method of the value answers.
  @ResolveField(() => Int, { nullable: true })
  echo(@Args('n', { type: () => Int, nullable: true }) n?: number): number {
    return n ?? 0;
  }
}

/** Every value in every position. */
export const ODD = Object.keys(VALUES) as (keyof typeof VALUES)[];

function oddOf(value: unknown, depth: number): unknown {
  const inner = depth > 0 ? oddOf(value, depth - 1) : null;
  return {
    whole: value,
    must: value,
    float: value,
    text: value,
    colour: value,
    list: value,
    gaps: value,
    echo: VALUES.echo,
    inner,
    inners: [inner, null],
  };
}

@ArgsType()
class OddArgs {
  @Field(() => String)
  value: keyof typeof VALUES;
}

@Resolver()
class OddResolver {
  @PlannedQuery(() => Odd, { nullable: true })
  odd(@Args() { value }: OddArgs): Read {
    return constant(oddOf(VALUES[value], 1));
  }

  @PlannedQuery(() => Odd, {})
  oddThatMust(@Args() { value }: OddArgs): Read {
    return constant(oddOf(VALUES[value], 0));
  }

  @PlannedQuery(() => Int, { nullable: true })
  refusedLate(): Read {
    return expression(sql`1`, () => {
      throw new Bug('thrown when the answer was there');
    });
  }

  @PlannedQuery(() => Int, { nullable: true })
  failing(): Read {
    return expression(sql`1 / 0`, Number);
  }

  @Query(() => Int, { nullable: true })
  unplanned(): number {
    return 1;
  }
}

/** The root fields of this module. */
export const ODD_FIELDS: readonly string[] = ['odd', 'oddThatMust', 'refusedLate', 'failing', 'unplanned'];

@Module({ providers: [OddResolver, OddFields] })
export class OddAnswersModule {}
