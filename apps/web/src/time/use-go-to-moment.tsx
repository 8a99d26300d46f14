import { today } from '@guildhall/time';
import { useNavigate } from '@tanstack/react-router';
import type { Moment } from './moment.js';

interface How {
  /** In place of the step before: while a slider is dragged, say. */
  readonly replace?: boolean;
}

/** Goes to another moment on the same page, without loading it anew. Today has no day in the address: who comes back tomorrow sees that day. */
export function useGoToMoment(): (moment: Moment, how?: How) => void {
  const navigate = useNavigate();
  return (moment, { replace = false } = {}) => {
    const wanted = { ...moment, ...('asOf' in moment && moment.asOf === today() ? { asOf: undefined } : {}) };
    void navigate({ to: '.', search: (before) => ({ ...before, ...wanted }), replace, resetScroll: false });
  };
}
