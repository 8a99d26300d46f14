import type { FileColumn } from './fact-kind.js';

// Columns that several kinds of fact have.

export const START: FileColumn = { name: 'start', required: false, description: 'The first day (EDTF); empty: unknown.' };
export const END: FileColumn = {
  name: 'end',
  required: false,
  description: 'The last day (EDTF); `..`: it goes on; empty: nobody recorded whether or when it ended.',
};
export const ATTESTED_ON: FileColumn = {
  name: 'attested_on',
  required: false,
  holds: 'LIST',
  description: 'Days on which sources show it as a fact (EDTF), each with its source where that is recorded: `2025-05-17@slug`.',
};
export const SOURCES: FileColumn = {
  name: 'sources',
  required: false,
  holds: 'LIST',
  description: 'The slugs of the sources that say so; at least one for a new record.',
};
export const NOTE: FileColumn = { name: 'note', required: false, description: "The curator's remark on the evidence." };
