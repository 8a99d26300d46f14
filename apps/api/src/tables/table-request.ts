import { Problem } from '@guildhall/problems';
import type { FastifyRequest } from 'fastify';
import { getVariableValues, OperationTypeNode } from 'graphql';
import { askedRequest, type AskedRequest, readParameters, wellFormed } from '../graphql/asked-request.js';
import type { GraphQLEngine } from '../graphql/graphql-engine.js';
import { JSON_TYPE } from '../graphql/media-type.js';
import type { Parameters } from '../graphql/persisted-documents.js';
import { RefusedTable, refusedWith, unlessErrors } from './refused-table.js';
import { selectedFields, type Variables } from './selected-fields.js';
import { planTable, type TablePlan } from './table-plan.js';

/** A question whose answer is to be a table, read and found answerable. */
export interface TableRequest {
  readonly asked: AskedRequest;
  readonly query: string;
  readonly plan: TablePlan;
  /** As execution sees them, with defaults. */
  readonly variables: Variables;
  /** Whether the list is followed to its end. */
  readonly all: boolean;
  readonly bom: boolean;
}

const MOST_ERRORS = 50;

/** Reads what is asked. Whatever stands against a table is thrown before anything is asked of the database. */
export function readTableRequest(engine: GraphQLEngine, request: FastifyRequest): TableRequest {
  const search = new URLSearchParams(request.url.split('?')[1] ?? '');
  const options = { all: isSwitchedOn(search, 'all'), bom: isSwitchedOn(search, 'bom') };
  const parameters = engine.persisted.filled(parametersOf(request));
  if (!wellFormed(parameters)) throw new Problem('BAD_USER_INPUT', UNREADABLE);
  const query = parameters['query'] as string;
  const document = engine.checked(query);
  if (!('kind' in document)) throw new RefusedTable(document);
  const known = engine.documents.operation(document, parameters['operationName'] as string | null | undefined);
  if (!known) throw new Problem('BAD_USER_INPUT', 'The document has no operation of this name, or several and none is named.');
  if (known.operation.operation !== OperationTypeNode.QUERY) throw new Problem('BAD_USER_INPUT', 'Only queries can be answered as tables.');
  engine.persisted.keep(parameters);
  const asked = askedRequest(known, parameters, JSON_TYPE);
  const read = getVariableValues(engine.schema, known.operation.variableDefinitions ?? [], asked.variables ?? {}, {
    maxErrors: MOST_ERRORS,
  });
  unlessErrors(read.errors);
  const variables = read.coerced ?? {};
  const plan = planTable(selectedFields(engine.schema, document, known.operation, variables));
  return { asked, query, plan, variables, ...options };
}

const UNREADABLE =
  "The request is not one of GraphQL over HTTP: send 'query' (and 'variables', 'operationName') as a JSON object by POST, or in the address by GET.";

function parametersOf(request: FastifyRequest): Parameters {
  const { method, url, headers, body } = request;
  const type = headers['content-type'] ?? '';
  if (method === 'POST' && !/^application\/json\s*(;|$)/i.test(type)) {
    throw refusedWith(415, `The content type of a request by POST is application/json${type === '' ? '' : `, not ${type.slice(0, 100)}`}.`);
  }
  const parameters = readParameters({ method, url, headers, body });
  if (!parameters) throw new Problem('BAD_USER_INPUT', UNREADABLE);
  return parameters;
}

function isSwitchedOn(search: URLSearchParams, name: string): boolean {
  const given = search.get(name);
  if (given === null || given === 'false') return false;
  if (given === 'true') return true;
  throw new Problem('BAD_USER_INPUT', `'${name}' in the address is "${given.slice(0, 100)}": it may be true or false.`, { argument: name });
}
