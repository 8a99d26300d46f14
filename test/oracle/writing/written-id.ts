const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const KINDS = ['org', 'mem', 'acc', 'off', 'fig', 'suc', 'src', 'chg', 'att', 'evt'];

/** An id with its checksum: 98 less the remainder by 97 of the number with two zeros behind it, as ROR has it. */
export function idOfNumber(kind: string, number: number): string {
  let digits = '';
  for (let rest = number; digits.length < 8; rest = Math.floor(rest / 32)) digits = DIGITS.charAt(rest % 32) + digits;
  return `${kind}_${digits}${checksumOf(digits)}`;
}

/** The kind of record of which this may be an id; null where it can be none. Upper and lower case are the same. */
export function kindOf(id: string): string | null {
  const [, kind = '', digits = '', checksum] = /^([a-z]{3})_([0-9a-hjkmnp-tv-z]{8})([0-9]{2})$/.exec(id.toLowerCase()) ?? [];
  return KINDS.includes(kind) && checksumOf(digits) === checksum ? kind : null;
}

function checksumOf(digits: string): string {
  let remainder = 0n;
  for (const digit of digits) remainder = remainder * 32n + BigInt(DIGITS.indexOf(digit));
  return String(98n - ((remainder * 100n) % 97n)).padStart(2, '0');
}
