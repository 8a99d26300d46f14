import { Args, Field, ObjectType, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { dateText, type Day, type HistoricalDate as KnownDate, parseDate, textLanguage } from '@guildhall/time';
import { DateScalar } from '../scalars/date.scalar.js';
import { EdtfScalar } from '../scalars/edtf.scalar.js';
import { askedLanguage, TextLanguageArgs } from './text-language.args.js';

/** To what a date is known. */
export enum DatePrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
  DECADE = 'DECADE',
  CENTURY = 'CENTURY',
  INTERVAL = 'INTERVAL',
}

registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'To what a date is known.',
  valuesMap: {
    DAY: { description: 'A day: 2026-01-01.' },
    MONTH: { description: 'A month: 2001-05.' },
    YEAR: { description: 'A year: 1933.' },
    DECADE: { description: 'A decade: 199X.' },
    CENTURY: { description: 'A century: 19XX.' },
    INTERVAL: { description: 'Some day of a set: [2003..2006], [..2004].' },
  },
});

@ObjectType({
  description: 'A date that may be known only in part. The true day lies in earliest..latest, both inclusive; null is unbounded.',
})
export class HistoricalDate {
  @Field(() => EdtfScalar, { description: 'As it was written, in EDTF (ISO 8601-2).' })
  readonly edtf: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day that it may be; null is unbounded.' })
  readonly earliest: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day that it may be; null is unbounded.' })
  readonly latest: Day | null;

  @Field(() => DatePrecision, { description: 'To what the date is known.' })
  readonly precision: DatePrecision;

  constructor(private readonly known: KnownDate) {
    this.edtf = known.edtf;
    this.earliest = known.earliest;
    this.latest = known.latest;
    this.precision = DatePrecision[known.precision];
  }

  text(args: TextLanguageArgs): string {
    return dateText(this.known, textLanguage(askedLanguage(args)));
  }
}

/** What a stored EDTF text (or null) is to a reader. */
export function historicalDate(edtf: unknown): HistoricalDate | null {
  return typeof edtf === 'string' ? new HistoricalDate(parseDate(edtf)) : null;
}

/** Declares the field that takes an argument; a value answers it by its own method of that name. */
@Resolver(() => HistoricalDate)
export class HistoricalDateFields {
  @ResolveField(() => String, { description: "For a person to read, in the asked language: 'about 1998', 'May 2001', 'by 2004'." })
  text(@Parent() date: HistoricalDate, @Args() args: TextLanguageArgs): string {
    return date.text(args);
  }
}
