import { useCallback, useEffect, useRef, useState } from 'react';
import { keep, read } from './kept.dom.js';

const PREFIX = 'guildhall-draft:';

/** Something that is being written, kept in this browser until it is recorded or thrown away. */
export interface Draft<Value> {
  readonly value: Value;
  /** Takes parts of it anew. */
  readonly change: (part: Partial<Value>) => void;
  /** Begins anew. */
  readonly discard: () => void;
  /** Whether it was begun on an earlier visit. */
  readonly isFromBefore: boolean;
}

/** Keeps what is typed in a form, so that neither a closed tab nor a lost session loses it. What is kept but has other fields than `initial` is filled up from that. */
export function useDraft<Value extends object>(name: string, initial: Value): Draft<Value> {
  const key = PREFIX + name;
  const [state, setState] = useState(() => {
    const kept = read<Value>(key);
    return { value: { ...initial, ...kept }, isFromBefore: kept !== null };
  });
  const { value, isFromBefore } = state;
  const isTypedHere = useRef(false);
  const change = useCallback(
    (part: Partial<Value>) => {
      isTypedHere.current = true;
      setState((before) => {
        const now = { ...before.value, ...part };
        keep(key, now);
        return { ...before, value: now };
      });
    },
    [key],
  );
  const discard = useCallback(() => {
    isTypedHere.current = false;
    keep(key, null);
    setState({ value: initial, isFromBefore: false });
  }, [key]);
  // Another tab has recorded it, or goes on with it. What is typed here stays all the same: nobody loses it to a tab beside.
  useEffect(() => {
    const follow = (event: StorageEvent): void => {
      if (event.key !== key || isTypedHere.current) return;
      setState({ value: { ...initial, ...read<Value>(key) }, isFromBefore: event.newValue !== null });
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [key]);
  return { value, change, discard, isFromBefore };
}

/** Throws a draft away from elsewhere than its form. */
export function forgetDraft(name: string): void {
  keep(PREFIX + name, null);
}
