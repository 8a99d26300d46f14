import { type ReactElement } from 'react';
import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';

/** Says so, above everything else, when the endpoint does not answer: without its schema nothing in the playground works. */
export function EndpointNotice({ endpoint }: { readonly endpoint: string }): ReactElement {
  const { fetchError, isIntrospecting } = useGraphiQL(pick('fetchError', 'isIntrospecting'));
  const actions = useGraphiQLActions();
  // The region stands always: screen readers announce only what changes inside one that they know.
  return (
    <div className="notice" role="alert">
      {fetchError === null ? null : (
        <>
          <p>
            <strong>The registry does not answer.</strong> The playground asks <code>{endpoint}</code> on this server for its schema and got
            no usable answer. Check that the server is running (<code>npm start</code>), then try again.
          </p>
          <button type="button" disabled={isIntrospecting} onClick={() => void actions.introspect()}>
            Try again
          </button>
          <details>
            <summary>What came back</summary>
            <pre>{messageOf(fetchError)}</pre>
          </details>
        </>
      )}
    </div>
  );
}

// GraphiQL keeps the error as the JSON text that it would show in the answer's pane.
function messageOf(fetchError: string): string {
  const message = /"message": ("(?:[^"\\]|\\.)*")/.exec(fetchError)?.[1];
  return message === undefined ? fetchError : String(JSON.parse(message));
}
