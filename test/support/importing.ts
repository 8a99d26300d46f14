import { Role } from '@guildhall/access';
import yazl from 'yazl';
import type { RunningApp } from './running-app.js';

/** An import as its door shows it. */
export interface ShownImport {
  readonly id: string;
  readonly status: string;
  readonly error: { code: string; message: string } | null;
  readonly preview: {
    number: number;
    rows: number;
    revision: number;
    entries: number;
    refusedRows: number;
    problems: { total: number; listed: { file: string; line: number | null; column: string | null; code: string; message: string }[] };
  } | null;
  readonly applied: { entries: number; outcome: string; revision: number | null; problems: { total: number } } | null;
  readonly spreadsheet?: { guess: { headerRow: number; columns: Record<string, number> }; columns: { name: string }[]; rows: number };
  readonly links: Record<string, string>;
}

export type Files = Readonly<Record<string, string | Buffer>>;

/** The zip of some files, in their order. */
export async function zipOf(files: Files): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** A form of one part. */
export function form(part: string, name: string, content: string | Buffer | Blob, fields: Readonly<Record<string, string>> = {}): FormData {
  const data = new FormData();
  for (const [field, value] of Object.entries(fields)) data.append(field, value);
  data.append(part, content instanceof Blob ? content : new Blob([content]), name);
  return data;
}

/** The doors of imports, as a caller of a role. */
export function importsOf(app: RunningApp, role: Role = Role.EDITOR) {
  const send = async (method: string, path: string, body?: FormData | object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${app.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await app.token(role)}`,
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : body instanceof FormData ? body : JSON.stringify(body),
    });
  const look = async (id: string): Promise<ShownImport> => (await (await send('GET', `/import/${id}`)).json()) as ShownImport;
  /** Waits until nothing is under way, by the stream of progress. */
  const settled = async (id: string): Promise<ShownImport> => {
    await (await send('GET', `/import/${id}/progress`)).text();
    return look(id);
  };
  const begun = async (data: FormData): Promise<ShownImport> => {
    const response = await send('POST', '/import', data);
    const body = (await response.json()) as ShownImport;
    return response.status === 202 ? settled(body.id) : body;
  };
  return { send, look, settled, begun };
}
