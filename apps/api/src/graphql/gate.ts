import { type Caller, refusalOf, refusalOfQuery } from '@guildhall/access';
import type { Problem } from '@guildhall/problems';
import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { GraphQLEngine } from './graphql-engine.js';
import { maskedDocument } from './masked-document.js';
import { type RootField, rootFieldsOf } from './root-fields.js';

/** An operation after it was asked who may do what it asks for, and before anything else of it is looked at. */
export interface Gated {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The keys of its answer, in their order. */
  readonly keys: ReadonlySet<string>;
  /** What it asks for, of what there is. */
  readonly fields: readonly RootField[];
  /** Why some of it is refused, by the key of the answer. */
  readonly refusals: ReadonlyMap<string, Problem>;
  /** The document without what is refused; null where nothing is left. */
  readonly rest: string | null;
}

/** Who sends an operation, and what. */
export interface Asking {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly caller: Caller | null;
}

/**
 * Decides who may: by the names of the root fields alone, for a document that can be parsed, valid or not. Null where it cannot be, is too large, or has no such
 * operation: then that is what is wrong with it, for anybody.
 */
export function gated(engine: GraphQLEngine, { query, operationName, caller }: Asking): Gated | null {
  const checked = engine.documents.check(query);
  const document = 'errors' in checked ? checked.document : checked;
  const operation = document && !('errors' in checked && checked.isTooLarge) ? getOperationAST(document, operationName) : null;
  const type = operation && engine.schema.getRootType(operation.operation);
  if (!document || !operation || !type) return null;
  // A name that is none in the schema is misspelt: validation says so, to anybody.
  const known = type.getFields();
  const asked = rootFieldsOf(document, operation);
  const fields = asked.filter(({ name }) => Object.hasOwn(known, name));
  const keys = new Set(asked.map(({ key }) => key));
  const refusals = new Map<string, Problem>();
  for (const { key, name } of fields) {
    const problem = refusalFor(operation.operation, name, caller, engine.settings.openToVisitors);
    if (problem && !refusals.has(key)) refusals.set(key, problem);
  }
  if (refusals.size === 0) return { document, operation, keys, fields, refusals, rest: query };
  const without = new Set(asked.filter(({ key }) => refusals.has(key)).map(({ node }) => node));
  return { document, operation, keys, fields, refusals, rest: maskedDocument(document, operation, without) };
}

/** Whether a mutation, or a root field of queries, is refused to somebody. */
export function refusalFor(kind: OperationTypeNode, name: string, caller: Caller | null, openToVisitors: boolean): Problem | null {
  if (kind === OperationTypeNode.MUTATION) return refusalOf(name, caller, openToVisitors);
  return kind === OperationTypeNode.QUERY ? refusalOfQuery(name, caller) : null;
}

export function isMutation({ operation }: Gated): boolean {
  return operation.operation === OperationTypeNode.MUTATION;
}

/**
 * What is to be done with an operation of which something is refused: the whole answer where all of it is; else the rest, a document of its own that is
 * executed as any other, or what is wrong with that. Null where nothing is refused.
 */
export function admission(
  engine: GraphQLEngine,
  found: Gated,
): { readonly result: ExecutionResult } | { readonly errors: readonly GraphQLError[] } | { readonly document: DocumentNode } | null {
  if (found.refusals.size === 0) return null;
  if (found.rest === null) return { result: withRefusals(found, { data: {} }) };
  const checked = engine.checked(found.rest);
  return 'kind' in checked ? { document: checked } : { errors: [...refusalErrors(found), ...checked] };
}

/** The refusals as errors of their fields. */
export function refusalErrors({ fields, refusals }: Gated): GraphQLError[] {
  return [...refusals].map(([key, problem]) => {
    const nodes = fields.filter((field) => field.key === key).map(({ node }) => node);
    return new GraphQLError(problem.message, { nodes, path: [key], originalError: problem });
  });
}

/** The answer to the rest of an operation with null for what was refused, in the order in which it was asked. */
export function withRefusals(gated: Gated, { data, errors = [] }: ExecutionResult): ExecutionResult {
  const all = [...refusalErrors(gated), ...errors];
  // Where the rest could not be executed, nothing was.
  if (data === undefined || data === null) return { errors: all, ...(data === null ? { data } : {}) };
  const entries = [...gated.keys].flatMap((key): [string, unknown][] => {
    if (gated.refusals.has(key)) return [[key, null]];
    return key in data ? [[key, data[key]]] : [];
  });
  return { errors: all, data: Object.fromEntries(entries) };
}
