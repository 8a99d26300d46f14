import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { idRead, nodesOf, RecordedSpan, recordedRead, snapshotRead } from '@guildhall/journal';
import { Node, Period, Planned, Reads } from '@guildhall/planner';
import { Organization } from '@guildhall/organizations';
import { Citation, citationsRead } from '@guildhall/sources';
import sql from 'sql-template-tag';
import { attestationNodes } from '../core/attestation-nodes.js';
import { idsOfAttestations } from '../core/attestations.js';
import { Attestation, attestationsRead, ownAttestations } from '../core/attestation.type.js';
import { periodRead } from '../core/holding.js';
import { organizationNear } from '../core/organization-near.js';
import { accreditationRows } from './accreditation-rows.js';
import { AccreditationCategory } from './accreditation.entity.js';

registerEnumType(AccreditationCategory, {
  name: 'AccreditationCategory',
  description: 'In which class a festival is accredited.',
  valuesMap: {
    COMPETITIVE: { description: 'Feature films of every sort compete.' },
    COMPETITIVE_SPECIALISED: { description: 'Films of one sort compete: of a genre, a region, first films.' },
    NON_COMPETITIVE: { description: 'Films are shown and do not compete.' },
    DOCUMENTARY_SHORT: { description: 'For documentary and short films.' },
    A_FESTIVAL: { description: "Of the first rank, in the accreditor's own class A." },
    OTHER: { description: 'A class of another name.' },
  },
});

@Planned()
@ObjectType({ implements: () => [Node], description: 'A federation recognizes a festival, in a class.' })
export class Accreditation implements Node {
  @Reads(idRead('acc'))
  @Field(() => ID, { description: 'Permanent.' })
  id: string;

  @Reads(snapshotRead('acc'))
  @Field(() => ID, { description: "This record as this answer sees it (id, revision, day): the key for a client's cache." })
  snapshot: string;

  @Reads(organizationNear('accreditor'))
  @Field(() => Organization, { description: 'Who recognizes.' })
  accreditor: Organization;

  @Reads(organizationNear('festival'))
  @Field(() => Organization, { description: 'Which festival.' })
  festival: Organization;

  @Field(() => AccreditationCategory, { description: 'In which class.' })
  category: AccreditationCategory;

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

nodesOf({ prefix: 'acc', typeName: 'Accreditation', rows: (row) => accreditationRows(row) });
attestationNodes({ rows: (row) => accreditationRows(row), list: ownAttestations, ids: idsOfAttestations });
