/**
 * A state that must never be. Thrown where it is noticed and never caught in the middle: whoever catches it there hides the fault.
 * The edge logs it and answers INTERNAL.
 */
export class Bug extends Error {
  override readonly name = 'Bug';
}
