import type { Day } from '@guildhall/time';

export function yearOfDay(day: Day): number {
  return Number(day.slice(0, 4));
}
