import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { JudgedBy } from '@guildhall/journal';
import { EdtfScalar } from '@guildhall/planner';
import { refuseDate } from '@guildhall/sources';
import type { WrittenPeriod } from './dated-period.js';

const ONGOING = 'Looked at only where no end is given; a given end makes it false.';

/** A partial date in an input, judged as the cells of files are. It may be left out; null says that it is unknown. */
export function DateField(description: string): PropertyDecorator {
  return applyDecorators(
    JudgedBy(refuseDate),
    Field(() => EdtfScalar, { nullable: true, description }),
  );
}

export function StartField(): PropertyDecorator {
  return DateField('The first day on which it holds (EDTF), as far as it is known.');
}

export function EndField(): PropertyDecorator {
  return DateField('The last day on which it holds (EDTF), as far as it is known.');
}

/** Of an input that records something new. */
export function OngoingField(): PropertyDecorator {
  const description = `Whether it goes on until somebody records its end. False with no end: nobody recorded whether or when it ended. ${ONGOING}`;
  return Field(() => Boolean, { defaultValue: true, description });
}

/** Of an input that corrects a record. */
export function CorrectedOngoingField(): PropertyDecorator {
  const description = `True: it goes on, and has no end. False or null: nobody recorded whether or when it ended, if no end stands. ${ONGOING}`;
  return Field(() => Boolean, { nullable: true, description });
}

/** The period that an input records. */
export interface RecordedPeriodInput {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly ongoing: boolean;
}

export function recordedPeriod({ start = null, end = null, ongoing }: RecordedPeriodInput): WrittenPeriod {
  return { start, end, ongoing: end === null && ongoing };
}

/** What an input corrects of a period: what is absent stays, what is null becomes unknown. */
export interface CorrectedPeriodInput {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly ongoing?: boolean | null;
}

export function correctedPeriod(current: WrittenPeriod, input: CorrectedPeriodInput): WrittenPeriod {
  const start = input.start === undefined ? current.start : input.start;
  return { start, ...correctedEnding(current, input) };
}

function correctedEnding(current: WrittenPeriod, { end, ongoing }: CorrectedPeriodInput): Pick<WrittenPeriod, 'end' | 'ongoing'> {
  if (typeof end === 'string') return { end, ongoing: false };
  if (ongoing === true) return { end: null, ongoing: true };
  if (end === null) return { end: null, ongoing: false };
  return { end: current.end, ongoing: ongoing === undefined && current.ongoing };
}
