import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Membership, membershipRows, StatedFigure, statedFigureRows } from '@guildhall/facts';
import { Organization } from '@guildhall/organizations';
import {
  connectionOf,
  edgeOf,
  expression,
  type Field as Asked,
  Node,
  one,
  Planned,
  type Read,
  Reads,
  type Row,
  stands,
} from '@guildhall/planner';
import { Bug } from '@guildhall/problems';
import { publicId } from '@guildhall/storage';
import sql, { type Sql } from 'sql-template-tag';
import { type FindingSaid, findingSentence } from './finding-sentence.js';
import { QualityFindingKind } from './quality-finding-kind.js';

function organizationRead(column: Sql): (row: Row, field: Asked) => Read {
  return ({ planning, at, alias: finding }, field) => {
    const alias = planning.alias('o');
    return one(
      { planning, at, alias },
      field,
      sql`organization ${alias} WHERE ${stands(alias, at)} AND ${alias}.id = ${finding}.${column}`,
    );
  };
}

function membershipRead(column: Sql): (row: Row, field: Asked) => Read {
  return (row, field) => {
    const rows = membershipRows(row);
    return one(rows.row, field, sql`${rows.from} WHERE ${rows.where} AND ${rows.row.alias}.id = ${row.alias}.${column}`);
  };
}

function figureRead(row: Row, field: Asked): Read {
  const rows = statedFigureRows(row);
  return one(rows.row, field, sql`${rows.from} WHERE ${rows.where} AND ${rows.row.alias}.id = ${row.alias}.figure_id`);
}

/** The number in the id of a finding: made of its kind and of the records that it is about, so that it stays the same while these do. */
export function findingNumber(finding: Sql): Sql {
  return sql`((${finding}.subject + (${finding}.second & 1073741823) * 2654435761 + (${finding}.rank + 1) * 40503) & 1099511627775)`;
}

/** The default names of the organizations of a finding, which are joined to every list of them. */
function namesOf({ near }: Row): { organization: Sql; other: Sql } {
  const { organization, other } = near ?? {};
  if (!organization || !other) throw new Bug('A finding was planned without its organizations');
  return { organization: sql`${organization}.default_name`, other: sql`${other}.default_name` };
}

@Planned()
@ObjectType({
  implements: () => [Node],
  description: 'Something doubtful in the records, worked out when it is asked for. It goes when the records are mended.',
})
export class QualityFinding implements Node {
  @Reads(({ alias }) => expression(findingNumber(alias), (number) => publicId('fin', Number(number))))
  @Field(() => ID, { description: 'The same as long as the same is doubtful about the same records.' })
  id: string;

  @Field(() => QualityFindingKind, { description: 'What is doubtful.' })
  kind: QualityFindingKind;

  @Reads((row) => {
    const names = namesOf(row);
    const said = sql`json_build_array(${row.alias}.kind, ${names.organization}, ${names.other}, ${row.alias}.said)`;
    return expression(said, (answer) => {
      const [kind, organization, other, rest] = answer as [QualityFindingKind, string, string | null, FindingSaid];
      return findingSentence(kind, { organization, other }, rest);
    });
  })
  @Field(() => String, { description: 'What is doubtful, in English, with the default names.' })
  sentence: string;

  @Reads(organizationRead(sql`organization_id`))
  @Field(() => Organization, {
    description: 'What it is about: the member of a membership, the organization of a stated figure, the one twin.',
  })
  organization: Organization;

  @Reads(organizationRead(sql`other_id`))
  @Field(() => Organization, { nullable: true, description: 'The federation of the membership; the other twin.' })
  other: Organization | null;

  @Reads(membershipRead(sql`membership_id`))
  @Field(() => Membership, { nullable: true, description: 'The membership that it is about.' })
  membership: Membership | null;

  @Reads(membershipRead(sql`other_membership_id`))
  @Field(() => Membership, { nullable: true, description: 'The one that contradicts that membership.' })
  otherMembership: Membership | null;

  @Reads(figureRead)
  @Field(() => StatedFigure, { nullable: true, description: 'The stated figure that it is about.' })
  statedFigure: StatedFigure | null;
}

@Planned()
@ObjectType({ description: 'How many findings of a kind a list has.' })
export class QualityFindingCount {
  @Field(() => QualityFindingKind, { description: 'The kind.' })
  kind: QualityFindingKind;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@Planned()
@ObjectType({ description: 'A finding in a list.' })
export class QualityFindingEdge extends edgeOf(() => QualityFinding, 'The finding.') {}

@Planned()
@ObjectType({ description: 'A page of a list of findings.' })
export class QualityFindingConnection extends connectionOf(
  () => QualityFindingEdge,
  () => QualityFinding,
) {
  @Field(() => [QualityFindingCount], {
    description: 'How many of each kind the whole list has, in its order; kinds without any are left out.',
  })
  byKind: QualityFindingCount[];
}
