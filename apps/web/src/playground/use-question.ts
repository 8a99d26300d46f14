import { pick, tryParseJSONC, useGraphiQL } from '@graphiql/react';
import { textHeaders } from './endpoint.dom.js';
import { type AskedQuestion, type Question } from './question.js';

interface InEditors {
  readonly written: Question;
  /** The answer's pane, as it stands; empty before anything was asked. */
  readonly answer: string;
  /** What would be sent. Throws a sentence where the variables or the headers are no JSON. */
  readonly asked: () => { readonly question: AskedQuestion; readonly headers: Readonly<Record<string, string>> };
}

/** Reads the editors at the moment at which it is called. */
export function useQuestion(): () => InEditors {
  const { queryEditor, variableEditor, headerEditor, responseEditor, operations, operationName } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'headerEditor', 'responseEditor', 'operations', 'operationName'),
  );
  return () => {
    const written = { query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '' };
    const asked = () => {
      if (written.query.trim() === '') throw new TypeError('There is no query: write one, or choose an example.');
      const variables = parsed(written.variables, 'The variables');
      const several = (operations?.length ?? 0) > 1;
      const question = {
        query: written.query,
        ...(variables === undefined ? {} : { variables }),
        ...(several && operationName !== undefined ? { operationName } : {}),
      };
      return { question, headers: textHeaders(parsed(headerEditor?.getValue() ?? '', 'The headers')) };
    };
    return { written, answer: responseEditor?.getValue() ?? '', asked };
  };
}

function parsed(text: string, what: string): Record<string, unknown> | undefined {
  try {
    return tryParseJSONC(text);
  } catch (error) {
    // The editor's sentence lacks its subject.
    throw new TypeError(`${what} ${error instanceof Error ? error.message : 'are no JSON object.'}`, { cause: error });
  }
}
