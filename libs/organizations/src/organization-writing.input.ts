import { Field, ID, InputType } from '@nestjs/graphql';
import { AlteringInput, CorrectingInput, idOf, JudgedBy, RecordingInput } from '@guildhall/journal';
import { CountryCodeScalar, EdtfScalar, UrlScalar } from '@guildhall/planner';
import { refuseText } from '@guildhall/problems';
import { type CitationInput, CitationsField, refuseDate, refuseSlug, refuseUrl } from '@guildhall/sources';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { refuseCountry } from './country-codes.js';
import { IdentifierInput } from './identifier.type.js';
import { NameInput } from './name.input.js';
import { OrganizationKind } from './organization-kind.js';

const COUNTRIES = 'Where it belongs: present countries (AZ) and former ones (SUHH), each once; none for one of the whole world.';
const FOUNDED = 'When it was founded (EDTF); that day belongs to its lifetime.';
const DISSOLVED = 'When it was dissolved (EDTF); that day belongs to its lifetime.';
const IDENTIFIERS = 'Its identifiers in other registries, each once. One that another organization has is CONFLICT.';

/** What an organization is registered with, whatever else its registration brings. */
@InputType({ isAbstract: true })
export abstract class NewOrganizationInput extends RecordingInput {
  @Field(() => OrganizationKind, { description: 'What it is.' })
  kind: OrganizationKind;

  @ValidateNested()
  @Type(() => NameInput)
  @Field(() => [NameInput], {
    description:
      'Its names in all languages, at least one OFFICIAL: at most 200. Of several OFFICIAL ones lists are ordered by the one that it bears today, the later taken, the first given; its language is the own one of the organization.',
  })
  names: NameInput[];

  @JudgedBy(refuseSlug)
  @Field(() => String, {
    nullable: true,
    description:
      'A readable name of its own, such as apg-az: made from the acronym or the name where not given. One that an organization has or ever had is CONFLICT.',
  })
  slug?: string | null;

  @JudgedBy(refuseCountry)
  @Field(() => [CountryCodeScalar], { nullable: true, description: COUNTRIES })
  countries?: string[] | null;

  @JudgedBy(refuseText)
  @Field(() => String, { nullable: true, description: 'The city of its seat.' })
  city?: string | null;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, { nullable: true, description: FOUNDED })
  founded?: string | null;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, { nullable: true, description: DISSOLVED })
  dissolved?: string | null;

  @JudgedBy(refuseUrl)
  @Field(() => UrlScalar, { nullable: true, description: 'Its own page.' })
  website?: string | null;

  @ValidateNested()
  @Type(() => IdentifierInput)
  @Field(() => [IdentifierInput], { nullable: true, description: IDENTIFIERS })
  identifiers?: IdentifierInput[] | null;

  @CitationsField('Which sources say so, its names included: at least one.')
  citations: CitationInput[];
}

@InputType({
  description: 'The record of an organization was wrong. What is absent stays; what is null becomes unknown; a list replaces the list.',
})
export class CorrectOrganizationInput extends CorrectingInput {
  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The organization.' })
  id: string;

  @Field(() => OrganizationKind, { nullable: true, description: 'What it is; it cannot become unknown.' })
  kind?: OrganizationKind | null;

  @ValidateNested()
  @Type(() => NameInput)
  @Field(() => [NameInput], {
    nullable: true,
    description:
      'All its names anew, at least one OFFICIAL. A name that stays (same text, type, language and start) keeps its sources; new ones rest on the given citations, else on those of the record.',
  })
  names?: NameInput[] | null;

  @JudgedBy(refuseCountry)
  @Field(() => [CountryCodeScalar], { nullable: true, description: COUNTRIES })
  countries?: string[] | null;

  @JudgedBy(refuseText)
  @Field(() => String, { nullable: true, description: 'The city of its seat.' })
  city?: string | null;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, {
    nullable: true,
    description: `${FOUNDED} Correcting it rewrites no fact: answers are clipped by it from this change on.`,
  })
  founded?: string | null;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, { nullable: true, description: `${DISSOLVED} It clips answers in the same way.` })
  dissolved?: string | null;

  @JudgedBy(refuseUrl)
  @Field(() => UrlScalar, { nullable: true, description: 'Its own page.' })
  website?: string | null;

  @ValidateNested()
  @Type(() => IdentifierInput)
  @Field(() => [IdentifierInput], { nullable: true, description: IDENTIFIERS })
  identifiers?: IdentifierInput[] | null;

  @CitationsField('All its sources anew, at least one. Names that rested on all of the old ones rest on the new ones.', { nullable: true })
  citations?: CitationInput[] | null;
}

@InputType({ description: 'From a day on, an organization bears a new official name; the old one stays as a former name.' })
export class RenameOrganizationInput extends AlteringInput {
  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The organization.' })
  id: string;

  @ValidateNested()
  @Type(() => NameInput)
  @Field(() => NameInput, {
    description:
      'The new name, OFFICIAL; it starts on `on` and goes on unless it has an end. It takes the place of the official name in the same language, else of the one that lists are ordered by; a language that is not given is that of the name it replaces. Official names in other languages stay.',
  })
  name: NameInput;

  @JudgedBy(refuseDate)
  @Field(() => EdtfScalar, {
    description:
      'The first day of the new name (EDTF). The old one ends on the day before, known as finely. A day before the founding, after the dissolution, or before the old name was taken is CONFLICT.',
  })
  on: string;

  @CitationsField('Which sources say so: at least one. They are added to those of the record.')
  citations: CitationInput[];
}
