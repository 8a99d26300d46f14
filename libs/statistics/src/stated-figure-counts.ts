import { accreditationRows, FigureMeasure, mayHoldOn, membershipRows, surelyHoldsOn } from '@guildhall/facts';
import { type Row, stands } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { activeTermsOn, byCountry, countDistinct, membershipsOn } from './counts.js';

/** What is counted for each measure on the day for which the figure was stated. Individuals are not counted. */
export function countedSql({ planning, at, alias }: Row): Sql {
  const day = sql`${alias}.stated_latest`;
  const federation = planning.alias('o');
  const organization = { planning, at, alias: federation };
  const memberships = membershipRows(organization, { federation });
  const recorded = sql`EXISTS (SELECT FROM membership x WHERE x.federation_id = ${federation}.id AND ${stands(sql`x`, at)})`;
  const onDay = sql`(${membershipsOn(memberships, day)})`;
  const ofCategory = (category: string): Sql =>
    countDistinct(
      sql`member_id`,
      sql`(WITH counted AS MATERIALIZED (${membershipsOn(membershipRows(organization, { federation }), day)}) ${activeTermsOn(sql`counted`, day)}) a WHERE a.category = ${category}`,
    );
  const accreditations = accreditationRows(organization, { accreditor: federation });
  const festivals = sql`(SELECT ${accreditations.row.alias}.festival_id, ${surelyHoldsOn(accreditations.dated, day, at.today)} AS certain, true AS possible
    FROM ${accreditations.from} WHERE ${accreditations.where} AND ${mayHoldOn(accreditations.dated, day)}) a`;
  const accredits = sql`EXISTS (SELECT FROM accreditation x WHERE x.accreditor_id = ${federation}.id AND ${stands(sql`x`, at)})`;
  return sql`(SELECT CASE
    WHEN ${day} IS NULL THEN NULL
    WHEN ${alias}.measure = ${FigureMeasure.ACCREDITED_FESTIVALS} THEN CASE WHEN ${accredits} THEN ${countDistinct(sql`festival_id`, festivals)} END
    WHEN ${alias}.measure = ${FigureMeasure.INDIVIDUALS_REPRESENTED} OR NOT ${recorded} THEN NULL
    WHEN ${alias}.measure = ${FigureMeasure.MEMBERS} THEN ${countDistinct(sql`member_id`, sql`${onDay} x`)}
    WHEN ${alias}.measure = ${FigureMeasure.COUNTRIES} THEN ${countDistinct(sql`code`, sql`${byCountry(onDay)} c`)}
    WHEN ${alias}.measure = ${FigureMeasure.FULL_MEMBERS} THEN ${ofCategory('FULL')}
    WHEN ${alias}.measure = ${FigureMeasure.ASSOCIATE_MEMBERS} THEN ${ofCategory('ASSOCIATE')}
    END FROM organization ${federation} WHERE ${federation}.id = ${alias}.organization_id AND ${stands(federation, at)})`;
}
