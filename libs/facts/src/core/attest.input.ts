import { Field, ID, InputType } from '@nestjs/graphql';
import { JudgedBy, KeyedInput } from '@guildhall/journal';
import { EdtfScalar } from '@guildhall/planner';
import { CitationInput, refuseDate } from '@guildhall/sources';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';

@InputType({ description: 'A source shows that a fact held on a day.' })
export class AttestInput extends KeyedInput {
  @Field(() => ID, { description: 'The fact: a membership, an office, an accreditation, as the mutation says.' })
  id: string;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, {
    description: 'The day on which it is shown (EDTF), as far as it is known. One on which it cannot have held is CONFLICT.',
  })
  on: string;

  @ValidateNested()
  @Type(() => CitationInput)
  @Field(() => CitationInput, {
    description:
      'The source that shows it. It is cited for the fact as well (of a membership: for the term of that day), unless it is cited there already.',
  })
  citation: CitationInput;
}
