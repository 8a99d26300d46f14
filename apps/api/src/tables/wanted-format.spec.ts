import { describe, expect, it } from '@jest/globals';
import { wantedFormat } from './wanted-format.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('the form of an answer', () => {
  it.each([
    ['text/csv', 'csv'],
    ['TEXT/CSV; charset=UTF-8', 'csv'],
    ['text/csv; header=present', 'csv'],
    [XLSX, 'xlsx'],
    ['application/vnd.apache.parquet', 'parquet'],
    ['application/x-ndjson', 'ndjson'],
    ['application/jsonl', 'jsonl'],
    ['text/csv, */*', 'csv'],
    ['text/csv, application/json', 'csv'],
    ['application/json;q=0.8, text/csv;q=0.9', 'csv'],
    [`text/csv;q=0.5, ${XLSX}`, 'xlsx'],
    [`${XLSX};q=0.5, application/x-ndjson;q=0.5`, 'xlsx'],
    ['text/html, text/csv', 'csv'],
    ['text/csv;q=nonsense', 'csv'],
  ])('is a table for Accept: %s', (accept, extension) => {
    expect(wantedFormat(accept)?.extension).toBe(extension);
  });

  it.each([
    undefined,
    '',
    '*/*',
    'text/*',
    'application/json',
    'application/graphql-response+json, application/json',
    'application/json, text/csv',
    '*/*, text/csv',
    'text/csv;q=0.9, application/json',
    'text/csv;q=0.9, */*',
    'text/csv;q=0',
    'text/csv; charset=utf-16',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
    'text/event-stream',
    'image/png',
  ])('is no table for Accept: %s', (accept) => {
    expect(wantedFormat(accept)).toBeNull();
  });
});
