/** What is kept under a key in this browser; null where nothing is. */
export function read<Value>(key: string): Partial<Value> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps something under a key in this browser; nothing where it is null. False where storage is forbidden or full: then it holds until the page is left. */
export function keep(key: string, value: object | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
