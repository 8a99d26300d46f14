import { Field, ID, InputType } from '@nestjs/graphql';
import { AlteringInput, CorrectingInput, idOf, JudgedBy, RecordingInput } from '@guildhall/journal';
import { refuseCountry } from '@guildhall/organizations';
import { CountryCodeScalar, EdtfScalar } from '@guildhall/planner';
import { CitationInput, CitationsField, refuseDate } from '@guildhall/sources';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { CorrectedOngoingField, DateField, EndField, OngoingField, StartField } from '../core/period.input.js';
import { MembershipCategory, MembershipStanding } from './membership-category.js';

const MOST_DAYS = 1_000;
const COUNTRIES = "The countries that it represents: present ones (AZ) and former ones (SUHH). None: the member's own.";

@InputType({ description: 'An organization belongs to a federation: a membership of one term.' })
export class RecordMembershipInput extends RecordingInput {
  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The organization that belongs.' })
  member: string;

  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The organization to which it belongs; never the member itself.' })
  federation: string;

  @Field(() => MembershipCategory, { defaultValue: MembershipCategory.UNKNOWN, description: 'As what it belongs.' })
  category: MembershipCategory;

  @Field(() => MembershipStanding, { defaultValue: MembershipStanding.ACTIVE, description: 'Whether its rights are in force.' })
  standing: MembershipStanding;

  @StartField()
  start?: string | null;

  @EndField()
  end?: string | null;

  @OngoingField()
  ongoing: boolean;

  @DateField('When its beginning was made public (EDTF); often before it takes effect.')
  announcedOn?: string | null;

  @JudgedBy(refuseCountry)
  @Field(() => [CountryCodeScalar], { nullable: true, description: COUNTRIES })
  countries?: string[] | null;

  @CitationsField('Which sources say so: at least one.')
  citations: CitationInput[];

  @JudgedBy(refuseDate)
  @ArrayMaxSize(MOST_DAYS, { message: `At most ${MOST_DAYS} days are taken at once.` })
  @Field(() => [EdtfScalar], {
    nullable: true,
    description:
      'Days on which sources show it as a fact (EDTF), each once. Where exactly one citation is given, it is that source; else it is not recorded which of them. One that lies outside the possible days is CONFLICT.',
  })
  attestedOn?: string[] | null;
}

@InputType({ description: "The world changed on a day: the membership's running term ends the day before, and a new term begins." })
export class ChangeMembershipInput extends AlteringInput {
  @JudgedBy(idOf('mem'))
  @Field(() => ID, { description: 'The membership.' })
  id: string;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, {
    description:
      'The first day of the new term (EDTF). A day before the running term begins, or after the membership ended, is CONFLICT; of an earlier term, correctMembership tells with `terms`.',
  })
  on: string;

  @Field(() => MembershipCategory, { nullable: true, description: 'As what it belongs from then on; as before where not given.' })
  category?: MembershipCategory | null;

  @Field(() => MembershipStanding, {
    nullable: true,
    description: 'Whether its rights are in force from then on; as before where not given.',
  })
  standing?: MembershipStanding | null;

  @DateField('When the change was made public (EDTF).')
  announcedOn?: string | null;

  @CitationsField('Which sources say so: those of the new term.', { nullable: true })
  citations?: CitationInput[] | null;
}

@InputType({ description: 'One term of a membership, said anew.' })
export class TermInput {
  @Field(() => MembershipCategory, { description: 'As what the member belonged.' })
  category: MembershipCategory;

  @Field(() => MembershipStanding, { defaultValue: MembershipStanding.ACTIVE, description: 'Whether its rights were in force.' })
  standing: MembershipStanding;

  @StartField()
  start?: string | null;

  @DateField('The last day on which it holds (EDTF). Where it is missing and another term follows, it is the day before that one begins.')
  end?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Whether it goes on, for the last term: looked at only where no end is given and no other term follows. False: nobody recorded whether or when it ended.',
  })
  ongoing: boolean;

  @DateField('When its beginning was made public (EDTF). Absent: as it is recorded of the term whose citations would stay.')
  announcedOn?: string | null;

  @CitationsField(
    'The sources of this term. Absent: those of the recorded term with the same start stay, or of the one in the same place where there are as many terms as before.',
    { nullable: true },
  )
  citations?: CitationInput[] | null;
}

@InputType({
  description: 'The record of a membership was wrong. What is absent stays; what is null becomes unknown; a list replaces the list.',
})
export class CorrectMembershipInput extends CorrectingInput {
  @JudgedBy(idOf('mem'))
  @Field(() => ID, { description: 'The membership.' })
  id: string;

  @ValidateNested()
  @Type(() => TermInput)
  @Field(() => [TermInput], {
    nullable: true,
    description:
      'All its terms anew, in order; then category, standing, start, end, ongoing, announcedOn and citations are not given. Attestations stay, each in a term in which it may lie; one for which there is none makes it CONFLICT: retract it first.',
  })
  terms?: TermInput[] | null;

  @Field(() => MembershipCategory, {
    nullable: true,
    description: 'As what the member belongs: of a membership of one term (CONFLICT where it has several). Null: UNKNOWN.',
  })
  category?: MembershipCategory | null;

  @Field(() => MembershipStanding, {
    nullable: true,
    description: 'Whether its rights are in force: of a membership of one term (CONFLICT where it has several). It cannot become unknown.',
  })
  standing?: MembershipStanding | null;

  @DateField('The first day of its first term (EDTF).')
  start?: string | null;

  @DateField('The last day of its last term (EDTF). Null: nobody recorded whether or when it ended, unless `ongoing` is true.')
  end?: string | null;

  @CorrectedOngoingField()
  ongoing?: boolean | null;

  @DateField('When the beginning of its first term was made public (EDTF).')
  announcedOn?: string | null;

  @JudgedBy(refuseCountry)
  @Field(() => [CountryCodeScalar], { nullable: true, description: COUNTRIES })
  countries?: string[] | null;

  @CitationsField(
    'All its sources anew, at least one. Of several terms each keeps the sources that it had and that are named; those that none had go to the first. To tell each term its own, give `terms`.',
    { nullable: true },
  )
  citations?: CitationInput[] | null;
}
