import type { Refusal } from '@guildhall/problems';
import { COMMON_PASSWORDS } from './common-passwords.js';

const SHORTEST = 12;
/** Far beyond what anybody types; without a bound, a stranger could send us megabytes to hash. */
const LONGEST = 200;
/** Fewer different characters than this are no more than a key held down. */
const FEWEST_DIFFERENT = 4;

/** Whose password it is. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string | null;
}

/**
 * Why a password is not taken, after NIST SP 800-63B: it must be long and not the first that anybody would try. Any characters are taken and none is asked for,
 * and it never has to be changed for its age alone: such rules make people choose worse ones.
 */
export function refusePassword(password: string, { name, email }: PasswordOwner): Refusal | null {
  const length = [...password].length;
  if (length < SHORTEST)
    return refusal(`The password has ${length} characters; at least ${SHORTEST} are needed. Several words are easy to remember.`);
  if (length > LONGEST) return refusal(`The password has ${length} characters; at most ${LONGEST} are taken.`);
  const plain = plainOf(password);
  const own = [name, email ?? '', email?.split('@')[0] ?? ''].map(plainOf).filter((one) => one.length > 0);
  // "ada@example.org1" is hardly better than the address alone.
  if (own.some((one) => plain.replace(/\d+$/, '') === one.replace(/\d+$/, ''))) {
    return refusal('The password is the name or the e-mail address of the account: choose another.');
  }
  if (new Set(plain).size < FEWEST_DIFFERENT || COMMON_PASSWORDS.has(plain)) {
    return refusal('The password is one of the first that anybody would try: choose another.');
  }
  return null;
}

/** Without what people add to a word and think it another: case, spaces. */
function plainOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}

function refusal(message: string): Refusal {
  return { code: 'VALUE_UNKNOWN', message };
}
