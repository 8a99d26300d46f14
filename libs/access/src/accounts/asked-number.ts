/** The number in an id of an account or a session; one that none can have where it is no number, so that it leads nowhere. */
export function askedNumber(id: string): number {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0;
}
