import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { RevisionMark } from '@guildhall/journal';
import { today } from '@guildhall/time';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { statusOf } from '../errors/explained.js';
import { errorAnswer } from '../graphql/error-answer.js';
import type { GraphQLEngine } from '../graphql/graphql-engine.js';
import { JSON_TYPE } from '../graphql/media-type.js';
import type { GraphQLContext } from '../graphql/request-context.js';
import { CitedSources } from './cited-sources.js';
import { type Cell, cellsOf } from './columns.js';
import type { Table, TableFormat } from './formats/table-format.js';
import { Places } from '../http/places.js';
import { soon } from '../http/soon.js';
import { RefusedTable, refusedWith, unlessErrors } from './refused-table.js';
import { type TableLimits, TABLE_LIMITS } from './table-limits.js';
import { rowsOf, subjectOf } from './table-plan.js';
import { readTableRequest, type TableRequest } from './table-request.js';
import { askedFormat } from './wanted-format.js';
import { WholeList } from './whole-list.js';
import { clientHas } from '../http/etag.js';

/** In how many seconds it is worth asking again when too much is under way. */
const RETRY_AFTER = 10;
const LONGEST_NAME = 64;

/** Answers queries as tables: the other forms in which `/graphql` answers, by the `Accept` header. */
export class TableEndpoint {
  private readonly places: Places;

  constructor(
    private readonly engine: GraphQLEngine,
    private readonly limits: TableLimits = TABLE_LIMITS,
  ) {
    this.places = new Places(limits.atATime);
  }

  /** Whether a request asks for a table, and not for JSON. */
  wants({ method, url, headers }: FastifyRequest): boolean {
    if (method !== 'GET' && method !== 'POST') return false;
    try {
      return askedFormat(url, headers.accept) !== null;
    } catch {
      // It asks for a form that there is not: that is answered here too.
      return true;
    }
  }

  /** Answers a request that wants a table: with one, or with JSON that says why there is none. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    try {
      const format = askedFormat(request.url, request.headers.accept);
      if (!format) throw refusedWith(406, 'No table is asked for.');
      return await this.table(format, readTableRequest(this.engine, request), request, reply);
    } catch (error) {
      return this.refuse(error, request, reply);
    }
  }

  private async table(format: TableFormat, asked: TableRequest, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const newest = await this.engine.watch.newest();
    const now = new Date();
    const contextOf = (): GraphQLContext => this.engine.contextOf(request, reply, { newest, now });
    const role = this.engine.roleOf(request);
    const { keepable, pinned } = asked.asked;
    const tag = this.tagOf(format, asked, role, pinned ? `redacted ${newest.redaction}` : `${newest.number} ${today(now)}`);
    const caching = !keepable ? 'no-store' : `${role === null ? 'public' : 'private'}, ${pinned ? 'max-age=3600' : 'no-cache'}`;
    void reply.headers({ vary: 'Accept, Authorization, Cookie' });
    if (keepable && request.method === 'GET' && clientHas(tag, request.headers['if-none-match'])) {
      return reply.code(304).headers({ etag: tag, 'cache-control': caching }).send();
    }
    const context = contextOf();
    const answered = asked.all ? await this.followed(asked, context, contextOf, request, reply) : await this.read(asked, context);
    const { revision, asOf } = await context.moment.extensions();
    const file = `${nameFor(asked)}-r${revision}.${format.extension}`;
    const headers = {
      'content-type': format.contentType,
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': caching,
      'x-guildhall-revision': revision,
      ...(keepable ? { etag: tag } : {}),
    };
    const table = tableOf(asked, answered, { revision, asOf, answeredAt: now });
    const body = asked.all ? Readable.from(format.write(table), { objectMode: false }) : await whole(format.write(table));
    return reply.headers(headers).send(body);
  }

  /** A list that the query gives whole, or one page of one. */
  private async read({ asked, plan }: TableRequest, context: GraphQLContext): Promise<Answered> {
    const { known, operationName: name, variables, cost } = asked;
    const { result } = await this.engine.executeKnown(known, { operationName: name, variables, cost, context });
    unlessErrors(result.errors);
    const names = plan.outside.map((column) => column.name);
    const values = cellsOf(plan.outside, result.data);
    return { pages: once(rowsOf(plan.path, result.data)), common: names.map((one, place) => [one, values[place] ?? null]) };
  }

