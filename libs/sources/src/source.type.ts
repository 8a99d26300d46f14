import { Field, ID, ObjectType } from '@nestjs/graphql';
import { idRead, nodesOf, snapshotRead } from '@guildhall/journal';
import { expression, historicalDate, HistoricalDate, LanguageTagScalar, Node, Planned, Reads, stands, UrlScalar } from '@guildhall/planner';
import sql from 'sql-template-tag';

@Planned()
@ObjectType({ implements: () => [Node], description: 'A document that says something: an article, a list, a page. Facts cite it.' })
export class Source implements Node {
  @Reads(idRead('src'))
  @Field(() => ID, { description: 'Permanent.' })
  id: string;

  @Reads(snapshotRead('src'))
  @Field(() => ID, { description: "This record as this answer sees it (id, revision, day): the key for a client's cache." })
  snapshot: string;

  @Field(() => String, { description: 'Readable and unique.' })
  slug: string;

  @Field(() => String, { description: 'Its title, in its own language.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it was read.' })
  url: string | null;

  @Reads((row) => expression(sql`${row.alias}.published_on`, historicalDate))
  @Field(() => HistoricalDate, { nullable: true, description: 'When it was published, as far as that is known.' })
  publishedOn: HistoricalDate | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'The language it is written in.' })
  language: string | null;
}

nodesOf({
  prefix: 'src',
  typeName: 'Source',
  rows: (row) => {
    const alias = row.planning.alias('s');
    return { row: { ...row, alias }, from: sql`source ${alias}`, where: stands(alias, row.at) };
  },
});
