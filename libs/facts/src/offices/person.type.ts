import { Field, ObjectType } from '@nestjs/graphql';
import { column, Planned, Reads } from '@guildhall/planner';

/** Read from the row of the office: persons are no records of their own. */
@Planned()
@ObjectType({ description: 'An office-holder, as sources name them.' })
export class Person {
  @Reads((row) => column(row, 'person_name'))
  @Field(() => String, { description: 'The name, as the sources write it.' })
  name: string;

  @Reads((row) => column(row, 'person_wikidata'))
  @Field(() => String, { nullable: true, description: 'The id in Wikidata, where it is recorded who it is.' })
  wikidata: string | null;
}
