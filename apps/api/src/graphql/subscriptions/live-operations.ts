import { createHash } from 'node:crypto';
import type { ResumePoint, RevisionMark } from '@guildhall/journal';
import { Problem } from '@guildhall/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, type GraphQLError, OperationTypeNode } from 'graphql';
import { wellFormed } from '../asked-request.js';
import type { KnownOperation } from '../documents.js';
import { errorAnswer } from '../error-answer.js';
import type { Executed, GraphQLEngine } from '../graphql-engine.js';
import type { Parameters } from '../persisted-documents.js';
import type { GraphQLContext } from '../request-context.js';
import { endable, rest, unlessAborted } from './endable.js';
import type { LiveLimits } from './live-limits.js';
import { SharedReadings } from './shared-readings.js';

/** An operation that came over a connection that stays open. */
export interface LiveRequest {
  readonly parameters: Parameters;
  /** The request that opened the connection, and the reply that it got or will get. */
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly resume?: ResumePoint | undefined;
  /** Called once when it has ended, also where it was refused. */
  readonly atEnd: () => void;
}

/** A refusal, or answers that are worked out as they are taken: of a query one, of a subscription one an event. They never fail, and hold no secret. */
export type LiveAnswer =
  | { readonly errors: readonly GraphQLError[] }
  | { readonly args: ExecutionArgs; readonly subscription: boolean; readonly results: AsyncGenerator<ExecutionResult, void> };

interface Operation {
  readonly known: KnownOperation;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
  readonly cost: number;
  /** Names all that an event's answer depends on, besides the event. */
  readonly digest: string;
  readonly from: LiveRequest;
}

/** Answers subscriptions, and queries, that come over connections that stay open. */
export class LiveOperations {
  private readonly readings: SharedReadings<ExecutionResult>;

  constructor(
    private readonly engine: GraphQLEngine,
    private readonly limits: LiveLimits,
  ) {
    this.readings = new SharedReadings(limits.readsAtOnce);
  }

  async open(from: LiveRequest): Promise<LiveAnswer> {
    let errors: readonly Error[];
    try {
      const opened = await this.opened(from);
      if ('results' in opened) return opened;
      ({ errors } = opened);
    } catch (error) {
      errors = [error instanceof Error ? error : new Error(String(error))];
    }
    from.atEnd();
    return { errors: errors.map((error) => errorAnswer(error, from.request.log)) };
  }

  private async opened(from: LiveRequest): Promise<LiveAnswer> {
    const operation = this.read(from);
    if ('errors' in operation) return operation;
    const { known, operationName, variables } = operation;
    const subscription = known.operation.operation === OperationTypeNode.SUBSCRIPTION;
    const args: ExecutionArgs = {
      schema: this.engine.schema,
      document: known.document,
      operationName,
      variableValues: variables,
      contextValue: this.context(from),
      rootValue: from.resume,
    };
    if (!subscription) return { args, subscription, results: endable(() => this.once(operation), from.atEnd) };
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return { errors: source.errors ?? [] };
    return { args, subscription, results: this.followed(operation, source[Symbol.asyncIterator]() as AsyncIterator<RevisionMark>) };
  }

  /** What is asked, found valid and within the limits. */
  private read(from: LiveRequest): Operation | { readonly errors: readonly GraphQLError[] } {
    const { engine } = this;
    const parameters = engine.persisted.filled(from.parameters);
    if (!wellFormed(parameters)) {
      throw new Problem(
        'BAD_USER_INPUT',
        "An operation has a document as 'query', and may have 'operationName', 'variables' and 'extensions'.",
      );
    }
    const query = parameters['query'] as string;
    const document = engine.checked(query);
    if (!('kind' in document)) return { errors: document };
    const operationName = (parameters['operationName'] as string | null | undefined) ?? undefined;
    const known = engine.documents.operation(document, operationName);
    if (!known) throw new Problem('BAD_USER_INPUT', 'The document has no operation of this name, or several and none is named.');
    if (known.operation.operation === OperationTypeNode.MUTATION) {
      throw new Problem(
        'BAD_USER_INPUT',
        'Mutations are not taken over a connection that stays open: send them by an HTTP POST of their own.',
      );
    }
    const variables = (parameters['variables'] as Record<string, unknown> | null | undefined) ?? undefined;
    const cost = known.cost.requested(variables);
    const tooCostly = engine.refusalOf(cost);
    if (tooCostly) return { errors: [tooCostly] };
    engine.persisted.keep(parameters);
    const text = JSON.stringify([query, operationName, variables, engine.roleOf(from.request)]);
    return { known, operationName, variables, cost, from, digest: createHash('sha256').update(text).digest('base64url') };
  }

