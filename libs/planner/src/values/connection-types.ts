import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from './page-info.type.js';

type AnyClass = abstract new (...args: never[]) => unknown;

/** The class of an edge and the connection of a page, to be extended by the named types of a list (Relay cursor connections). */
type ListClass<Shape> = abstract new () => Shape;

/** What every edge has. */
export function edgeOf(node: () => AnyClass, description: string): ListClass<{ cursor: string }> {
  @ObjectType({ isAbstract: true })
  abstract class Edge {
    @Field(() => String, { description: 'Its place in the list, for after and before.' })
    cursor: string;

    @Field(node, { description })
    node: unknown;
  }
  return Edge;
}

/** What every connection has. */
export function connectionOf(edge: () => AnyClass, node: () => AnyClass): ListClass<{ totalCount: number; pageInfo: PageInfo }> {
  @ObjectType({ isAbstract: true })
  abstract class Connection {
    @Field(() => Int, { description: 'How many there are in the whole list.' })
    totalCount: number;

    @Field(() => [edge()], { description: 'The page, with cursors.' })
    edges: unknown[];

    @Field(() => [node()], { description: 'The page.' })
    nodes: unknown[];

    @Field(() => PageInfo, { description: 'What comes before and after it.' })
    pageInfo: PageInfo;
  }
  return Connection;
}
