import { MembershipCategory } from '@guildhall/facts';
import { typedDate } from '@guildhall/time';
import type { RowCode } from '@guildhall/problems';
import type { RowProblem } from '../package/row-problem.js';
import { categoryOf, goesOn } from './member-words.js';
import { sheetCountries } from './sheet-country.js';
import type { SheetRow } from './sheet.type.js';
import type { MemberField, SpreadsheetPackageOptions } from './spreadsheet.type.js';

/** A row of a list of members as it was read. */
export interface MemberRow {
  readonly line: number;
  readonly member: string;
  readonly countries: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly category: MembershipCategory;
  readonly acronym: string;
  readonly city: string;
  readonly website: string;
  readonly note: string;
}

/** Tells what is wrong with a field of a row. */
export type Refuse = (field: MemberField, code: RowCode, message: string) => void;

/** Reads a row; all that is wrong with it is told, and then it is null. */
export function memberRow(
  { line, cells }: SheetRow,
  { mapping, categories = {} }: SpreadsheetPackageOptions,
  refuse: Refuse,
): MemberRow | null {
  const faults: MemberField[] = [];
  const tell: Refuse = (field, code, message) => {
    faults.push(field);
    refuse(field, code, message);
  };
  const text = (field: MemberField): string => {
    const place = mapping.columns[field];
    const cell = place === undefined ? undefined : cells[place];
    if (cell?.isFormula)
      tell(field, 'VALUE_UNKNOWN', 'The cell holds a formula, whose value may be out of date: copy the column and paste its values.');
    return cell?.isFormula ? '' : (cell?.text ?? '');
  };
  const member = text('member');
  if (member === '' && faults.length === 0) tell('member', 'CELL_REQUIRED', 'The row names no member.');
  const date = (field: 'since' | 'until'): string => {
    const written = text(field);
    if (written === '' || (field === 'until' && goesOn(written))) return written === '' ? '' : '..';
    const read = typedDate(written, { slashDates: mapping.slashDates ?? null, boundOf: field === 'since' ? 'FIRST_DAY' : 'LAST_DAY' });
    if ('edtf' in read) return read.edtf;
    tell(field, 'DATE_INVALID', `${read.message} In a spreadsheet 31.12.2025, 31/12/2025 and "May 2001" are taken too.`);
    return '';
  };
  const row = {
    ...{ line, member, countries: countriesOf(text('country'), tell), start: date('since'), end: date('until') },
    category: categoryIn(text('category'), categories, tell),
    ...{ acronym: text('acronym'), city: text('city'), website: text('website'), note: text('note') },
  };
  return faults.length === 0 ? row : null;
}

function countriesOf(text: string, refuse: Refuse): readonly string[] {
  if (text === '') return [];
  const read = sheetCountries(text);
  if ('codes' in read) return read.codes;
  refuse('country', 'COUNTRY_UNKNOWN', read.message);
  return [];
}

function categoryIn(text: string, said: Readonly<Record<string, MembershipCategory>>, refuse: Refuse): MembershipCategory {
  if (text === '') return MembershipCategory.UNKNOWN;
  const category = (Object.hasOwn(said, text) ? said[text] : undefined) ?? categoryOf(text);
  if (category && Object.values(MembershipCategory).includes(category)) return category;
  const taken = Object.values(MembershipCategory).join(', ');
  refuse(
    'category',
    'VALUE_UNKNOWN',
    `${JSON.stringify(text.slice(0, 60))} is no category that is known here: say in the mapping (categories) which of ${taken} it means.`,
  );
  return MembershipCategory.UNKNOWN;
}

/** A problem of a field of a row, as it is told. */
export function problemOf(
  row: SheetRow,
  { mapping }: SpreadsheetPackageOptions,
  file: string,
  columnName: (place: number) => string,
): (field: MemberField, code: RowCode, message: string) => RowProblem {
  return (field, code, message) => {
    const place = mapping.columns[field];
    return {
      file,
      line: row.line,
      column: place === undefined ? field : columnName(place),
      code,
      value: place === undefined ? null : (row.cells[place]?.text ?? null),
      message,
    };
  };
}
