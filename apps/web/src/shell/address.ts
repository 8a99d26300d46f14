/** Values of an address as text, so that it reads as it was written: `?asOf=1995-01-01&kinds=GUILD,UNION`. Each page reads its own out of them. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The address of what `parseSearch` reads; lists are joined by commas, and what is empty is left out. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(search)
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value] as const)
    .filter((part): part is readonly [string, string | number | boolean] => ['string', 'number', 'boolean'].includes(typeof part[1]))
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** A list of an address: what is empty or comes twice is left out. */
export function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string');
  return typeof value === 'string' ? [...new Set(value.split(',').filter((one) => one !== ''))] : [];
}
