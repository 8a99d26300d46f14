import { Field, ID, ObjectType } from '@nestjs/graphql';
import { idRead, nodesOf, RecordedSpan, recordedRead, snapshotRead } from '@guildhall/journal';
import { Node, object, Period, Planned, Reads } from '@guildhall/planner';
import { Organization } from '@guildhall/organizations';
import { Citation, citationsRead } from '@guildhall/sources';
import sql from 'sql-template-tag';
import { attestationNodes } from '../core/attestation-nodes.js';
import { idsOfAttestations } from '../core/attestations.js';
import { Attestation, attestationsRead, ownAttestations } from '../core/attestation.type.js';
import { periodRead } from '../core/holding.js';
import { organizationNear } from '../core/organization-near.js';
import { officeRows } from './office-rows.js';
import { Person } from './person.type.js';

@Planned()
@ObjectType({ implements: () => [Node], description: 'A person holds a title in an organization.' })
export class Office implements Node {
  @Reads(idRead('off'))
  @Field(() => ID, { description: 'Permanent.' })
  id: string;

  @Reads(snapshotRead('off'))
  @Field(() => ID, { description: "This record as this answer sees it (id, revision, day): the key for a client's cache." })
  snapshot: string;

  @Reads((row, field) => object(row, field))
  @Field(() => Person, { description: 'Who holds it.' })
  person: Person;

  @Reads(organizationNear('organization'))
  @Field(() => Organization, { description: 'Where.' })
  organization: Organization;

  @Field(() => String, { description: 'Its title, as the sources write it.' })
  title: string;

  @Reads(periodRead)
  @Field(() => Period, { description: 'From when to when.' })
  period: Period;

  @Reads((row, field) => attestationsRead(row, field, ownAttestations(row.alias)))
  @Field(() => [Attestation], { description: 'The days on which sources show it.' })
  attestations: Attestation[];

  @Reads((row, field) => citationsRead(row, field, sql`${row.alias}.citations`))
  @Field(() => [Citation], { description: 'The sources of this record.' })
  citations: Citation[];

  @Reads(recordedRead)
  @Field(() => RecordedSpan, { description: 'Since which revision it stands in the records as it is answered.' })
  recorded: RecordedSpan;
}

nodesOf({ prefix: 'off', typeName: 'Office', rows: (row) => officeRows(row) });
attestationNodes({ rows: (row) => officeRows(row), list: ownAttestations, ids: idsOfAttestations });
