import { Problem } from '@guildhall/problems';
import { GraphQLError } from 'graphql';
import { explained, type Explained, type ErrorLog } from '../errors/explained.js';

/**
 * The error as a client sees it. What the client can mend keeps its sentence and gets a code; of anything else only what `explained` says about it
 * leaves the server.
 */
export function errorAnswer(error: Readonly<Error>, log: ErrorLog): GraphQLError {
  if (!(error instanceof GraphQLError)) return answer(explained(error, log));
  const cause = error.originalError;
  if (error.path === undefined) {
    // Nothing was executed: graphql-js refuses the document or its variables, in sentences made for clients.
    return answer(cause instanceof Problem ? explained(cause, log) : refused(error), error);
  }
  if (cause instanceof GraphQLError) {
    // An argument that was refused points to the place in the document; a value that no scalar can write does not, and is a bug.
    const { code } = cause.extensions;
    if (typeof code === 'string') return answer({ message: cause.message, extensions: { ...cause.extensions, code } }, error);
    if (cause.nodes) return answer(refused(error), error);
  }
  return answer(explained(cause ?? error, log), error);
}

function answer({ message, extensions }: Omit<Explained, 'status'>, place?: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: place?.nodes,
    source: place?.source,
    positions: place?.positions,
    path: place?.path,
    extensions,
  });
}

function refused(error: GraphQLError): Omit<Explained, 'status'> {
  const violation = violationOf(error);
  return { message: error.message, extensions: { code: 'BAD_USER_INPUT', ...(violation ? { violations: [violation] } : {}) } };
}

/** Where in the variables the refused value is: graphql-js says it in its sentence only, before the reason, as `"input.names[0].start"`. */
function violationOf({ message, originalError }: GraphQLError): { path: (string | number)[]; message: string } | null {
  const variable = /^Variable "\$(\w+)" /.exec(message)?.[1];
  if (variable === undefined) return null;
  const reason = originalError?.message ?? message;
  const before = message.slice(0, message.length - reason.length);
  const place = / at "([^"]+)"; $/.exec(before)?.[1] ?? variable;
  const path = [...place.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
  return { path, message: reason };
}
