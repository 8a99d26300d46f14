import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { print } from 'graphql-sse';
import { Problem } from '@guildhall/problems';
import { readParameters } from '../asked-request.js';
import { errorAnswer } from '../error-answer.js';
import type { Guests } from './guests.js';
import type { LiveLimits } from './live-limits.js';
import type { LiveOperations } from './live-operations.js';

/** A comment, which clients leave out: it shows that the connection lives. */
const COMMENT = ':\n\n';

/** Whether an event stream is what is wanted first, of the forms in which GraphQL is answered. */
export function wantsEventStream(accept: string | undefined): boolean {
  const first = accept
    ?.split(',')
    .map((part) => part.split(';')[0]?.trim().toLowerCase() ?? '')
    .find((type) => /^(text\/event-stream|application\/(graphql-response\+json|json|\*)|\*\/\*)$/.test(type));
  return first === 'text/event-stream';
}

/**
 * GraphQL over server-sent events, in the form of `graphql-sse` ("distinct connections mode": one operation a stream). That library's own handler reads events
 * ahead of a slow reader without bound, and gives them no id: so only its form of writing them is used.
 */
export class EventStreamDoor {
  private readonly open = new Set<() => void>();
  private stopping = false;

  constructor(
    private readonly operations: LiveOperations,
    private readonly limits: LiveLimits,
    private readonly guests: Guests,
  ) {}

  /** `leave` is called when the stream has closed. */
  async answer(request: FastifyRequest, reply: FastifyReply, leave: () => void): Promise<void> {
    const gone = new AbortController();
    reply.raw.once('close', () => {
      gone.abort();
      leave();
    });
    const parameters = readParameters(request);
    if (!parameters)
      throw new Problem('BAD_USER_INPUT', "Send a document as 'query', by GET in the address or by POST as application/json.");
    const resume = resumePoint(request.headers['last-event-id']);
    const opened = await this.operations.open({ parameters, request, reply, resume, atEnd: () => undefined });
    const subscription = 'results' in opened && opened.subscription;
    const results = 'results' in opened ? opened.results : only({ errors: opened.errors });
    const end = (): void => void results.return();
    this.open.add(end);
    const last: ExecutionResult[] = [];
    const leaveList = this.guests.watch(request, (problem) => {
      last.push({ errors: [errorAnswer(problem, request.log)] });
      end();
    });
    const forget = (): void => {
      leaveList();
      this.open.delete(end);
      end();
    };
    if (gone.signal.aborted || this.stopping) forget();
    else gone.signal.addEventListener('abort', forget);
    reply.raw.setTimeout(this.limits.stall, () => {
      request.log.info('An event stream was closed whose reader took nothing.');
      reply.raw.destroy();
    });
    void reply
      .code(200)
      .headers({
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // Proxies would collect events.
        'x-accel-buffering': 'no',
        // When the stream ends nobody waits for another request.
        connection: 'close',
      })
      .send(Readable.from(this.written(results, subscription, last)));
  }

  /** Ends all streams, without saying that they are complete: clients come again. */
  close(): void {
    this.stopping = true;
    for (const end of this.open) end();
  }

  /** The text of the stream, with what is said last. It is pulled as fast as it is read, and no faster. */
  private async *written(
    results: AsyncGenerator<ExecutionResult, void>,
    resumable: boolean,
    last: readonly ExecutionResult[],
  ): AsyncGenerator<string, void> {
    // Some browsers see no stream before its first byte.
    yield COMMENT;
    for (let next = results.next(); ;) {
      const step = await within(this.limits.ping, next);
      if (step === null) yield COMMENT;
      else if (step.done) break;
      else {
        yield `${resumable ? idOf(step.value) : ''}${print({ event: 'next', data: step.value })}`;
        next = results.next();
      }
    }
    for (const data of last) yield print({ event: 'next', data });
    if (!this.stopping) yield print({ event: 'complete', data: null });
  }
}

/** By which a browser says where it left off, when it connects again by itself. */
function idOf({ data, extensions }: ExecutionResult): string {
  const revision = extensions?.['revision'];
  return data && typeof revision === 'number' ? `id: ${revision}\n` : '';
}

function resumePoint(header: string | string[] | undefined): { afterRevision: number } | undefined {
  if (header === undefined || header === '') return undefined;
  const text = String(header);
  if (/^\d{1,15}$/.test(text)) return { afterRevision: Number(text) };
  throw new Problem('BAD_USER_INPUT', "'Last-Event-ID' is no revision: it is the id of the last event that was read.");
}

async function* only(result: ExecutionResult): AsyncGenerator<ExecutionResult, void> {
  yield await Promise.resolve(result);
}

/** What a promise gives, or null when it takes longer. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | null> {
  const over = new AbortController();
  const late = pause(milliseconds, null, { signal: over.signal, ref: false }).catch(() => null);
  try {
    return await Promise.race([promise, late]);
  } finally {
    over.abort();
  }
}