  private async followed(
    asked: TableRequest,
    context: GraphQLContext,
    contextOf: () => GraphQLContext,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Answered> {
    const list = new WholeList(this.engine, asked, this.limits.rows);
    const giveBack = await soon(() => this.places.take(request.ip));
    if (!giveBack) {
      void reply.header('retry-after', RETRY_AFTER);
      const limit = this.limits.atATime;
      throw refusedWith(429, `${limit} lists are being followed to their end for this address already: ask again when one is done.`, {
        measure: 'tables',
        limit,
      });
    }
    const gone = new AbortController();
    const end = (): void => {
      giveBack();
      gone.abort();
    };
    // Comes when all was taken, and when nobody is there to take it.
    reply.raw.once('close', end);
    if (reply.raw.destroyed) end();
    const first = await list.first(context);
    // Whoever stops reading without hanging up would else hold what it holds for ever. Where nothing waits to be sent, it is we who are slow.
    reply.raw.setTimeout(this.limits.stall, () => {
      if (reply.raw.writableLength > 0) reply.raw.destroy();
    });
    return { pages: list.pages(first, contextOf, gone.signal), common: [] };
  }

  /** A hash of all that the table depends on. What tells the time is the same table for all that, but not the same bytes. */
  private tagOf({ mediaType, isExact }: TableFormat, { asked, all, bom }: TableRequest, role: string | null, state: string): string {
    const parts = [this.engine.settings.release, mediaType, all, bom, asked.digest, role ?? '', state];
    return `${isExact ? '' : 'W/'}"${createHash('sha1').update(parts.join('\n')).digest('base64url')}"`;
  }

  private async refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { errors, status } = error instanceof RefusedTable ? error : { errors: [error as Error], status: null };
    const told = errors.map((one) => errorAnswer(one, request.log));
    const extensions = await this.extensions(request, reply);
    const statuses = told.map((one) => statusOf(one.extensions['code']));
    return reply
      .code(status ?? Math.max(...statuses))
      .headers({ 'content-type': JSON_TYPE, 'cache-control': 'no-store', vary: 'Accept, Authorization, Cookie' })
      .send(JSON.stringify({ errors: told, extensions }));
  }

  /** As of every answer. Where the database is away, the errors say so. */
  private async extensions(request: FastifyRequest, reply: FastifyReply): Promise<object | undefined> {
    try {
      const newest: RevisionMark = await this.engine.watch.newest();
      return await this.engine.contextOf(request, reply, { newest, now: new Date() }).moment.extensions();
    } catch {
      return undefined;
    }
  }
}

interface Answered {
  readonly pages: AsyncIterable<readonly unknown[]>;
  readonly common: Table['about']['common'];
}

type Times = Pick<Table['about'], 'revision' | 'asOf' | 'answeredAt'>;

function tableOf({ asked, query, plan, bom }: TableRequest, { pages, common }: Answered, times: Times): Table {
  const list = plan.path.at(-1);
  const sources = list ? new CitedSources(list) : null;
  async function* cells(): AsyncGenerator<readonly (readonly Cell[])[]> {
    for await (const rows of pages) {
      for (const row of rows) sources?.add(row);
      yield rows.map((row) => cellsOf(plan.columns, row));
    }
  }
  const about = { query, variables: asked.variables, ...times, common };
  return { columns: plan.columns, pages: cells(), about, sources: () => sources?.rows() ?? [], bom };
}

/** The operation's own name, where it has one, else that of the list; both are names of GraphQL, and so fit for files. */
function nameFor({ asked, plan }: TableRequest): string {
  return (asked.known.operation.name?.value ?? subjectOf(plan.path)).slice(0, LONGEST_NAME);
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const taken: Uint8Array[] = [];
  for await (const piece of pieces) taken.push(piece);
  return Buffer.concat(taken);
}
