import type { GraphQLResolveInfo } from 'graphql';
import sql, { empty } from 'sql-template-tag';
import type { FieldPlan } from './contributions.js';
import { Field } from './field.js';
import type { RequestContext } from './moment.js';
import { atPath, Planning, type Read } from './planning.js';

/** Answers a root field of graphql-js with one statement. `plan` is given the times that were asked for and a row that stands for nothing yet. */
export async function answer(
  info: GraphQLResolveInfo,
  args: object,
  { moment, caller }: RequestContext,
  plan: FieldPlan,
): Promise<unknown> {
  return readRoot(Field.root(new Planning(info, false, caller?.key), info, args), moment, plan);
}

/** What a root field answers. Problems found while planning carry the path of the field they belong to. */
export async function readRoot(field: Field, moment: RequestContext['moment'], plan: FieldPlan): Promise<unknown> {
  const { planning } = field;
  let read: Read;
  try {
    const at = await moment.at(field.args, isOfRecords(field));
    read = plan({ planning, at, alias: empty }, field);
  } catch (error) {
    throw atPath(error, field.path);
  }
  if (read.sql === null) return read.present(undefined);
  const [row] = await moment.query<{ answer: unknown }>(sql`SELECT ${read.sql} AS answer`);
  return read.present(row?.answer);
}

/** Whether a root field may be asked for a state of the records: the regions of the world stand in none. */
function isOfRecords({ planning, name }: Field): boolean {
  const definition = planning.schema.getQueryType()?.getFields()[name];
  return definition === undefined || definition.args.some((argument) => argument.name === 'atRevision');
}
