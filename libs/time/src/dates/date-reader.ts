import { lastDayOfMonth } from '../day.js';
import { DateRefused } from './date-refused.js';
import { oddCharacter } from './odd-character.js';
import { type DateMark, plainBounds, type SetMember, type SingleDate, type WrittenDate } from './written-date.js';

/** Longer texts are refused unread. */
export const LONGEST_DATE_TEXT = 1000;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July'].concat([
  'August',
  'September',
  'October',
  'November',
  'December',
]);

/** Reads a text of the EDTF subset from left to right, once; throws DateRefused at the first place that does not fit. */
export function readWrittenDate(text: string): WrittenDate {
  if (text.length > LONGEST_DATE_TEXT) {
    throw new DateRefused(text, LONGEST_DATE_TEXT, `The text is longer than ${String(LONGEST_DATE_TEXT)} characters`);
  }
  if (text === '') throw new DateRefused(text, 0, 'The text is empty, which is no date');
  if (text === '..') throw new DateRefused(text, 0, 'Two dots alone say that something goes on, and are no date');
  const reader = new DateReader(text);
  return text.startsWith('[') ? { kind: 'set', members: reader.set() } : { kind: 'single', date: reader.marked() };
}

class DateReader {
  private position = 0;

  constructor(private readonly text: string) {}

  /** A single date, possibly with a mark, that is the whole text. */
  marked(): SingleDate {
    if (this.sees('-')) this.refuse('Years before 0001 are not taken');
    const date = this.single();
    const mark = this.mark();
    if (mark !== null) {
      if (date.unit === 'DECADE' || date.unit === 'CENTURY') this.refuse(`A ${date.unit.toLowerCase()} takes no mark (~, ? or %)`);
      this.position += 1;
      if (this.mark() !== null) this.refuse('One mark is enough: % stands for ~ and ? together');
    }
    if (this.position < this.text.length) this.refuseCharacter('the end of the date');
    return { ...date, mark };
  }

  /** A one-of set that is the whole text. */
  set(): SetMember[] {
    const members: SetMember[] = [];
    this.position = 1;
    if (this.sees(']')) this.refuse('The set is empty');
    do {
      if (members.length > 0) this.position += 1;
      members.push(this.member(members.length === 0));
    } while (this.sees(','));
    if (!this.sees(']')) this.refuseCharacter('a comma, two dots or the closing bracket');
    this.position += 1;
    if (this.position < this.text.length) this.refuse('Something follows the set, which stands alone');
    return members;
  }

  private member(isFirst: boolean): SetMember {
    const begins = this.position;
    if (this.takeDots()) {
      if (!isFirst) this.refuse('A set is open only before its first date and after its last', begins);
      if (this.sees(']') || this.sees(',')) this.refuse('Two dots need a date before or after them');
      return { from: null, to: this.plain() };
    }
    const from = this.plain();
    const dots = this.position;
    if (!this.takeDots()) return { from, to: from };
    if (this.sees(']')) return { from, to: null };
    if (this.sees(',')) this.refuse('A set is open only before its first date and after its last', dots);
    const to = this.plain();
    if (plainBounds(from).first > plainBounds(to).last) this.refuse('This range ends before it begins', begins);
    return { from, to };
  }

  private plain(): SingleDate {
    const date = this.single();
    if (this.mark() !== null) this.refuse('Dates in a set take no mark (~, ? or %)');
    return date;
  }

  private single(): SingleDate {
    const date = this.year();
    if (!this.sees('-')) return date;
    if (date.unit !== 'YEAR') this.refuse(`A ${date.unit.toLowerCase()} has no month`);
    this.position += 1;
    const month = this.month();
    if (!this.sees('-')) return { ...date, unit: 'MONTH', month };
    this.position += 1;
    return { ...date, unit: 'DAY', month, day: this.day(date.year, month) };
  }

  private year(): SingleDate {
    const begins = this.position;
    let digits = 0;
    while (digits < 4 && this.digitAt(begins + digits) !== null) digits += 1;
    const unknown = this.text.startsWith('XX', begins + digits) ? 2 : this.text.startsWith('X', begins + digits) ? 1 : 0;
    this.position = begins + digits;
    if (digits < 2 || (digits < 4 && digits + unknown !== 4)) {
      this.refuseCharacter(digits === 0 ? 'a year of four digits' : "a digit of the year's four");
    }
    const year = Number(this.text.slice(begins, begins + digits)) * (digits === 4 ? 1 : 10 ** unknown);
    this.position = begins + 4;
    if (digits === 4 && year === 0) this.refuse('Years run from 0001 to 9999', begins);
    if (this.digitAt(this.position) !== null || this.sees('X')) this.refuse('A year has four digits, and this is a fifth');
    return { unit: digits === 4 ? 'YEAR' : digits === 3 ? 'DECADE' : 'CENTURY', year, month: 1, day: 1, mark: null };
  }

  private month(): number {
    const begins = this.position;
    const month = this.twoDigits('month');
    if (month >= 21 && month <= 41) this.refuse('Seasons and quarters are not taken', begins);
    if (month < 1 || month > 12) this.refuse('Months run from 01 to 12', begins);
    return month;
  }

  private day(year: number, month: number): number {
    const begins = this.position;
    const day = this.twoDigits('day');
    const last = lastDayOfMonth(year, month);
    if (day < 1) this.refuse('Days run from 01', begins);
    if (day > last) this.refuse(`${MONTHS[month - 1] ?? ''} ${String(year)} has ${String(last)} days`, begins);
    return day;
  }

  private twoDigits(name: 'month' | 'day'): number {
    if (this.text.startsWith('XX', this.position)) this.refuse(`An unknown ${name} is left out, with the hyphen before it`);
    const tens = this.digitAt(this.position);
    if (tens === null) this.refuseCharacter(`a ${name} of two digits`);
    this.position += 1;
    const ones = this.digitAt(this.position);
    if (ones === null) this.refuseCharacter(`the second digit of the ${name}`);
    this.position += 1;
    return tens * 10 + ones;
  }

  private takeDots(): boolean {
    if (!this.text.startsWith('..', this.position)) return false;
    this.position += 2;
    return true;
  }

  private mark(): DateMark | null {
    const character = this.text[this.position];
    return character === '~' || character === '?' || character === '%' ? character : null;
  }

  private digitAt(position: number): number | null {
    const digit = this.text.charCodeAt(position) - 48;
    return digit >= 0 && digit <= 9 ? digit : null;
  }

  private sees(character: string): boolean {
    return this.text[this.position] === character;
  }

  private refuseCharacter(expected: string): never {
    this.refuse(oddCharacter(this.text, this.position, expected));
  }

  private refuse(what: string, position = this.position): never {
    throw new DateRefused(this.text, position, what);
  }
}
