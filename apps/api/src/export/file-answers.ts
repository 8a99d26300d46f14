import { Readable } from 'node:stream';
import type { OpenFile } from '@guildhall/exchange';
import { RevisionWatch } from '@guildhall/journal';
import type { KnownState } from '@guildhall/planner';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientHas, entityTag } from '../http/etag.js';
import { ExportSlots } from './export-slots.js';

/** A client that takes nothing for so long is given up: while it waits, a connection and a state of the database wait with it. */
const PATIENCE = 60_000;

const LICENSE = '<https://creativecommons.org/publicdomain/zero/1.0/>; rel="license"';

/** A file that may be sent. */
export interface FileAnswer {
  readonly state: KnownState;
  /** Everything besides release and revision that decides its bytes. */
  readonly asked: unknown;
  readonly mediaType: string;
  /** Under which name a browser keeps it; null: it is shown. */
  readonly name: string | null;
  /** It was asked for at a revision, so it never changes. */
  readonly permanent: boolean;
  readonly links?: readonly string[];
  /** What of the request decides which file it is. */
  readonly vary?: string;
}

/** What gives a long file's bytes, once it is known that they are wanted; or a short file. */
export type Content = ((signal: AbortSignal) => Promise<OpenFile>) | string;

/** Sends files, with what lets clients and caches keep them. */
@Injectable()
export class FileAnswers {
  constructor(
    private readonly slots: ExportSlots,
    private readonly watch: RevisionWatch,
  ) {}

  /** `prepare` finds what is asked for, or refuses; a client that has the file already does not cause that much. */
  async send(request: FastifyRequest, reply: FastifyReply, answer: FileAnswer, prepare: () => Promise<Content>): Promise<void> {
    const { redaction } = await this.watch.newest();
    const headers = headersOf(answer, redaction);
    if (clientHas(headers.etag, request.headers['if-none-match'])) return void reply.headers(headers).code(304).send();
    const content = await prepare();
    const { mediaType, name } = answer;
    const described = {
      ...headers,
      'content-type': mediaType,
      ...(name === null ? {} : { 'content-disposition': `attachment; filename="${name}"` }),
    };
    // Of a text, Fastify sends HEAD the length; of a stream nothing, so that it may as well be empty.
    if (typeof content === 'string') return void reply.headers(described).send(content);
    if (request.method === 'HEAD') return void reply.headers(described).send(Readable.from([]));
    const file = await this.opened(request, reply, content);
    void reply.headers(described).send(file);
  }

  /** The bytes, with a place among the exports that may run, which they keep until they end. */
  private async opened({ ip }: FastifyRequest, { raw }: FastifyReply, open: Exclude<Content, string>): Promise<Readable> {
    const leaving = new AbortController();
    raw.once('close', () => leaving.abort());
    const release = await this.slots.take(ip);
    let end = (): void => release();
    try {
      const { pieces, close } = await open(leaving.signal);
      end = () => void close().finally(release);
      const all = pieces[Symbol.asyncIterator]();
      // An error before the first piece is an answer as any other.
      const first = await all.next();
      const file = Readable.from(
        whileTaken(first, all, () => raw.destroy()),
        { objectMode: false },
      );
      // A connection that merely ended would be the end of the file to whoever speaks HTTP 1.0, as proxies do.
      return file.once('close', end).on('error', () => raw.headersSent && raw.socket?.resetAndDestroy());
    } catch (error) {
      end();
      // Nobody is there any more to be told.
      if (leaving.signal.aborted) return Readable.from([]);
      throw error;
    }
  }
}

function headersOf(
  { state, asked, permanent, links = [], vary }: FileAnswer,
  redaction: number,
): { readonly etag: string; readonly [name: string]: string } {
  return {
    etag: entityTag(state.number, [asked, redaction]),
    'last-modified': new Date(state.recordedAt).toUTCString(),
    'cache-control': permanent ? 'public, max-age=3600' : 'public, no-cache',
    link: [LICENSE, ...links].join(', '),
    'x-guildhall-revision': String(state.number),
    ...(vary === undefined ? {} : { vary }),
  };
}

type Piece = string | Uint8Array;

async function* whileTaken(first: IteratorResult<Piece>, all: AsyncIterator<Piece>, giveUp: () => void): AsyncGenerator<Piece> {
  try {
    for (let piece = first; piece.done !== true; piece = await all.next()) {
      const timer = setTimeout(giveUp, PATIENCE);
      try {
        yield piece.value;
      } finally {
        clearTimeout(timer);
      }
    }
  } finally {
    await all.return?.();
  }
}
