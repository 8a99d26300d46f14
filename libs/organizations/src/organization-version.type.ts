import { Args, Field, ID, ObjectType, Resolver } from '@nestjs/graphql';
import { nodesOf, RecordedSpan, recordedRead, versionAt, versionIdRead, versionList, versionNumber } from '@guildhall/journal';
import {
  connectionOf,
  edgeOf,
  type Field as Asked,
  Node,
  object,
  PageArgs,
  Planned,
  PlannedField,
  type Read,
  Reads,
  type Row,
} from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { Organization } from './organization.type.js';

@Planned()
@ObjectType({ implements: () => [Node], description: 'A recorded state of an organization.' })
export class OrganizationVersion implements Node {
  @Reads(versionIdRead)
  @Field(() => ID, { description: 'Permanent; made from the record and the revision.' })
  id: string;

  @Reads(recordedRead)
  @Field(() => RecordedSpan, { description: 'When it stood in the records.' })
  recorded: RecordedSpan;

  @Reads((row, field) => object({ ...row, at: versionAt(row.alias, row.at) }, field))
  @Field(() => Organization, {
    description: 'The record as of the revision that recorded this state, and of the day of that revision unless another was asked for.',
  })
  organization: Organization;
}

@Planned()
@ObjectType({ description: 'A recorded state in a list.' })
export class OrganizationVersionEdge extends edgeOf(() => OrganizationVersion, 'The state.') {}

@Planned()
@ObjectType({ description: 'A page of a list of recorded states, newest first.' })
export class OrganizationVersionConnection extends connectionOf(
  () => OrganizationVersionEdge,
  () => OrganizationVersion,
) {}

/** Versions of every organization, each with itself at its own revision. */
function versionRows(row: Row): { row: Row; from: Sql } {
  const alias = row.planning.alias('v');
  return { row: { ...row, alias }, from: sql`organization ${alias}` };
}

@Resolver(() => Organization)
export class VersionsOfOrganization {
  @PlannedField(() => OrganizationVersionConnection, {
    nullable: true,
    description: 'Every recorded state of this record, newest first; each is answered as of its own revision.',
  })
  versions(@Args() _args: PageArgs, row: Row, field: Asked): Read {
    const version = versionRows(row);
    return versionList(row, field, version.row, version.from);
  }
}

nodesOf({
  prefix: 'ver',
  typeName: 'OrganizationVersion',
  rows: (row) => {
    const version = versionRows(row);
    const { alias } = version.row;
    return { ...version, where: sql`lower(${alias}.recorded) <= ${row.at.revision}`, number: versionNumber(alias) };
  },
});
