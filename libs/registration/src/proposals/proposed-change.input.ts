import { Field, InputType, Int } from '@nestjs/graphql';
import { allMutations, JudgedBy, type Judgement } from '@guildhall/journal';
import { refuseMissingText, refuseNote, refuseText } from '@guildhall/problems';
// Every library whose mutations can be proposed is read before the type is made of them.
import '@guildhall/facts';
import '@guildhall/organizations';
import '@guildhall/sources';
import '../merging/merging.mutations.js';
import '../organizations/organization-registration.mutations.js';
import '../unretracting/unretracting.mutations.js';

const LONGEST_NAME = 100;
const LONGEST_KEY = 200;

@InputType({
  isOneOf: true,
  description: 'The input of one mutation, as that mutation takes it: exactly one field, with the name of the mutation.',
})
export class ProposedChangeInput {
  [mutation: string]: object | null | undefined;
}

for (const { declaration } of allMutations()) {
  if (!declaration.proposable) continue;
  const description = `What ${declaration.name} would be given.`;
  Field(() => declaration.input, { nullable: true, description })(ProposedChangeInput.prototype, declaration.name);
}

/** Several lines are taken, none is not. */
function refuseEmptyNote(text: string, what: string): Judgement | null {
  return text.trim() === '' ? refuseMissingText('', what) : refuseNote(text);
}

const KEY = 'The key that a visitor was given with the proposal; who has an account or a token needs none.';

@InputType({ description: 'What somebody thinks should be recorded.' })
export class ProposeChangeInput {
  @Field(() => ProposedChangeInput, {
    description:
      'The change. Its message says why, its citations who says so. With an expectedRevision, it is refused (CONFLICT) where the record changed after that.',
  })
  change: ProposedChangeInput;

  @JudgedBy(refuseNote)
  @Field(() => String, { nullable: true, description: 'What editors should know besides: the first comment.' })
  comment?: string | null;

  @JudgedBy((name) => refuseMissingText(name, 'The name', LONGEST_NAME))
  @Field(() => String, {
    nullable: true,
    description: 'A name to be shown, for visitors; who has an account or a token is shown under its name.',
  })
  name?: string | null;

  @JudgedBy((key) => refuseMissingText(key, 'The idempotencyKey', LONGEST_KEY))
  @Field(() => String, {
    nullable: true,
    description:
      'Any text that you make up for this one proposal. Sent again with the same input, the mutation answers again and keeps no second one; with another input it is CONFLICT. Of visitors it is not looked at.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A proposal to be taken back, or to be looked at anew.' })
export class OwnProposalInput {
  @Field(() => Int, { description: 'The number of the proposal.' })
  number: number;

  @JudgedBy(refuseText)
  @Field(() => String, { nullable: true, description: KEY })
  key?: string | null;
}

@InputType({ description: 'A comment on a proposal, for everybody to read.' })
export class CommentOnProposalInput extends OwnProposalInput {
  @JudgedBy((text) => refuseEmptyNote(text, 'The comment'))
  @Field(() => String, { description: 'The comment.' })
  text: string;
}

@InputType({ description: 'A proposal that is to be recorded, as it is or edited.' })
export class AcceptProposalInput {
  @Field(() => Int, { description: 'The number of the proposal.' })
  number: number;

  @Field(() => ProposedChangeInput, {
    nullable: true,
    description: 'The change as it is to be recorded instead, of the same mutation; absent: as it was proposed.',
  })
  change?: ProposedChangeInput | null;

  @JudgedBy(refuseNote)
  @Field(() => String, { nullable: true, description: 'Why it is accepted, where there is something to say.' })
  reason?: string | null;
}

@InputType({ description: 'A proposal that is not to be recorded.' })
export class RejectProposalInput {
  @Field(() => Int, { description: 'The number of the proposal.' })
  number: number;

  @JudgedBy((reason) => refuseEmptyNote(reason, 'The reason'))
  @Field(() => String, { description: 'Why not; everybody can read it.' })
  reason: string;
}
