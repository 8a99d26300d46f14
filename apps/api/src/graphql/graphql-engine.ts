import { Audit, Bearers, type Caller, refusalOfQuery, Sessions } from '@guildhall/access';
import { RevisionWatch } from '@guildhall/journal';
import { Bug, Problem } from '@guildhall/problems';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { ErrorLog } from '../errors/explained.js';
import type { DocumentLimits } from './document-limits.js';
import type { CalledRequest } from '../http/authentication.js';
import { noteRevisions } from './mutation-audit.js';
import { Documents, type KnownOperation } from './documents.js';
import { MutationInputs } from './mutation-inputs.js';
import { PersistedDocuments } from './persisted-documents.js';
import { rootFieldsOf } from './root-fields.js';
import type { LiveLimits } from './subscriptions/live-limits.js';
import type { AskedAt, ContextFactory, GraphQLContext } from './request-context.js';

/** How the API answers; see the table of variables in the README. */
export interface GraphQLSettings {
  /** Whether answers are kept by revision. */
  readonly answerCache: boolean;
  /** How large a document may be. */
  readonly limits: DocumentLimits;
  /** The most that a request may cost. */
  readonly mostCost: number;
  /** Whether errors guess at what was meant. */
  readonly suggests: boolean;
  /** Names this build of the program: what another one answered is not confirmed. */
  readonly release: string;
  /** Documents by their SHA-256 that are always there: those of our own web app. */
  readonly trusted: ReadonlyMap<string, string>;
  /** What connections may take that stay open. */
  readonly live: LiveLimits;
  /** Whether visitors may propose changes. */
  readonly openToVisitors: boolean;
}

export const GRAPHQL_SETTINGS = Symbol('GraphQLSettings');

/** What a request asked for and what came of it, in the measure of `OperationCost`. */
export interface Cost {
  readonly requested: number;
  readonly actual: number;
}

export interface Executed {
  readonly result: ExecutionResult;
  readonly cost?: Cost;
}

/** A request as every door of the API makes it. */
export interface EngineRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** Answers a request of GraphQL over HTTP. */
export type HttpDoor = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> | FastifyReply;

interface Opened {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly inputs: MutationInputs;
  readonly contextOf: ContextFactory;
  readonly log: ErrorLog;
}

/** Reads, checks and executes GraphQL, whichever way it came: over HTTP, as a table, by a short address. */
@Injectable()
export class GraphQLEngine {
  readonly persisted: PersistedDocuments;
  private opened: Opened | null = null;
  private door: HttpDoor | null = null;

  constructor(
    readonly watch: RevisionWatch,
    @Inject(GRAPHQL_SETTINGS) readonly settings: GraphQLSettings,
    readonly audit: Audit,
    readonly bearers: Bearers,
    readonly sessions: Sessions,
  ) {
    this.persisted = new PersistedDocuments(settings.trusted);
  }

  /** Called once, by the driver, when the schema is whole. */
  open(schema: GraphQLSchema, contextOf: ContextFactory, log: ErrorLog): void {
    noteRevisions(schema);
    const inputs = new MutationInputs(schema);
    this.opened = {
      schema,
      contextOf,
      log,
      inputs,
      documents: new Documents(schema, inputs, this.settings.suggests, this.settings.limits),
    };
  }

  /** Called once, by the driver, with what answers requests over HTTP. */
  answerBy(door: HttpDoor): void {
    this.door = door;
  }

