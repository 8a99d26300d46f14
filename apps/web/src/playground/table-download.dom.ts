import { endpoint, noAnswer } from './endpoint.dom.js';
import { type AskedQuestion } from './question.js';

/** The tables that the registry makes of an answer. */
export const tableTypes = {
  CSV: 'text/csv',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  Parquet: 'application/vnd.apache.parquet',
} as const;

export type TableForm = keyof typeof tableTypes;

export interface TableFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly name: string;
}

interface Wanted {
  readonly question: AskedQuestion;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether a list in pages is followed to its end. */
  readonly isWhole: boolean;
}

/** Asks the registry for the answer as a file. What cannot be a table is rejected with the registry's own words. */
export async function askForTable(form: TableForm, { question, headers, isWhole }: Wanted): Promise<TableFile> {
  // Spreadsheets know by the mark that a CSV is UTF-8: who downloads from a page opens it in one.
  const options = new URLSearchParams({ ...(isWhole ? { all: 'true' } : {}), ...(form === 'CSV' ? { bom: 'true' } : {}) });
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(options.size === 0 ? endpoint : `${endpoint}?${options.toString()}`, {
      method: 'POST',
      headers: { ...headers, accept: tableTypes[form], 'content-type': 'application/json' },
      body: JSON.stringify(question),
    });
    bytes = await response.arrayBuffer();
  } catch {
    throw new TypeError(noAnswer);
  }
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.startsWith(tableTypes[form]))
    throw new TypeError(reasonIn(bytes) ?? `${endpoint} answered ${response.status}, but not with a table.`);
  return {
    bytes: new Uint8Array(bytes),
    type,
    name: nameIn(response.headers.get('content-disposition')) ?? `answer.${form.toLowerCase()}`,
  };
}

function reasonIn(bytes: ArrayBuffer): string | undefined {
  try {
    const { errors } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly errors?: readonly { readonly message: string }[] };
    return errors?.map(({ message }) => message).join(' ');
  } catch {
    return undefined;
  }
}

function nameIn(disposition: string | null): string | undefined {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1];
}
