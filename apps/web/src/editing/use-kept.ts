import { useState } from 'react';

/** What was found stays while its key does, also once it is found no more: who has just retracted a record is still told so, and can take it back. */
export function useKept<Found>(key: string, found: Found | null | undefined): Found | undefined {
  const [kept, keep] = useState<{ readonly key: string; readonly found: Found } | null>(null);
  if (found && (kept?.key !== key || kept.found !== found)) keep({ key, found });
  return found ?? (kept?.key === key ? kept.found : undefined);
}
