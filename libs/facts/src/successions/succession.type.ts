import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { idRead, nodesOf, RecordedSpan, recordedRead, snapshotRead } from '@guildhall/journal';
import { expression, historicalDate, HistoricalDate, Node, Planned, Reads } from '@guildhall/planner';
import { Organization } from '@guildhall/organizations';
import { Citation, citationsRead } from '@guildhall/sources';
import sql from 'sql-template-tag';
import { organizationNear } from '../core/organization-near.js';
import { successionRows } from './succession-rows.js';
import { SuccessionKind } from './succession.entity.js';

registerEnumType(SuccessionKind, {
  name: 'SuccessionKind',
  description: 'How one organization came from another.',
  valuesMap: {
    RENAMED: { description: 'The same organization under another name, registered as another one.' },
    MERGED: { description: 'The predecessor went into the successor, alone or with others.' },
    SPLIT: { description: 'The successor left the predecessor, or came of its division.' },
    REPLACED: { description: 'The successor took the place of the predecessor.' },
  },
});

@Planned()
@ObjectType({ implements: () => [Node], description: 'One organization came from another.' })
export class Succession implements Node {
  @Reads(idRead('suc'))
  @Field(() => ID, { description: 'Permanent.' })
  id: string;

  @Reads(snapshotRead('suc'))
  @Field(() => ID, { description: "This record as this answer sees it (id, revision, day): the key for a client's cache." })
  snapshot: string;

  @Field(() => SuccessionKind, { description: 'How the one came from the other.' })
  kind: SuccessionKind;

  @Reads(organizationNear('predecessor'))
  @Field(() => Organization, { description: 'The organization before.' })
  predecessor: Organization;

  @Reads(organizationNear('successor'))
  @Field(() => Organization, { description: 'The organization after.' })
  successor: Organization;

  @Reads((row) => expression(sql`${row.alias}.happened_on`, historicalDate))
  @Field(() => HistoricalDate, { nullable: true, description: 'The day on which it happened, as far as that is known.' })
  on: HistoricalDate | null;

  @Reads((row, field) => citationsRead(row, field, sql`${row.alias}.citations`))
  @Field(() => [Citation], { description: 'The sources of this record.' })
  citations: Citation[];

  @Reads(recordedRead)
  @Field(() => RecordedSpan, { description: 'Since which revision it stands in the records as it is answered.' })
  recorded: RecordedSpan;
}

nodesOf({ prefix: 'suc', typeName: 'Succession', rows: (row) => successionRows(row) });
