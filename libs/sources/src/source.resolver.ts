import { Args, ArgsType, Context, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import { askedIdOf } from '@guildhall/journal';
import {
  answer,
  connection,
  KnownArgs,
  KnownPageArgs,
  one,
  object,
  type Read,
  type RequestContext,
  type Row,
  stands,
} from '@guildhall/planner';
import type { Field as Asked } from '@guildhall/planner';
import { searchKey } from '@guildhall/storage';
import type { GraphQLResolveInfo } from 'graphql';
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
  @Query(() => Source, { nullable: true, description: 'One source by its id; null where there is none.' })
  source(@Args() args: SourceArgs, @Info() info: GraphQLResolveInfo, @Context() context: RequestContext): Promise<unknown> {
    return answer(info, args, context, (row, field) => sourceById(row, field, askedIdOf('src', args.id)));
  }

  @Query(() => SourceConnection, { nullable: true, description: 'The registered sources by title.' })
  sources(@Args() args: SourcesArgs, @Info() info: GraphQLResolveInfo, @Context() context: RequestContext): Promise<unknown> {
    return answer(info, args, context, (row, field) => {
      const alias = row.planning.alias('s');
      const keys = [
        { sql: sql`${alias}.title`, type: 'text', collated: true },
        { sql: sql`${alias}.id`, type: 'int8' },
      ] as const;
      return connection(field, {
        from: sql`source ${alias}`,
        where: sql`${stands(alias, row.at)} AND ${matches(alias, args.search)}`,
        order: { name: 'sources', keys, descending: false },
        node: (node) => object({ ...row, alias }, node),
      });
    });
  }
}
