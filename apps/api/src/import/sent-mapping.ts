import { MEMBER_FIELDS } from '@guildhall/exchange';
import type { SentMapping } from './import-job.js';
import { readBody, type SentBody } from './sent-body.js';

const NAMES = ['sheet', 'mapping', 'federation', 'source', 'categories', 'attestedOn'];

/** What was sent to say how a spreadsheet is read, checked in its form; what it means is looked at when the package is made of it. */
export function readMapping(body: unknown): SentMapping {
  const sent = readBody(body, NAMES);
  const { sheet, mapping, federation, source, categories, attestedOn } = sent.value;
  textOrNothing(sent, 'sheet', sheet);
  textOrNothing(sent, 'attestedOn', attestedOn);
  if (typeof federation !== 'string' || federation.trim() === '')
    sent.refuse('federation', "'federation' is missing: its slug, id or name.");
  if (!isText(source) && !(isObject(source) && isText(source['title'])))
    sent.refuse('source', "'source' is missing: the slug of a recorded source, or an object with a `title`.");
  if (isObject(source)) for (const [name, value] of Object.entries(source)) textOrNothing(sent, `source.${name}`, value);
  if (categories !== undefined && !(isObject(categories) && Object.values(categories).every(isText)))
    sent.refuse('categories', "'categories' is an object: for each text of the column the category that it means.");
  readColumns(sent, mapping);
  sent.end();
  return sent.value as unknown as SentMapping;
}

function readColumns(sent: SentBody, mapping: unknown): void {
  if (!isObject(mapping) || !isObject(mapping['columns'])) {
    sent.refuse('mapping', "'mapping' is missing: an object with `headerRow` and `columns`, as `guess` has it.");
    return;
  }
  const { headerRow, columns, kind, slashDates } = mapping;
  if (!isPlace(headerRow))
    sent.refuse('mapping.headerRow', "'headerRow' is the row that names the columns, counted from 1; 0 where there is none.");
  for (const [field, place] of Object.entries(columns as object)) {
    if (!MEMBER_FIELDS.some((one) => one === field))
      sent.refuse(
        `mapping.columns.${field.slice(0, 40)}`,
        `'${field.slice(0, 40)}' is no field of members. Taken are ${MEMBER_FIELDS.join(', ')}.`,
      );
    else if (!isPlace(place))
      sent.refuse(`mapping.columns.${field}`, `The place of '${field}' is a whole number: its column, counted from 0.`);
  }
  if (columns['member'] === undefined) sent.refuse('mapping.columns.member', 'No column is said to hold the members.');
  textOrNothing(sent, 'mapping.kind', kind);
  if (slashDates !== undefined && slashDates !== null && slashDates !== 'DAY_FIRST' && slashDates !== 'MONTH_FIRST')
    sent.refuse('mapping.slashDates', "'slashDates' is DAY_FIRST or MONTH_FIRST.");
}

function textOrNothing(sent: SentBody, name: string, value: unknown): void {
  if (value !== undefined && value !== null && !isText(value)) sent.refuse(name, `'${name}' is a text.`);
}

function isText(value: unknown): value is string {
  // No text of the registry holds the character NUL, and the database takes none.
  return typeof value === 'string' && value.trim() !== '' && !value.includes('\0');
}

function isPlace(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
