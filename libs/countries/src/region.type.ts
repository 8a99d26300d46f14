import { Args, Field, ID, ObjectType, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { askedLanguage, TextLanguageArgs } from '@guildhall/planner';
import type { RegionRecord } from './country-record.type.js';
import { region as regionByCode, regionName } from './regions.js';

/** Which level of UN M49. */
export enum RegionKind {
  REGION = 'REGION',
  SUBREGION = 'SUBREGION',
}

registerEnumType(RegionKind, {
  name: 'RegionKind',
  description: 'Which level of UN M49.',
  valuesMap: {
    REGION: { description: 'A continent: Europe.' },
    SUBREGION: { description: 'A part of one: Southern Europe.' },
  },
});

@ObjectType({ description: 'A UN M49 region or sub-region, as it stands today; a country of the past keeps its own.' })
export class Region {
  @Field(() => ID, { description: 'UN M49, e.g. 145.' })
  readonly code: string;

  @Field(() => RegionKind, { description: 'Which level of UN M49.' })
  readonly kind: RegionKind;

  constructor(private readonly record: RegionRecord) {
    this.code = record.code;
    this.kind = RegionKind[record.kind];
  }

  name(args: TextLanguageArgs): string {
    return regionName(this.code, askedLanguage(args));
  }

  @Field(() => Region, { nullable: true, description: 'The region that a sub-region is part of; null for a region.' })
  parent(): Region | null {
    return this.record.parent === null ? null : regionOf(this.record.parent);
  }
}

/** The region of a code, as clients see it. */
export function regionOf(code: string | null): Region | null {
  const record = code === null ? undefined : regionByCode(code);
  return record ? new Region(record) : null;
}

/** Declares the field that takes an argument; a value answers it by its own method of that name. */
@Resolver(() => Region)
export class RegionFields {
  @ResolveField(() => String, { description: 'Its name in the asked language: en, ru, az or fr; any other is answered in English.' })
  name(@Parent() region: Region, @Args() args: TextLanguageArgs): string {
    return region.name(args);
  }
}
