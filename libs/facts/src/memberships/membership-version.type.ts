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
  stands,
} from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { Membership } from './membership.type.js';

@Planned()
@ObjectType({ implements: () => [Node], description: 'A recorded state of a membership.' })
export class MembershipVersion implements Node {
  @Reads(versionIdRead)
  @Field(() => ID, { description: 'Permanent; made from the record and the revision.' })
  id: string;

  @Reads(recordedRead)
  @Field(() => RecordedSpan, { description: 'When it stood in the records.' })
  recorded: RecordedSpan;

  @Reads((row, field) => object({ ...row, at: versionAt(row.alias, row.at) }, field))
  @Field(() => Membership, {
    description: 'The record as of the revision that recorded this state, and of the day of that revision unless another was asked for.',
  })
  membership: Membership;
}

@Planned()
@ObjectType({ description: 'A recorded state in a list.' })
export class MembershipVersionEdge extends edgeOf(() => MembershipVersion, 'The state.') {}

@Planned()
@ObjectType({ description: 'A page of a list of recorded states, newest first.' })
export class MembershipVersionConnection extends connectionOf(
  () => MembershipVersionEdge,
  () => MembershipVersion,
) {}

/** Versions of every membership, each with its organizations as they stood at its own revision. */
function versionRows(row: Row): { row: Row; from: Sql } {
  const alias = row.planning.alias('v');
  const member = row.planning.alias('o');
  const federation = row.planning.alias('o');
  const at = versionAt(alias, row.at);
  const from = sql`membership ${alias} JOIN organization ${member} ON ${member}.id = ${alias}.member_id AND ${stands(member, at)}
      JOIN organization ${federation} ON ${federation}.id = ${alias}.federation_id AND ${stands(federation, at)}`;
  return { row: { ...row, alias, near: { member, federation } }, from };
}

@Resolver(() => Membership)
export class VersionsOfMembership {
  @PlannedField(() => MembershipVersionConnection, {
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
  typeName: 'MembershipVersion',
  rows: (row) => {
    const version = versionRows(row);
    const { alias } = version.row;
    return { ...version, where: sql`lower(${alias}.recorded) <= ${row.at.revision}`, number: versionNumber(alias) };
  },
});
