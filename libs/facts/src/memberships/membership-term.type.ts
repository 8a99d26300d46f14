import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  expression,
  type Field as Asked,
  historicalDate,
  HistoricalDate,
  embedded,
  Period,
  Planned,
  type Read,
  Reads,
  type Row,
} from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import { Citation, citationsRead } from '@guildhall/sources';
import sql from 'sql-template-tag';
import { lifetimesSql, storedLifetimes } from '../core/holding.js';
import { MembershipCategory, MembershipStanding } from './membership-category.js';
import type { StoredTerm } from './membership.entity.js';
import { arrangedTerms } from './stored-terms.js';

registerEnumType(MembershipCategory, {
  name: 'MembershipCategory',
  description: 'As what a member belongs. FULL, ASSOCIATE, AFFILIATE, PROVISIONAL and UNKNOWN make a member that counts.',
  valuesMap: {
    FULL: { description: 'With all rights.' },
    ASSOCIATE: { description: 'With some rights; also called extraordinary.' },
    AFFILIATE: { description: 'Attached, with few rights.' },
    OBSERVER: { description: 'May be present; not a member.' },
    HONORARY: { description: 'An honour; not counted.' },
    CANDIDATE: { description: 'Has applied; not yet a member.' },
    SUPPORTING: { description: 'Pays without belonging.' },
    PROVISIONAL: { description: 'A member for a trial time.' },
    UNKNOWN: { description: 'A member; nobody recorded in which category.' },
  },
});

registerEnumType(MembershipStanding, {
  name: 'MembershipStanding',
  description: "Whether a member's rights are in force.",
  valuesMap: { ACTIVE: { description: 'They are.' }, SUSPENDED: { description: 'They rest; it is not counted.' } },
});

/** Its end may follow from the next term's start, so that all terms are read for the period of one. */
function periodOfTerm(row: Row): Read {
  const { membership, member, federation } = row.near ?? {};
  if (!membership || !member || !federation) throw new Bug('A term was planned outside its membership');
  const stored = sql`json_build_array(${row.alias}.place, ${membership}.terms, ${lifetimesSql([member, federation])})`;
  return expression(stored, (answer) => {
    const [place, terms, lifetimes] = answer as [number, StoredTerm[], unknown];
    const mine = terms[place - 1];
    const term = arrangedTerms(terms).find(({ term: { stored } }) => stored === mine);
    if (!term) throw new Bug('A term lost its place');
    return new Period(term, term.spans, storedLifetimes(lifetimes));
  });
}

@Planned()
@ObjectType({ description: 'A part of a membership during which category and standing stayed the same.' })
export class MembershipTerm {
  @Reads((row) => expression(sql`${row.alias}.item ->> 'category'`, (category) => category))
  @Field(() => MembershipCategory, { description: 'As what the member belonged.' })
  category: MembershipCategory;

  @Reads((row) => expression(sql`${row.alias}.item ->> 'standing'`, (standing) => standing))
  @Field(() => MembershipStanding, { description: 'Whether its rights were in force.' })
  standing: MembershipStanding;

  @Reads(periodOfTerm)
  @Field(() => Period, { description: 'When. A missing end, where another term follows, is the day before that one begins.' })
  period: Period;

  @Reads((row) => expression(sql`${row.alias}.item ->> 'announcedOn'`, historicalDate))
  @Field(() => HistoricalDate, { nullable: true, description: 'When its beginning was made public.' })
  announcedOn: HistoricalDate | null;

  @Reads((row, field) => citationsRead(row, field, sql`${row.alias}.item -> 'citations'`))
  @Field(() => [Citation], { description: 'The sources of this term.' })
  citations: Citation[];
}

/** The terms of the row's membership, in order. */
export function termsRead(row: Row, field: Asked): Read {
  const near = { ...row.near, membership: row.alias };
  return embedded({ ...row, near }, field, sql`${row.alias}.terms`);
}
