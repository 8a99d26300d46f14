import { registerEnumType, Resolver } from '@nestjs/graphql';
import { accreditationRows, FigureMeasure, mayHoldOn, membershipRows, StatedFigure, surelyHoldsOn } from '@guildhall/facts';
import { Count, expression, PlannedField, type Read, type Row, stands } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { activeTermsOn, byCountry, countDistinct, membershipsOn, presentCount } from './counts.js';

/** How a stated figure stands to what the registry counts. */
export enum FigureAgreement {
  WITHIN = 'WITHIN',
  BELOW = 'BELOW',
  ABOVE = 'ABOVE',
}

registerEnumType(FigureAgreement, {
  name: 'FigureAgreement',
  description: 'How a stated figure stands to what the registry counts.',
  valuesMap: {
    WITHIN: { description: 'certain <= value <= possible.' },
    BELOW: { description: 'The registry counts fewer: possible < value.' },
    ABOVE: { description: 'The registry counts more: certain > value.' },
  },
});

/** What is counted for each measure on the day for which the figure was stated. Individuals are not counted. */
function countedSql({ planning, at, alias }: Row): Sql {
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

/** How `value` stands to a count. */
export function agreementOf(value: number, { certain, possible }: Count): FigureAgreement {
  if (possible < value) return FigureAgreement.BELOW;
  return certain > value ? FigureAgreement.ABOVE : FigureAgreement.WITHIN;
}

@Resolver(() => StatedFigure)
export class CountsOfStatedFigure {
  @PlannedField(() => Count, {
    nullable: true,
    description:
      'What the registry counts on statedOn.latest; null where that is unknown, for a measure it does not count (INDIVIDUALS_REPRESENTED), and where the registry records no member (no accreditation) of the organization at all.',
  })
  counted(_args: object, row: Row): Read {
    return expression(countedSql(row), (answer) => (answer === null ? null : presentCount(answer)));
  }

  @PlannedField(() => FigureAgreement, {
    nullable: true,
    description:
      'WITHIN when certain <= value <= possible; BELOW when the registry counts fewer (possible < value); ABOVE when it counts more; null without counted.',
  })
  agreement(_args: object, row: Row): Read {
    return expression(sql`json_build_array(${row.alias}.value, ${countedSql(row)})`, (answer) => {
      const [value, counted] = answer as [number, unknown];
      return counted === null ? null : agreementOf(value, presentCount(counted));
    });
  }
}
