import { Field, ID, ObjectType } from '@nestjs/graphql';
import { countriesRead, Country } from '@guildhall/countries';
import { idRead, RecordedSpan, recordedRead, snapshotRead } from '@guildhall/journal';
import {
  DateScalar,
  expression,
  type Field as Asked,
  historicalDate,
  HistoricalDate,
  Node,
  object,
  Period,
  Planned,
  type Read,
  Reads,
  type Row,
} from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import { Citation, citationsRead } from '@guildhall/sources';
import { Organization } from '@guildhall/organizations';
import sql, { type Sql } from 'sql-template-tag';
import { Attestation, attestationsRead, sourcesOfCitations } from '../core/attestation.type.js';
import { periodRead } from '../core/holding.js';
import { MembershipTerm, termsRead } from './membership-term.type.js';
import type { MembershipRows } from './membership-rows.js';

/** A membership is always planned with its member and its federation at hand. */
export function withOrganizations(row: Row): MembershipRows['row'] {
  const { member, federation } = row.near ?? {};
  if (!member || !federation) throw new Bug('A membership was planned without its organizations');
  return { ...row, near: { member, federation } };
}

function organizationRead(side: 'member' | 'federation'): (row: Row, field: Asked) => Read {
  return (row, field) => {
    const { planning, at, near } = withOrganizations(row);
    return object({ planning, at, alias: near[side] }, field);
  };
}

function representedRead(row: Row, field: Asked): Read {
  const { alias, near } = withOrganizations(row);
  return countriesRead(row, field, sql`CASE WHEN ${alias}.countries = '{}' THEN ${near.member}.countries ELSE ${alias}.countries END`);
}

/** Every citation of its terms, once, in order. */
function citationsOfTerms(membership: Sql): Sql {
  return sql`(SELECT coalesce(jsonb_agg(d.c ORDER BY d.place), '[]'::jsonb) FROM (SELECT c, min(n * 10000 + k) AS place FROM jsonb_array_elements(${membership}.terms) WITH ORDINALITY AS t(t, n), jsonb_array_elements(t.t -> 'citations') WITH ORDINALITY AS u(c, k) GROUP BY c) d)`;
}

/** Every attestation of its terms, each with the sources of its term. */
export function attestationsOfTerms(membership: Sql): Sql {
  const cited = sourcesOfCitations(sql`t.t -> 'citations'`);
  return sql`(SELECT coalesce(jsonb_agg(a || jsonb_build_object('cited', ${cited}) ORDER BY n, k), '[]'::jsonb) FROM jsonb_array_elements(${membership}.terms) WITH ORDINALITY AS t(t, n), jsonb_array_elements(t.t -> 'attestations') WITH ORDINALITY AS u(a, k))`;
}

@Planned()
@ObjectType({
  implements: () => [Node],
  description:
    'One uninterrupted belonging of a member to a federation. A change of category or standing is a new term of the same membership; leaving and coming back is a new membership.',
})
export class Membership implements Node {
  @Reads(idRead('mem'))
  @Field(() => ID, { description: 'Permanent.' })
  id: string;

  @Reads(snapshotRead('mem'))
  @Field(() => ID, { description: "This record as this answer sees it (id, revision, day): the key for a client's cache." })
  snapshot: string;

  @Reads(organizationRead('member'))
  @Field(() => Organization, { description: 'Who belongs.' })
  member: Organization;

  @Reads(organizationRead('federation'))
  @Field(() => Organization, { description: 'To whom.' })
  federation: Organization;

  @Reads(periodRead)
  @Field(() => Period, { description: "From the first term's start to the last term's end." })
  period: Period;

  @Reads(termsRead)
  @Field(() => [MembershipTerm], { description: 'In order; they follow on one another without a gap.' })
  terms: MembershipTerm[];

  @Reads((row) => expression(sql`${row.alias}.announced_on`, historicalDate))
  @Field(() => HistoricalDate, { nullable: true, description: 'When its beginning was made public; often before it takes effect.' })
  announcedOn: HistoricalDate | null;

  @Reads(representedRead)
  @Field(() => [Country], { description: "The countries it represents: its own, else the member's." })
  countries: Country[];

  @Reads((row, field) => attestationsRead(row, field, attestationsOfTerms(row.alias)))
  @Field(() => [Attestation], { description: 'The days on which sources show it, term by term.' })
  attestations: Attestation[];

  @Field(() => DateScalar, { nullable: true, description: 'The earliest day of its latest attestation.' })
  lastAttestedOn: string | null;

  @Reads((row, field) => citationsRead(row, field, citationsOfTerms(row.alias)))
  @Field(() => [Citation], { description: 'The sources of its terms, each once.' })
  citations: Citation[];

  @Reads(recordedRead)
  @Field(() => RecordedSpan, { description: 'Since which revision it stands in the records as it is answered.' })
  recorded: RecordedSpan;
}
