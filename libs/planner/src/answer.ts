import type { GraphQLResolveInfo } from 'graphql';
import sql, { empty } from 'sql-template-tag';
import { Field } from './field.js';
import type { RequestContext } from './moment.js';
import { atPath, Planning, type Read, type Row } from './planning.js';

/**
 * Answers a root field with one statement. `plan` is given the times that were asked for and a row that stands for nothing yet.
 * Problems found while planning carry the path of the field they belong to.
 */
export async function answer(
  info: GraphQLResolveInfo,
  args: object,
  { moment }: RequestContext,
  plan: (row: Row, field: Field) => Read,
): Promise<unknown> {
  const planning = new Planning(info);
  const field = Field.root(planning, info, args);
  let read: Read;
  try {
    const at = await moment.at(field.args);
    read = plan({ planning, at, alias: empty }, field);
  } catch (error) {
    throw atPath(error, field.path);
  }
  if (read.sql === null) return read.present(undefined);
  const [row] = await moment.query<{ answer: unknown }>(sql`SELECT ${read.sql} AS answer`);
  return read.present(row?.answer);
}
