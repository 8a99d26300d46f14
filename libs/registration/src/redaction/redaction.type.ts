import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '@guildhall/journal';
import { Planned } from '@guildhall/planner';

@Planned()
@ObjectType({ description: 'What was redacted: the change has an operation of kind REDACTED for each record.' })
export class RedactionPayload extends Payload {}

@ObjectType({ description: 'Where a text stands.' })
export class RedactionPlace {
  @Field(() => String, { description: 'The table.' })
  table: string;

  @Field(() => String, { description: 'The column.' })
  column: string;

  @Field(() => Int, { description: 'In how many rows. Each version of a record is one.' })
  rows: number;
}

@ObjectType({ description: 'What a redaction would do. Nothing was written.' })
export class RedactionPreview {
  @Field(() => [RedactionPlace], { description: 'Where the text stands, and how often.' })
  places: RedactionPlace[];

  @Field(() => [ID], { description: 'The records and changes in which it stands, in any version.' })
  records: string[];
}
