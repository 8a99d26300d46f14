import { useEffect } from 'react';
import { pick, useGraphiQL } from '@graphiql/react';

/** Fits the editors to a laptop's screen: GraphiQL would cut long lines beside the panel of examples. Shows nothing. */
export function EditorLayout(): null {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(pick('queryEditor', 'variableEditor', 'responseEditor'));
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) {
      editor?.updateOptions({
        fontSize: 13,
        wordWrap: 'on',
        wrappingIndent: 'indent',
        // Names in Azerbaijani and Cyrillic letters are no forgeries of Latin ones.
        unicodeHighlight: { ambiguousCharacters: false },
      });
    }
  }, [queryEditor, variableEditor, responseEditor]);
  return null;
}
