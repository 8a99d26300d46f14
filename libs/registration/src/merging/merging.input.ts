import { Field, ID, InputType } from '@nestjs/graphql';
import { FACT_KINDS } from '@guildhall/facts';
import { idAmong, idOf, type InputViolation, JudgedBy, numberOf, ReasonedInput } from '@guildhall/journal';
import { ArrayMaxSize, ValidateIf } from 'class-validator';

const MOST_RETRACTED = 100;

@InputType({ description: 'An organization that is registered twice: the one is folded into the other.' })
export class MergeOrganizationsInput extends ReasonedInput {
  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The one that is folded into the other: its id and slug lead to the target from now on.' })
  source: string;

  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The one that stays. What it is called, where it is and how long it lived stay as it says.' })
  target: string;

  @ValidateIf(({ retract }: MergeOrganizationsInput) => retract != null)
  @ArrayMaxSize(MOST_RETRACTED, { message: `At most ${MOST_RETRACTED} facts are retracted with a merge.` })
  @JudgedBy(
    idAmong(
      FACT_KINDS.map(({ recordType }) => recordType),
      'a fact',
    ),
  )
  @Field(() => [ID], {
    nullable: true,
    description: `Facts of either that never were so: retracted with the merge, so that they contradict nothing. Taking the merge back brings them back. At most ${MOST_RETRACTED}.`,
  })
  retract?: string[] | null;
}

@InputType({ description: 'A merge to be taken back.' })
export class UnmergeOrganizationsInput extends ReasonedInput {
  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The one that was folded into another: its own id.' })
  source: string;
}

/** That it is not merged into itself. */
export function checkMerge({ source, target }: MergeOrganizationsInput): InputViolation[] {
  if (numberOf(source) !== numberOf(target)) return [];
  return [{ path: ['target'], message: 'Source and target are the same organization.' }];
}