  private async *once(operation: Operation): AsyncGenerator<ExecutionResult, void> {
    yield await this.answer(operation, this.context(operation.from)).catch((error: unknown) => this.failure(operation, error));
  }

  /** An answer for each event. The next event is asked for only when the answer to the one before has been taken. */
  private followed(operation: Operation, source: AsyncIterator<RevisionMark>): AsyncGenerator<ExecutionResult, void> {
    const atEnd = (): void => {
      void source.return?.();
      operation.from.atEnd();
    };
    return endable((signal) => this.answers(operation, source, signal), atEnd);
  }

  private async *answers(
    operation: Operation,
    source: AsyncIterator<RevisionMark>,
    signal: AbortSignal,
  ): AsyncGenerator<ExecutionResult, void> {
    const { patience } = this.limits;
    let event: RevisionMark | null = null;
    for (let failures = 0; ;) {
      const result: ExecutionResult | null = await unlessAborted(signal, async () => {
        try {
          event ??= await nextOf(source);
          return event && (await this.event(operation, event, signal));
        } catch (error) {
          return this.failure(operation, error);
        }
      });
      if (result === null) return;
      const wait = isPassing(result) ? patience[failures] : undefined;
      if (wait !== undefined) {
        failures += 1;
        await rest(wait, signal);
        continue;
      }
      yield result;
      // Going on would leave this event out: whoever comes again begins after the one before.
      if (result.data === undefined || result.data === null) return;
      event = null;
      failures = 0;
    }
  }

  /** The answer to an event: as of its own revision and the day on which it was recorded, so it is the same for all who ask the same, whenever they do. */
  private event(operation: Operation, event: RevisionMark, signal: AbortSignal): Promise<ExecutionResult | null> {
    return this.readings.read(`${event.number} ${operation.digest}`, signal, () =>
      this.answer(operation, this.context(operation.from, event), event),
    );
  }

  private async answer(operation: Operation, context: GraphQLContext, event?: RevisionMark): Promise<ExecutionResult> {
    const { known, operationName, variables, cost } = operation;
    const executed = await this.engine.executeKnown(known, { operationName, variables, cost, context, rootValue: event });
    return this.told(operation, executed, await context.moment.extensions().catch(() => ({})));
  }

  private told({ from }: Operation, { result: { errors, data }, cost }: Executed, extensions: object): ExecutionResult {
    const told = errors?.map((error) => errorAnswer(error, from.request.log));
    return { ...(told ? { errors: told } : {}), ...(data === undefined ? {} : { data }), extensions: { ...extensions, cost } };
  }

  private failure({ from }: Operation, error: unknown): ExecutionResult {
    return { errors: [errorAnswer(error instanceof Error ? error : new Error(String(error)), from.request.log)] };
  }

  private context({ request, reply }: LiveRequest, event?: RevisionMark): GraphQLContext {
    return this.engine.contextOf(request, reply, event && { newest: event, now: new Date(event.recordedAt) });
  }
}

async function nextOf(source: AsyncIterator<RevisionMark>): Promise<RevisionMark | null> {
  const step = await source.next();
  return step.done ? null : step.value;
}

/** Whether it is worth trying again: the database was away, or too slow. Only such errors say after how long. */
function isPassing({ errors }: ExecutionResult): boolean {
  return errors?.some(({ extensions }) => extensions['retryAfterSeconds'] !== undefined) ?? false;
}
