import { type Day, today } from '@guildhall/time';
import { useMoment } from './moment.js';

/** The day that is looked at, also where the address leaves it out: today. For what is asked of the registry with a day, or of all times without one. */
export function useDay(): Day {
  return useMoment().asOf ?? today();
}
