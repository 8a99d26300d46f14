import { Problem } from '@guildhall/problems';
import { csv } from './formats/csv.js';
import { jsonLines, ndjson } from './formats/ndjson.js';
import { parquet } from './formats/parquet.js';
import type { TableFormat } from './formats/table-format.js';
import { xlsx } from './formats/xlsx.js';

/** The forms in which a table is given. */
export const FORMATS: readonly TableFormat[] = [csv, xlsx, parquet, ndjson, jsonLines];

const JSON_TYPES: ReadonlySet<string> = new Set(['application/json', 'application/graphql-response+json', 'application/*', '*/*']);

/** The parameter of an address that asks for a form where no header can: in a link, a spreadsheet, a dashboard. It goes before the header. */
const PARAMETER = 'format';
const NAMES: ReadonlyMap<string, TableFormat> = new Map(FORMATS.map((format) => [format.extension, format]));

/** The table that a request asks for, by its address or else by its header; null where it is JSON that is wanted. A form that there is not is refused. */
export function askedFormat(address: string, accept: string | undefined): TableFormat | null {
  const named = address.includes(`${PARAMETER}=`) ? new URLSearchParams(address.split('?')[1] ?? '').get(PARAMETER) : null;
  if (named === null) return wantedFormat(accept);
  const format = NAMES.get(named);
  if (format) return format;
  const known = [...NAMES.keys()].join(', ');
  throw new Problem('BAD_USER_INPUT', `'${PARAMETER}' in the address is "${named.slice(0, 100)}": it may be one of ${known}.`, {
    argument: PARAMETER,
  });
}

/**
 * The table that an `Accept` header asks for; null where JSON is wanted as much and named before, and where no table is named: whoever takes anything gets
 * JSON. Of what is wanted equally, the first one named is given.
 */
export function wantedFormat(accept: string | undefined): TableFormat | null {
  const wanted = accept?.toLowerCase() ?? '';
  // Most requests name none.
  if (!FORMATS.some(({ mediaType }) => wanted.includes(mediaType))) return null;
  let best: { readonly quality: number; readonly format: TableFormat | null } | null = null;
  for (const part of wanted.split(',')) {
    const [media = '', ...parameters] = part.split(';').map((text) => text.trim());
    const quality = qualityOf(parameters);
    const format = FORMATS.find(({ mediaType }) => mediaType === media) ?? null;
    const offered = format === null ? JSON_TYPES.has(media) : isUtf8(parameters);
    if (offered && quality > 0 && (best === null || quality > best.quality)) best = { quality, format };
  }
  return best?.format ?? null;
}

/** A quality that is none counts as not given. */
function qualityOf(parameters: readonly string[]): number {
  const written = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '';
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(written) ? Number(written) : 1;
}

function isUtf8(parameters: readonly string[]): boolean {
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replace(/"/g, '');
  return charset === undefined || charset === 'utf-8' || charset === 'utf8';
}
