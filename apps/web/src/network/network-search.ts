/** What the network is narrowed to, as its address says it. */
export interface NetworkSearch {
  /** Memberships that represent this country. */
  readonly country?: string | undefined;
  /** Only what is certain on the day. */
  readonly only?: 'certain' | undefined;
}

export function readNetworkSearch(given: Readonly<Record<string, unknown>>): NetworkSearch {
  const country = typeof given['country'] === 'string' ? given['country'].toUpperCase() : '';
  return {
    ...(/^(?:[A-Z]{2}|[A-Z]{4})$/.test(country) ? { country } : {}),
    ...(given['only'] === 'certain' ? { only: 'certain' as const } : {}),
  };
}
