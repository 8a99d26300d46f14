import { type ReactElement } from 'react';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { QuestionAddress } from './current-example.js';
import { EditorLayout } from './editor-layout.js';
import { askEndpoint, endpoint } from './endpoint.dom.js';
import { isWideScreen } from './wide-screen.dom.js';
import { EndpointNotice } from './endpoint-notice.js';
import { examplesPlugin } from './examples-panel.js';
import { exampleBySlug, openingExampleSlug, variablesText } from './examples.js';
import { type Question } from './question.js';
import { ResultActions } from './result-actions.js';

const plugins = [examplesPlugin, HISTORY_PLUGIN];
const openingExample = exampleBySlug(openingExampleSlug);
const opening: Question | undefined = openingExample && { query: openingExample.query, variables: variablesText(openingExample) };

/** GraphiQL with the worked examples; `asked` is what the page's address asks for. */
export function Playground({ asked }: { readonly asked: Question | undefined }): ReactElement {
  const first = asked ?? opening;
  return (
    <GraphiQL
      fetcher={askEndpoint}
      plugins={plugins}
      // On a telephone the panel would leave no room for the query.
      visiblePlugin={isWideScreen() ? examplesPlugin : undefined}
      defaultEditorToolsVisibility="variables"
      // Stands only in a browser that has never been here; who comes back finds the tabs as they were left.
      defaultTabs={first === undefined ? undefined : [{ ...first }]}
      // Beside stored tabs: the tab that holds what is asked, or a new one. Variables must go with it, since GraphiQL
      // would else put those of the last visit beside this query.
      initialQuery={asked?.query}
      initialVariables={asked?.variables}
    >
      <GraphiQL.Logo>
        <a className="home" href="/">
          Guildhall
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <ResultActions />
      </GraphiQL.Footer>
      <EndpointNotice endpoint={endpoint} />
      <QuestionAddress />
      <EditorLayout />
    </GraphiQL>
  );
}
