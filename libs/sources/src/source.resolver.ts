import { Args, ArgsType, Field, ID, Resolver } from '@nestjs/graphql';
import { askedIdOf } from '@guildhall/journal';
import {
  connection,
  type Field as Asked,
  KnownArgs,
  KnownPageArgs,
  one,
  object,
  PlannedQuery,
  type Read,
  type Row,
  stands,
} from '@guildhall/planner';
import { searchKey } from '@guildhall/storage';
import sql, { type Sql } from 'sql-template-tag';
import { SourceConnection } from './source-connection.type.js';
import { Source } from './source.type.js';

@ArgsType()
class SourceArgs extends KnownArgs {
  @Field(() => ID, { description: 'Its id; a mistyped one is BAD_USER_INPUT.' })
  id: string;
}

@ArgsType()
class SourcesArgs extends KnownPageArgs {
  @Field(() => String, { nullable: true, description: 'Words of the title, the publisher or the slug, in any script.' })
  search?: string;
}

/** One source by the number in its id. */
export function sourceById(row: Row, field: Asked, id: number): Read {
  const alias = row.planning.alias('s');
  return one({ ...row, alias }, field, sql`source ${alias} WHERE ${alias}.id = ${id}::int8 AND ${stands(alias, row.at)}`, 'Source');
}

/** Every word of the search must stand somewhere in the key; a misspelt one may be near. */
function matches(alias: Sql, search: string | undefined): Sql {
  const key = searchKey(search ?? '');
  // A search for nothing but punctuation finds nothing, not everything; an empty one is none.
  if (key === '') return (search ?? '').trim() === '' ? sql`true` : sql`false`;
  return sql`(${alias}.search_key LIKE ${`%${key}%`} OR ${key} <% ${alias}.search_key)`;
}

@Resolver(() => Source)
export class SourceResolver {
  @PlannedQuery(() => Source, { nullable: true, description: 'One source by its id; null where there is none.' })
  source(@Args() { id }: SourceArgs, row: Row, field: Asked): Read {
    return sourceById(row, field, askedIdOf('src', id));
  }

  @PlannedQuery(() => SourceConnection, { nullable: true, description: 'The registered sources by title.' })
  sources(@Args() { search }: SourcesArgs, row: Row, field: Asked): Read {
    const alias = row.planning.alias('s');
    const keys = [
      { sql: sql`${alias}.title`, type: 'text', collated: true },
      { sql: sql`${alias}.id`, type: 'int8' },
    ] as const;
    return connection(field, {
      from: sql`source ${alias}`,
      where: sql`${stands(alias, row.at)} AND ${matches(alias, search)}`,
      order: { name: 'sources', keys, descending: false },
      node: (node) => object({ ...row, alias }, node),
    });
  }
}