  /** Answers a query that came by an address of its own as `/graphql` answers it by GET: same forms, statuses, tags and limits. `others` goes with it into the address. */
  answerQuery(
    { query, operationName, variables }: EngineRequest,
    others: URLSearchParams,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> | FastifyReply {
    if (!this.door) throw new Bug('GraphQL was asked before it could be answered over HTTP');
    const search = new URLSearchParams(others);
    search.set('query', query);
    if (operationName) search.set('operationName', operationName);
    if (variables) search.set('variables', JSON.stringify(variables));
    // A browser that opens an address wants a page, and is given what it takes besides.
    const { accept, ...headers } = request.headers;
    const json = accept === undefined || accept.includes('text/html');
    return this.door(
      Object.create(request, {
        method: { value: 'GET' },
        url: { value: `/graphql?${search.toString()}` },
        body: { value: undefined },
        headers: { value: json ? headers : { ...headers, accept } },
      }) as FastifyRequest,
      reply,
    );
  }

  get schema(): GraphQLSchema {
    return this.whole.schema;
  }

  get documents(): Documents {
    return this.whole.documents;
  }

  get log(): ErrorLog {
    return this.whole.log;
  }

  contextOf(request: FastifyRequest, reply: FastifyReply, at?: AskedAt): GraphQLContext {
    return this.whole.contextOf(request, reply, at);
  }

  /** The part of who asks that answers depend on; null for anybody. */
  roleOf(request: CalledRequest): string | null {
    return request.caller?.role ?? null;
  }

  /** As `execute` of graphql-js, within the limits, for a document that `documents` found valid. */
  execute(args: ExecutionArgs): Promise<Executed> {
    const { document, operationName, variableValues, contextValue } = args;
    const known = this.documents.operation(document, operationName);
    const variables = variableValues as Record<string, unknown> | null | undefined;
    if (!known) throw new Bug('An operation was executed that was not found');
    const cost = known.cost.requested(variables);
    return this.executeKnown(known, { operationName, variables, cost, context: contextValue as GraphQLContext });
  }

  /** Why a request of this cost is not answered; null where it is. */
  refusalOf(cost: number): GraphQLError | null {
    return cost > this.settings.mostCost ? tooCostly(cost, this.settings.mostCost) : null;
  }

  async executeKnown(
    known: KnownOperation,
    {
      operationName,
      variables,
      cost,
      context,
      rootValue,
    }: {
      operationName: string | null | undefined;
      variables: Record<string, unknown> | null | undefined;
      cost: number;
      context: GraphQLContext;
      /** The event that a subscription is answered for. */
      rootValue?: unknown;
    },
  ): Promise<Executed> {
    const refusal = this.refusalOf(cost);
    if (refusal) return { result: { errors: [refusal] } };
    const forbidden = refusedReads(known, context.caller);
    if (forbidden.length > 0) return { result: { errors: forbidden } };
    const result = await this.whole.inputs.execute({
      schema: this.schema,
      document: known.document,
      operationName,
      variableValues: variables,
      contextValue: context,
      rootValue,
      hideSuggestions: !this.settings.suggests,
    });
    return { result, cost: { requested: cost, actual: result.data ? known.cost.actual(result.data, variables) : 0 } };
  }

  /**
   * Reads, checks and executes a query that came by another door. Refusals stand in `result.errors`, as those of execution do. A mutation is refused: such doors
   * only read.
   */
  async answer(
    { query, operationName, variables }: EngineRequest,
    context: GraphQLContext,
  ): Promise<Executed & { known?: KnownOperation }> {
    const document = this.checked(query);
    if (!('kind' in document)) return { result: { errors: document } };
    const known = this.documents.operation(document, operationName);
    if (!known)
      return { result: { errors: [new GraphQLError('The document has no operation of this name, or several and none is named.')] } };
    if (known.operation.operation !== OperationTypeNode.QUERY)
      return { result: { errors: [new GraphQLError('Only queries can be answered here.')] } };
    const executed = await this.executeKnown(known, { operationName, variables, cost: known.cost.requested(variables), context });
    return { ...executed, known };
  }

  /** The valid document of a text, or why it is not one. */
  checked(text: string): DocumentNode | readonly GraphQLError[] {
    const checked = this.documents.check(text);
    return 'errors' in checked ? checked.errors : checked;
  }

  private get whole(): Opened {
    if (!this.opened) throw new Bug('GraphQL was asked before its schema was whole');
    return this.opened;
  }
}

/** Why somebody may not read what a query asks for: said here, before every door, since planned fields have no guard of their own. */
export function refusedReads({ document, operation }: KnownOperation, caller: Caller | null): GraphQLError[] {
  if (operation.operation !== OperationTypeNode.QUERY) return [];
  return rootFieldsOf(document, operation).flatMap(({ name, node }) => {
    const problem = refusalOfQuery(name, caller);
    return problem ? [new GraphQLError(problem.message, { nodes: node, originalError: problem })] : [];
  });
}

function tooCostly(actual: number, limit: number): GraphQLError {
  const sentence = `The request costs ${actual}; at most ${limit} is answered. Take smaller pages ('first'), fewer lists inside one another, or several requests.`;
  const problem = new Problem('LIMITED', sentence, { measure: 'cost', limit, actual });
  return new GraphQLError(sentence, { originalError: problem });
}
