import type { Explanation } from './register-entry.type.js';

/** What can be wrong with a file, a row or a cell of a package; one of them and nothing of the import is written. */
export const ROW_CODES = [
  {
    code: 'FILE_UNREADABLE',
    what: 'The folder or file cannot be read.',
    why: 'It does not exist, is not a CSV file, or this user may not read it.',
    todo: 'Check the path and the rights; a package is a folder with at least `organizations.csv`, or records that the registry has.',
  },
  {
    code: 'FILE_ENCODING',
    what: 'The file is not valid UTF-8.',
    why: 'It was saved in another encoding, as spreadsheet programs often do; guessing would spoil names.',
    todo: 'Save it as "CSV UTF-8" and import again.',
  },
  {
    code: 'COLUMN_UNKNOWN',
    what: 'The header names a column that this file does not have, or names one twice.',
    why: 'An unknown column is most often a misspelt one, and its cells would be lost in silence.',
    todo: 'Correct the name after the table of columns in the format, or remove the column.',
  },
  {
    code: 'COLUMN_MISSING',
    what: 'A required column is not in the header.',
    why: 'Rows of this file cannot be understood without it.',
    todo: 'Add the column and fill it in.',
  },
  {
    code: 'CELL_REQUIRED',
    what: 'A required cell is empty.',
    why: 'The record cannot stand without this value.',
    todo: 'Fill the cell in, or remove the row.',
  },
  {
    code: 'CELL_TOO_LONG',
    what: 'The cell is longer than its column allows.',
    why: 'Such a text is most often a broken quote that swallowed the following rows, or a text in the wrong column.',
    todo: 'Look for a missing quote; else shorten the text.',
  },
  {
    code: 'ROW_WIDTH',
    what: 'The row has more or fewer cells than the header.',
    why: 'A comma without quotes in a text shifts every cell after it.',
    todo: 'Put texts that hold a comma in double quotes, and give every row as many cells as the header.',
  },
  {
    code: 'QUOTE_BROKEN',
    what: 'A double quote is opened and not closed, or stands inside a cell without being doubled.',
    why: 'Where the cell ends cannot be told any more.',
    todo: 'Close the quote, and write a quote inside a quoted cell twice.',
  },
  {
    code: 'VALUE_UNKNOWN',
    what: 'The value is not one of those that this column takes.',
    why: 'Kinds, categories, standings, measures and the like are closed lists, written in capitals.',
    todo: 'Use one of the values that the message lists.',
  },
  {
    code: 'DATE_INVALID',
    what: 'The date is not in the part of EDTF that the registry takes, or is no day of the calendar.',
    why: 'A date is stored as written and its bounds are worked out from it, so it must have one meaning.',
    todo: 'Write it as `2026-01-01`, `2001-05`, `1933`, `199X`, `1998~` or `[2003..2006]`.',
  },
  {
    code: 'PERIOD_INVALID',
    what: 'The end surely lies before the start.',
    why: 'A fact holds from its first day to its last, both included; no day is left here.',
    todo: 'Check both dates; they may have been exchanged.',
  },
  {
    code: 'TERMS_INVALID',
    what: 'The terms of one membership do not follow on one another.',
    why: 'Terms surely share a day, a day surely lies between them, or one before the last goes on: a membership is one uninterrupted belonging.',
    todo: 'Correct the dates of the terms; where the member left and came back, give the later terms a `membership` key of their own.',
  },
  {
    code: 'COUNTRY_UNKNOWN',
    what: 'The code is neither a country of ISO 3166-1 nor a former one of ISO 3166-3, or is a former two-letter code (CS, SU, YU, DD).',
    why: 'A two-letter code of a country that is no more is ambiguous: CS was Czechoslovakia, and later Serbia and Montenegro.',
    todo: 'Use two capital letters (AZ), or the four-letter code of a former country (SUHH, YUCS, CSHH, CSXX, DDDE); the message names those it may mean.',
  },
  {
    code: 'LANGUAGE_INVALID',
    what: 'The language is not a well-formed BCP 47 tag.',
    why: 'Names are chosen by the language that a reader asks for.',
    todo: 'Write a tag such as `en`, `ru` or `az-Latn`.',
  },
  {
    code: 'URL_INVALID',
    what: 'The address is not an absolute http or https URL.',
    why: 'It becomes a link, and a link of another kind could do harm or lead nowhere.',
    todo: 'Write the whole address, beginning with `https://` or `http://`.',
  },
  {
    code: 'NUMBER_INVALID',
    what: 'The value is not a whole number of zero or more.',
    why: 'A stated figure is compared with a count.',
    todo: 'Write digits only, without separators, units or "about".',
  },
  {
    code: 'SLUG_INVALID',
    what: 'The id of the row is not a slug.',
    why: 'Slugs stand in addresses and in other files.',
    todo: 'Use lower-case letters a to z, digits and single hyphens between them, such as `apg-az`.',
  },
  {
    code: 'IDENTIFIER_INVALID',
    what: 'The identifier does not have the form of its scheme, or its check digit is wrong.',
    why: 'An identifier ties the record to a catalogue of others; a mistyped one ties it to a stranger.',
    todo: 'Copy it again from the catalogue, without its address around it.',
  },
  {
    code: 'PUBLIC_ID_INVALID',
    what: 'The `public_id` is mistyped (its checksum fails) or belongs to another kind of record.',
    why: 'Public ids are made by a registry and never by hand.',
    todo: 'Copy it from an export made with `--with-ids`, or leave the cell empty.',
  },
  {
    code: 'PUBLIC_ID_TAKEN',
    what: 'The `public_id` belongs to another record of the registry or to another row.',
    why: 'An id is never changed and never reused.',
    todo: 'Leave the cell empty, or find out which of the two records is meant.',
  },
  {
    code: 'REFERENCE_UNKNOWN',
    what: 'The row names an organization or a source that is neither in the package nor in the registry.',
    why: 'A fact can only be tied to what is recorded.',
    todo: 'Correct the slug, or add the missing row to `organizations.csv` or `sources.csv`.',
  },
  {
    code: 'SELF_REFERENCE',
    what: 'The row ties an organization to itself.',
    why: 'An organization is never its own member, accreditor or successor.',
    todo: 'Correct one of the two, or remove the row.',
  },
  {
    code: 'SOURCE_REQUIRED',
    what: 'The row makes a new record and names no source.',
    why: 'Everything in the registry says who says so.',
    todo: 'Name at least one source in `sources`.',
  },
  {
    code: 'DUPLICATE_ROW',
    what: 'Two rows of the package have the same key.',
    why: 'Which of them is meant cannot be told.',
    todo: 'Remove one, or give each a key of its own.',
  },
  {
    code: 'CELL_CONFLICT',
    what: 'Folders or rows that speak of one record disagree on a cell.',
    why: 'Folders named together are one package and one change, so the record can have one value only.',
    todo: 'Decide which is right and make the cells equal, or empty one: an empty cell says nothing.',
  },
  {
    code: 'RECORD_CONFLICT',
    what: 'The slug is known to the registry, but with another name and without a common identifier.',
    why: 'It is most likely another organization, whose record would be overwritten.',
    todo: 'Give the row another slug; if it is the same organization, add an identifier or a name that the registry has.',
  },
  {
    code: 'OVERLAP',
    what: 'The membership surely overlaps another one of the same member in the same federation, or is equal to it.',
    why: 'One belonging must be counted once.',
    todo: 'Correct the dates, remove the row, or make the two the terms of one membership.',
  },
  {
    code: 'IDENTIFIER_TAKEN',
    what: 'The identifier belongs to another organization of the registry or of the package.',
    why: 'An identifier names one organization; two that bear it are most often the same one.',
    todo: 'If they are the same, use the slug of the other record; else correct the identifier.',
  },
] as const satisfies readonly Explanation[];

/** A code of a problem of one row in an import. */
export type RowCode = (typeof ROW_CODES)[number]['code'];
