import { Problem } from '@guildhall/problems';
import { type DocumentNode, getVariableValues, type GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type { GraphQLEngine } from '../graphql/graphql-engine.js';
import { isObject } from '../graphql/persisted-documents.js';
import { canonical, type Query, type Variables } from './canonical-query.js';
import { QUERY_LIMITS } from './query-limits.js';
import { QueryRefusal, refusal } from './query-refusal.js';

/** A query that may be stored, with its document. */
export interface ReadQuery {
  readonly query: Query;
  readonly document: DocumentNode;
}

const KNOWN: readonly string[] = ['query', 'variables', 'operationName'];
const MOST_ERRORS = 50;

/** Reads the body of a request. Only what can be answered is stored, so everything is looked at that an answer would look at. */
export function readQuery(body: Buffer, engine: GraphQLEngine): ReadQuery {
  const sent = shapeOf(parsed(body));
  refuseLarge(sent);
  const checked = engine.checked(sent.query);
  if (!('kind' in checked)) throw refusedBy(checked);
  const names = checked.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value ?? null] : []));
  const known = engine.documents.operation(checked, sent.operationName);
  if (!known) throw violation('operationName', nameWanted(sent.operationName, names));
  const { operation } = known;
  if (operation.operation !== OperationTypeNode.QUERY) {
    throw violation('query', `Only queries have a short address, and this is a ${operation.operation}.`);
  }
  refuseVariables(sent.variables ?? {}, operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? []);
  const read = getVariableValues(engine.schema, operation.variableDefinitions ?? [], sent.variables ?? {}, {
    maxErrors: MOST_ERRORS,
    hideSuggestions: !engine.settings.suggests,
  });
  if (read.errors) throw refusedBy(read.errors);
  const tooCostly = engine.refusalOf(known.cost.requested(sent.variables));
  if (tooCostly) throw refusedBy([tooCostly]);
  return { query: { ...sent, operationName: names.length > 1 ? sent.operationName : null }, document: checked };
}

/** The reasons of GraphQL, as it gives them: what goes beyond a limit is too large, anything else is wrong. */
export function refusedBy(errors: readonly GraphQLError[], status?: number): QueryRefusal {
  const isLimited = errors.some(({ originalError }) => originalError instanceof Problem && originalError.code === 'LIMITED');
  return new QueryRefusal(status ?? (isLimited ? 413 : 400), errors);
}

function parsed(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (isObject(value)) return value;
  } catch {
    // Said below.
  }
  throw refusal(400, 'BAD_USER_INPUT', `The body is no JSON object in UTF-8: {"query": "...", "variables": {...}} is taken.`);
}

/** The parts of the body, or everything that is wrong with them. */
function shapeOf(sent: Readonly<Record<string, unknown>>): Query {
  const { query, variables, operationName } = sent;
  const violations = Object.keys(sent)
    .filter((key) => !KNOWN.includes(key))
    .map((key) => ({ path: [key.slice(0, 100)], message: `Not known here: ${KNOWN.join(', ')} are.` }));
  if (typeof query !== 'string' || query.trim() === '')
    violations.push({ path: ['query'], message: 'The text of a GraphQL document is wanted.' });
  else if (query.includes('\0')) violations.push({ path: ['query'], message: 'The character U+0000 cannot be stored.' });
  if (variables !== undefined && variables !== null && !isObject(variables)) {
    violations.push({ path: ['variables'], message: 'An object is wanted: each variable by its name.' });
  }
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    violations.push({ path: ['operationName'], message: 'The name of an operation of the document is wanted.' });
  }
  if (violations.length > 0) throw refusedAt(violations);
  const given = isObject(variables) && Object.keys(variables).length > 0 ? variables : null;
  return { query: (query as string).trim(), variables: given, operationName: (operationName as string | null | undefined) ?? null };
}

function refuseLarge({ query, variables }: Query): void {
  const actual = Buffer.byteLength(query) + (variables ? Buffer.byteLength(written(variables)) : 0);
  const limit = QUERY_LIMITS.bytes;
  if (actual <= limit) return;
  throw refusal(413, 'LIMITED', `The document and its variables have ${actual} bytes; at most ${limit} are stored.`, {
    measure: 'bytes',
    limit,
    actual,
  });
}

function written(variables: Variables): string {
  try {
    return JSON.stringify(canonical(variables));
  } catch (error) {
    if (error instanceof RangeError) throw violation('variables', 'The variables are nested too deeply.');
    throw error;
  }
}

/** What GraphQL would take, but an address that is kept for ever cannot mean. */
function refuseVariables(variables: Variables, declared: readonly string[]): void {
  const violations = Object.keys(variables)
    .filter((name) => !declared.includes(name))
    .map((name) => ({ path: ['variables', name.slice(0, 100)], message: 'The operation has no variable of this name.' }));
  if (!isStorable(variables))
    violations.push({ path: ['variables'], message: 'A text has half a character or U+0000, or a number is too large.' });
  if (violations.length > 0) throw refusedAt(violations);
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !/[\0\p{Surrogate}]/u.test(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isStorable);
  return !isObject(value) || Object.entries(value).every(([key, one]) => isStorable(key) && isStorable(one));
}

function nameWanted(name: string | null, names: readonly (string | null)[]): string {
  const listed = names
    .map((one) => one ?? '(no name)')
    .slice(0, 20)
    .join(', ');
  if (names.length === 0) return 'The document has fragments only, and no operation.';
  return name === null
    ? `The document has several operations, and none is named: one of ${listed}.`
    : `The document has no operation of this name: it has ${listed}.`;
}

function violation(part: string, message: string): QueryRefusal {
  return refusedAt([{ path: [part], message }]);
}

function refusedAt(violations: readonly { path: string[]; message: string }[]): QueryRefusal {
  const sentences = violations.map(({ path, message }) => `'${path.join('.')}': ${message}`);
  return refusal(400, 'BAD_USER_INPUT', sentences.join(' '), { violations });
}
