import { isDay } from '@guildhall/time';
import { useSearch } from '@tanstack/react-router';

/** The moment that is looked at: a day in the world, and an instant of the records. Absent: today, and all that is recorded. */
export interface Moment {
  readonly asOf?: string | undefined;
  readonly asKnownAt?: string | undefined;
}

/** What the address says of the moment, on any page. */
export function useMoment(): Moment {
  const { asOf, asKnownAt } = useSearch({ strict: false });
  return { asOf, asKnownAt };
}

/** An address that says a moment which is none. */
export class MomentRefused extends Error {
  override readonly name = 'MomentRefused';

  constructor(
    readonly parameter: 'asOf' | 'asKnownAt',
    readonly given: string,
  ) {
    super(`${parameter}=${given}`);
  }
}

/** Reads the moment from an address; an empty value is none. What is no moment is refused: to show today instead would mislead. */
export function readMoment(search: Readonly<Record<string, unknown>>): Moment {
  const asOf = textOf(search['asOf']);
  const asKnownAt = textOf(search['asKnownAt'])?.replace(' ', '+');
  if (asOf !== undefined && !isDay(asOf)) throw new MomentRefused('asOf', asOf);
  if (asKnownAt !== undefined && !isInstant(asKnownAt)) throw new MomentRefused('asKnownAt', asKnownAt);
  return { ...(asOf === undefined ? {} : { asOf }), ...(asKnownAt === undefined ? {} : { asKnownAt }) };
}

/** An instant as the registry takes it: RFC 3339, with its offset. */
export function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
