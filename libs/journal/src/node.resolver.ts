import { Args, ArgsType, Field, ID, Resolver } from '@nestjs/graphql';
import { expression, type Field as Asked, Node, PlannedQuery, type Read, type Row, TimeArgs, together } from '@guildhall/planner';
import { Problem } from '@guildhall/problems';
import type { IdPrefix } from '@guildhall/storage';
import { askedId } from './asked-id.js';
import { nodesRead } from './node-kinds.js';

const MOST_IDS = 100;

@ArgsType()
class NodeArgs extends TimeArgs {
  @Field(() => ID, { description: 'Any id of the registry; a mistyped one is BAD_USER_INPUT.' })
  id: string;
}

@ArgsType()
class NodesArgs extends TimeArgs {
  @Field(() => [ID], { description: 'At most 100 ids.' })
  ids: string[];
}

/** The records with these ids, in their order, null where there is none: one subquery a kind. */
function readNodes(row: Row, field: Asked, texts: readonly string[]): Read<unknown[]> {
  const ids = texts.map(askedId);
  const prefixes: IdPrefix[] = [...new Set(ids.map(({ prefix }) => prefix))];
  const reads = prefixes.map((prefix) =>
    nodesRead(
      row,
      field,
      prefix,
      ids.filter((id) => id.prefix === prefix).map(({ number }) => number),
    ),
  );
  const all = together(reads);
  return expression(all.sql, (raw) => {
    const found = new Map(prefixes.map((prefix, place) => [prefix, all.present[place]?.(raw) as ReadonlyMap<number, unknown>]));
    return ids.map(({ prefix, number }) => found.get(prefix)?.get(number) ?? null);
  });
}

@Resolver(() => Node)
export class NodeResolver {
  @PlannedQuery(() => Node, { nullable: true, description: 'Whatever has this id; null where nothing has it.' })
  node(@Args() { id }: NodeArgs, row: Row, field: Asked): Read {
    const read = readNodes(row, field, [id]);
    return { sql: read.sql, present: (raw) => read.present(raw)[0] ?? null };
  }

  @PlannedQuery(() => [Node], { nullable: 'items', description: 'At most 100 ids; in their order, null where there is none.' })
  nodes(@Args() { ids }: NodesArgs, row: Row, field: Asked): Read {
    if (ids.length > MOST_IDS) {
      throw new Problem('LIMITED', `${ids.length} ids were asked for; at most ${MOST_IDS} are answered at once.`, {
        limit: MOST_IDS,
        actual: ids.length,
      });
    }
    return readNodes(row, field, ids);
  }
}
