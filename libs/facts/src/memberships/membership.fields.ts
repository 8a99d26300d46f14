import { Args, Resolver } from '@nestjs/graphql';
import { AsOfArgs, Certainty, expression, PlannedField, type Read, type Row, withAsOf } from '@guildhall/planner';
import type { Day } from '@guildhall/time';
import sql from 'sql-template-tag';
import { certaintyRead, datedRow } from '../core/holding.js';
import { MembershipCategory, MembershipStanding } from './membership-category.js';
import type { StoredTerm } from './membership.entity.js';
import { Membership } from './membership.type.js';
import { type TermOfDay, termOfDay } from './stored-terms.js';

/** What a membership is on a day. Most have one term: then there is nothing to choose. */
export function termOfDayRead<T>(row: Row, asOf: string | undefined, pick: (term: TermOfDay) => T): Read<T> {
  const { alias } = row;
  const day = withAsOf(row.at, asOf).asOf;
  const stored = sql`CASE WHEN cardinality(${alias}.term_category) = 1 THEN json_build_object('category', ${alias}.term_category[1], 'standing', ${alias}.term_standing[1], 'categoryCertain', true) ELSE json_build_array(${alias}.terms, ${day}) END`;
  return expression(stored, (answer) => {
    if (!Array.isArray(answer)) return pick(answer as TermOfDay);
    const [terms, on] = answer as [StoredTerm[], Day];
    return pick(termOfDay(terms, on));
  });
}

@Resolver(() => Membership)
export class MembershipFields {
  @PlannedField(() => MembershipCategory, {
    description: 'Of the term that surely holds on asOf; else of the latest of those that may; else of the nearest.',
  })
  category(@Args() args: AsOfArgs, row: Row): Read {
    return termOfDayRead(row, args.asOf, ({ category }) => category);
  }

  @PlannedField(() => MembershipStanding, {
    description: 'Of the term that surely holds on asOf; else of the latest of those that may; else of the nearest.',
  })
  standing(@Args() args: AsOfArgs, row: Row): Read {
    return termOfDayRead(row, args.asOf, ({ standing }) => standing);
  }

  @PlannedField(() => Boolean, { description: 'False where a term of another category may hold that day too.' })
  categoryCertain(@Args() args: AsOfArgs, row: Row): Read {
    return termOfDayRead(row, args.asOf, ({ categoryCertain }) => categoryCertain);
  }

  @PlannedField(() => Certainty, { nullable: true, description: 'How surely it holds on asOf; null when it does not hold.' })
  certainty(@Args() args: AsOfArgs, row: Row): Read {
    const at = withAsOf(row.at, args.asOf);
    return certaintyRead(datedRow(row), at);
  }
}
