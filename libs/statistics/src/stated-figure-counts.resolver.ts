import { registerEnumType, Resolver } from '@nestjs/graphql';
import { StatedFigure } from '@guildhall/facts';
import { Count, expression, PlannedField, type Read, type Row } from '@guildhall/planner';
import sql from 'sql-template-tag';
import { presentCount } from './counts.js';
import { countedSql } from './stated-figure-counts.js';

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
