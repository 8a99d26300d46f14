import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  embedded,
  expression,
  type Field as Asked,
  historicalDate,
  HistoricalDate,
  many,
  Node,
  Planned,
  type Read,
  Reads,
  type Row,
  stands,
} from '@guildhall/planner';
import { Source } from '@guildhall/sources';
import { publicId } from '@guildhall/storage';
import sql, { type Sql } from 'sql-template-tag';

/** The source that is named, else every source of the record (or of the term) to which the attestation belongs, in its order. */
function sourcesRead(row: Row, field: Asked): Read {
  const alias = row.planning.alias('s');
  const cited = sql`CASE WHEN ${row.alias}.item -> 'source' = 'null'::jsonb THEN coalesce(${row.alias}.item -> 'cited', '[]'::jsonb)
    ELSE jsonb_build_array(${row.alias}.item -> 'source') END`;
  const from = sql`jsonb_array_elements(${cited}) WITH ORDINALITY AS l(id, place) JOIN source ${alias} ON ${alias}.id = l.id::int8 AND ${stands(alias, row.at)}`;
  return many({ ...row, alias }, field, from, sql`l.place`);
}

@Planned()
@ObjectType({
  implements: () => [Node],
  description:
    'A source shows that the fact held on this date. Where it is not recorded which source says so, all sources of the record stand here (exact: false).',
})
export class Attestation implements Node {
  @Reads((row) => expression(sql`${row.alias}.item -> 'id'`, (id) => publicId('att', Number(id))))
  @Field(() => ID, { description: 'Permanent.' })
  id: string;

  @Reads((row) => expression(sql`${row.alias}.item ->> 'on'`, historicalDate))
  @Field(() => HistoricalDate, { description: 'The day on which it is shown, as far as it is known.' })
  on: HistoricalDate;

  @Reads(sourcesRead)
  @Field(() => [Source], { description: 'What shows it.' })
  sources: Source[];

  @Reads((row) => expression(sql`${row.alias}.item -> 'source' <> 'null'::jsonb`, (exact) => exact))
  @Field(() => Boolean, { description: 'Whether it is recorded which source says so.' })
  exact: boolean;
}

/** A stored list of attestations (SQL jsonb); each item may have `cited`, the ids of the sources that stand for an unnamed one. */
export function attestationsRead(row: Row, field: Asked, list: Sql): Read {
  return embedded(row, field, list, 'Attestation');
}

/** The ids of the sources of a stored list of citations, in its order: what stands for a source that an attestation does not name. */
export function sourcesOfCitations(citations: Sql): Sql {
  return sql`(SELECT coalesce(jsonb_agg(x -> 'source' ORDER BY m), '[]'::jsonb) FROM jsonb_array_elements(${citations}) WITH ORDINALITY AS y(x, m))`;
}

/** The attestations of a fact that keeps them beside its citations, each with the ids of the sources cited. */
export function ownAttestations(fact: Sql): Sql {
  return sql`(SELECT coalesce(jsonb_agg(a || jsonb_build_object('cited', ${sourcesOfCitations(sql`${fact}.citations`)}) ORDER BY n), '[]'::jsonb) FROM jsonb_array_elements(${fact}.attestations) WITH ORDINALITY AS z(a, n))`;
}
