import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { idRead, nodesOf, RecordedSpan, recordedRead, snapshotRead } from '@guildhall/journal';
import { expression, historicalDate, HistoricalDate, Node, Planned, Reads } from '@guildhall/planner';
import { Organization } from '@guildhall/organizations';
import { Citation, citationsRead } from '@guildhall/sources';
import sql from 'sql-template-tag';
import { organizationNear } from '../core/organization-near.js';
import { statedFigureRows } from './stated-figure-rows.js';
import { FigureMeasure } from './stated-figure.entity.js';

registerEnumType(FigureMeasure, {
  name: 'FigureMeasure',
  description: 'What a stated figure counts.',
  valuesMap: {
    MEMBERS: { description: 'Its members, of every category.' },
    COUNTRIES: { description: 'The countries that its members represent.' },
    FULL_MEMBERS: { description: 'Its members with all rights.' },
    ASSOCIATE_MEMBERS: { description: 'Its associate members.' },
    ACCREDITED_FESTIVALS: { description: 'The festivals that it accredits.' },
    INDIVIDUALS_REPRESENTED: { description: 'The people for whom it speaks, through its members; the registry does not count them.' },
  },
});

// An undated page states figures too: '' is stored, and answered is the widest date that can be written, whose last day is unknown.
const SOME_DAY = '[0001..]';

@Planned()
@ObjectType({ implements: () => [Node], description: 'What an organization, or the press, said its size was.' })
export class StatedFigure implements Node {
  @Reads(idRead('fig'))
  @Field(() => ID, { description: 'Permanent.' })
  id: string;

  @Reads(snapshotRead('fig'))
  @Field(() => ID, { description: "This record as this answer sees it (id, revision, day): the key for a client's cache." })
  snapshot: string;

  @Reads(organizationNear('organization'))
  @Field(() => Organization, { description: 'Whose size it is.' })
  organization: Organization;

  @Field(() => FigureMeasure, { description: 'What is counted.' })
  measure: FigureMeasure;

  @Field(() => Int, { description: 'The number that was said.' })
  value: number;

  @Reads((row) => expression(sql`coalesce(nullif(${row.alias}.stated_on, ''), ${SOME_DAY})`, historicalDate))
  @Field(() => HistoricalDate, { description: 'The day of which it was said; [0001..] where nobody knows it.' })
  statedOn: HistoricalDate;

  @Reads((row, field) => citationsRead(row, field, sql`${row.alias}.citations`))
  @Field(() => [Citation], { description: 'The sources that say so.' })
  citations: Citation[];

  @Reads(recordedRead)
  @Field(() => RecordedSpan, { description: 'Since which revision it stands in the records as it is answered.' })
  recorded: RecordedSpan;
}

nodesOf({ prefix: 'fig', typeName: 'StatedFigure', rows: (row) => statedFigureRows(row) });
