/** A text for comparing: without case and accents, so that "Azerbaycan" finds "Azərbaycan". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ə', 'e').replaceAll('ı', 'i');
}

/** The order of two cells: numbers by size, texts as the language has it. */
export function comparison(language: string): (a: unknown, b: unknown) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
}
