/** A value of a record in one line; null where it says nothing. */
export function valueText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join('; ') || null;
  if (typeof value === 'object') {
    const parts = Object.entries(value).flatMap(([name, part]) => {
      const text = valueText(part);
      return text === null ? [] : [`${name}: ${text}`];
    });
    return parts.join(', ') || null;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
