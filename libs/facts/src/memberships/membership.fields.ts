import { Args, Resolver } from '@nestjs/graphql';
import { AsOfArgs, Certainty, expression, PlannedField, type Read, type Row, withAsOf } from '@guildhall/planner';
import type { Day } from '@guildhall/time';
import sql, { raw } from 'sql-template-tag';
import { certaintyRead, datedRow } from '../core/holding.js';
import { MembershipCategory, MembershipStanding } from './membership-category.js';
import { Membership } from './membership.type.js';
import { type TermArrays, type TermOfDay, termOfDay } from './stored-terms.js';

/** What a membership is on a day. Most have one term: then there is nothing to choose. */
export function termOfDayRead<Key extends keyof TermOfDay>(row: Row, asOf: string | undefined, key: Key): Read<TermOfDay[Key]> {
  const { alias } = row;
  const only = key === 'categoryCertain' ? sql`true` : sql`${alias}.${raw(key === 'category' ? 'term_category' : 'term_standing')}[1]`;
  const all = sql`json_build_array(${alias}.term_category, ${alias}.term_standing, ${alias}.term_certain, ${alias}.term_possible, ${withAsOf(row.at, asOf).asOf})`;
  return expression(sql`CASE WHEN cardinality(${alias}.term_category) = 1 THEN to_json(${only}) ELSE ${all} END`, (answer) => {
    if (!Array.isArray(answer)) return answer as TermOfDay[Key];
    const [categories, standings, certain, possible, day] = answer as [...Arrays, Day];
    return termOfDay({ categories, standings, certain, possible }, day)[key];
  });
}

type Arrays = [TermArrays['categories'], TermArrays['standings'], TermArrays['certain'], TermArrays['possible']];

@Resolver(() => Membership)
export class MembershipFields {
  @PlannedField(() => MembershipCategory, {
    description: 'Of the term that surely holds on asOf; else of the latest of those that may; else of the nearest.',
  })
  category(@Args() args: AsOfArgs, row: Row): Read {
    return termOfDayRead(row, args.asOf, 'category');
  }

  @PlannedField(() => MembershipStanding, {
    description: 'Of the term that surely holds on asOf; else of the latest of those that may; else of the nearest.',
  })
  standing(@Args() args: AsOfArgs, row: Row): Read {
    return termOfDayRead(row, args.asOf, 'standing');
  }

  @PlannedField(() => Boolean, { description: 'False where a term of another category may hold that day too.' })
  categoryCertain(@Args() args: AsOfArgs, row: Row): Read {
    return termOfDayRead(row, args.asOf, 'categoryCertain');
  }

  @PlannedField(() => Certainty, { nullable: true, description: 'How surely it holds on asOf; null when it does not hold.' })
  certainty(@Args() args: AsOfArgs, row: Row): Read {
    const at = withAsOf(row.at, args.asOf);
    return certaintyRead(datedRow(row), at);
  }
}
