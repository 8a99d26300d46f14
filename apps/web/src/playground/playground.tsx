import { type ReactElement } from 'react';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { CurrentExampleAddress } from './current-example.js';
import { EditorLayout } from './editor-layout.js';
import { askEndpoint, endpoint } from './endpoint.dom.js';
import { EndpointNotice } from './endpoint-notice.js';
import { examplesPlugin } from './examples-panel.js';
import { type Example } from './example.js';
import { exampleBySlug, openingExampleSlug, variablesText } from './examples.js';

const plugins = [examplesPlugin, HISTORY_PLUGIN];
const wideScreen = window.matchMedia('(min-width: 48rem)').matches;
const openingExample = exampleBySlug(openingExampleSlug);

/** GraphiQL with the worked examples; `asked` is the example that the page's address names. */
export function Playground({ asked }: { readonly asked: Example | undefined }): ReactElement {
  const first = asked ?? openingExample;
  return (
    <GraphiQL
      fetcher={askEndpoint}
      plugins={plugins}
      // On a telephone the panel would leave no room for the query.
      visiblePlugin={wideScreen ? examplesPlugin : undefined}
      defaultEditorToolsVisibility="variables"
      // Stands only in a browser that has never been here; who comes back finds the tabs as they were left.
      defaultTabs={first === undefined ? undefined : [{ query: first.query, variables: variablesText(first) }]}
      // Beside stored tabs: the tab that holds the asked example, or a new one. Variables must go with it, since GraphiQL
      // would else put those of the last visit beside this query.
      initialQuery={asked?.query}
      initialVariables={asked === undefined ? undefined : variablesText(asked)}
    >
      <GraphiQL.Logo>
        <a className="home" href="/">
          Guildhall
        </a>
      </GraphiQL.Logo>
      <EndpointNotice endpoint={endpoint} />
      <CurrentExampleAddress />
      <EditorLayout />
    </GraphiQL>
  );
}
