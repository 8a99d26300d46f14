import { Field, ObjectType } from '@nestjs/graphql';
import {
  clipSpans,
  type HistoricalDate as KnownDate,
  type Lifetime,
  parseDate,
  periodEdtf,
  periodSpans,
  type Spans,
} from '@guildhall/time';
import { DateSpan } from './date-span.type.js';
import { HistoricalDate } from './historical-date.type.js';

/** The bounds of a period as they are known. */
export interface KnownPeriod {
  readonly start: KnownDate | null;
  readonly end: KnownDate | null;
  readonly ongoing: boolean;
}

@ObjectType({
  description: 'When a fact holds in the world: first and last day, both inclusive, each known exactly, in part or not at all.',
})
export class Period {
  @Field(() => String, {
    description:
      'start and end as written, joined by a slash: 2026-01-01/.. (goes on), /2003 (start unknown), 2001/ (nobody recorded whether or when it ended).',
  })
  readonly edtf: string;

  @Field(() => HistoricalDate, { nullable: true, description: 'The first day; null where nobody recorded it.' })
  readonly start: HistoricalDate | null;

  @Field(() => HistoricalDate, {
    nullable: true,
    description: 'The last day; null where it goes on, or where nobody recorded whether or when it ended.',
  })
  readonly end: HistoricalDate | null;

  @Field(() => Boolean, { description: 'Whether it goes on until someone records its end.' })
  readonly ongoing: boolean;

  @Field(() => DateSpan, { nullable: true, description: 'The days on which it surely holds; null when there is none.' })
  readonly certain: DateSpan | null;

  @Field(() => DateSpan, {
    nullable: true,
    description: 'The days on which it may hold; null when none remains inside the lifetimes of its organizations.',
  })
  readonly possible: DateSpan | null;

  constructor({ start, end, ongoing }: KnownPeriod, spans: Spans, lifetimes: readonly Lifetime[]) {
    const clipped = clipSpans(spans, ongoing, lifetimes);
    this.edtf = periodEdtf(start, end, ongoing);
    this.start = start && new HistoricalDate(start);
    this.end = end && new HistoricalDate(end);
    this.ongoing = ongoing;
    this.certain = clipped.certain;
    this.possible = clipped.possible;
  }
}

/** A date as stored: EDTF text, or null. */
export function knownDate(edtf: string | null | undefined): KnownDate | null {
  return edtf === null || edtf === undefined ? null : parseDate(edtf);
}

/** A lifetime as stored: founded and dissolved, EDTF texts or null. */
export function lifetime([founded, dissolved]: readonly [string | null, string | null]): Lifetime {
  return { founded: knownDate(founded), dissolved: knownDate(dissolved) };
}

/** A period with no evidence but its own bounds: that of a name. */
export function plainPeriod(start: string | null, end: string | null, ongoing: boolean, lifetimes: readonly Lifetime[]): Period {
  const period = { start: knownDate(start), end: knownDate(end), ongoing };
  return new Period(period, periodSpans({ ...period, attested: [] }), lifetimes);
}
