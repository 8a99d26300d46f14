import { Field, ID, InputType } from '@nestjs/graphql';
import { DateField, EndField, MembershipCategory, OngoingField, StartField } from '@guildhall/facts';
import { idOf, JudgedBy } from '@guildhall/journal';
import { NewOrganizationInput, refuseCountry } from '@guildhall/organizations';
import { CountryCodeScalar } from '@guildhall/planner';
import { type CitationInput, CitationsField } from '@guildhall/sources';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';

@InputType({ description: 'A membership of an organization that is being registered: of one ACTIVE term.' })
export class NewMembershipInput {
  @JudgedBy(idOf('org'))
  @Field(() => ID, { description: 'The organization to which it belongs; it is registered already.' })
  federation: string;

  @Field(() => MembershipCategory, { defaultValue: MembershipCategory.UNKNOWN, description: 'As what it belongs.' })
  category: MembershipCategory;

  @StartField()
  start?: string | null;

  @EndField()
  end?: string | null;

  @OngoingField()
  ongoing: boolean;

  @DateField('When its beginning was made public (EDTF); often before it takes effect.')
  announcedOn?: string | null;

  @JudgedBy(refuseCountry)
  @Field(() => [CountryCodeScalar], {
    nullable: true,
    description: "The countries that it represents: present ones (AZ) and former ones (SUHH). None: the member's own.",
  })
  countries?: string[] | null;

  @CitationsField('Which sources say so: those of the organization where not given.', { nullable: true })
  citations?: CitationInput[] | null;
}

@InputType({ description: 'An organization to register, with the memberships that begin its record.' })
export class RegisterOrganizationInput extends NewOrganizationInput {
  @ValidateNested()
  @Type(() => NewMembershipInput)
  @Field(() => [NewMembershipInput], {
    nullable: true,
    description: 'Memberships to record in the same change, at most 200: all of them, or nothing is registered.',
  })
  memberships?: NewMembershipInput[] | null;
}
