import { Field, ObjectType } from '@nestjs/graphql';
import { embedded, expression, type Field as Asked, one, Planned, type Read, Reads, type Row, stands } from '@guildhall/planner';
import sql, { type Sql } from 'sql-template-tag';
import { Source } from './source.type.js';

/** The source that an item of a stored list of citations names. */
function sourceRead(row: Row, field: Asked): Read {
  const alias = row.planning.alias('s');
  const from = sql`source ${alias} WHERE ${alias}.id = (${row.alias}.item ->> 'source')::int8 AND ${stands(alias, row.at)}`;
  return one({ ...row, alias }, field, from);
}

/** A stored list of citations (SQL jsonb), in its order. */
export function citationsRead(row: Row, field: Asked, list: Sql): Read {
  return embedded(row, field, list, 'Citation');
}

@Planned()
@ObjectType({ description: 'That a record rests on a source, and where in it.' })
export class Citation {
  @Reads(sourceRead)
  @Field(() => Source, { description: 'The document.' })
  source: Source;

  @Reads((row) => expression(sql`${row.alias}.item ->> 'locator'`, (locator) => locator))
  @Field(() => String, { nullable: true, description: 'Where in it: a page, a minute.' })
  locator: string | null;

  @Reads((row) => expression(sql`${row.alias}.item ->> 'note'`, (note) => note))
  @Field(() => String, { nullable: true, description: "The curator's remark." })
  note: string | null;
}
