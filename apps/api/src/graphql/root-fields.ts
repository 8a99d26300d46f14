import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** What is asked at the root of an operation. */
export interface RootField {
  /** Under which it is answered. */
  readonly key: string;
  readonly name: string;
  readonly node: FieldNode;
}

/**
 * All that is asked at the root of an operation, also in fragments, in the order of the document. The document need not be valid. @skip and @include are not looked
 * at: what is left out in the end is named too.
 */
export function rootFieldsOf(document: DocumentNode, { selectionSet }: OperationDefinitionNode): RootField[] {
  const found: RootField[] = [];
  const seen = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        found.push({ key: selection.alias?.value ?? name, name, node: selection });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        const name = selection.name.value;
        seen.add(name);
        for (const definition of document.definitions) {
          if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name) collect(definition.selectionSet);
        }
      }
    }
  };
  collect(selectionSet);
  return found;
}
