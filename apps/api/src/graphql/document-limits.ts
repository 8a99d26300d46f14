import { Problem } from '@guildhall/problems';
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** How large a document may be. */
export interface DocumentLimits {
  /** Words and signs. */
  readonly tokens: number;
  /** Fields inside one another, fragments spread. */
  readonly depth: number;
  /** Fields under another name, fragments spread. */
  readonly aliases: number;
  /** Directives, fragments spread. */
  readonly directives: number;
  /** Fields in all, fragments spread. The tools that read a whole schema ask for about 300. */
  readonly fields: number;
}

/** All that is published in the README as always answered lies well below. */
export const DOCUMENT_LIMITS: DocumentLimits = { tokens: 10_000, depth: 20, aliases: 100, directives: 50, fields: 2_000 };

type Measure = Exclude<keyof DocumentLimits, 'tokens'>;
type Size = Readonly<Record<Measure, number>>;

const SENTENCES: Readonly<Record<Measure, (limit: number) => string>> = {
  depth: (limit) =>
    `The document has fields that lie more than ${limit} levels deep: ask for what lies deeper by its id, in a request of its own.`,
  aliases: (limit) => `The document asks for more than ${limit} fields under another name: ask in several requests.`,
  directives: (limit) => `The document has more than ${limit} directives: ask in several requests.`,
  fields: (limit) => `The document asks for more than ${limit} fields: ask in several requests.`,
};

/**
 * What is too large about a document, as problems; looked at before it is validated, which takes long for large ones. Each fragment is measured once, however
 * often it is spread, so that this takes no longer than reading the document does.
 */
export function refuseDocument(document: DocumentNode, limits: DocumentLimits): Problem[] {
  const size = sizeOf(document);
  return (Object.keys(SENTENCES) as Measure[])
    .filter((measure) => size[measure] > limits[measure])
    .map((measure) => {
      const limit = limits[measure];
      // A bomb of fragments has more fields than a number can say.
      const actual = Math.min(size[measure], Number.MAX_SAFE_INTEGER);
      return new Problem('LIMITED', SENTENCES[measure](limit), { measure, limit, actual });
    });
}

function sizeOf(document: DocumentNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Size>();
  const ofFragment = (name: string): Size => {
    const measured = known.get(name);
    if (measured) return measured;
    // One that spreads itself counts nothing here: validation refuses it.
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment ? ofSelections(fragment.selectionSet) : NOTHING;
    known.set(name, size);
    return size;
  };
  const ofSelections = (set: SelectionSetNode): Size => {
    let total = NOTHING;
    for (const selection of set.selections) {
      const directives = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) total = sum(total, ofFragment(selection.name.value), directives);
      else if (selection.kind === Kind.INLINE_FRAGMENT) total = sum(total, ofSelections(selection.selectionSet), directives);
      else {
        const below = selection.selectionSet ? ofSelections(selection.selectionSet) : NOTHING;
        const here = { ...below, depth: below.depth + 1, fields: below.fields + 1, aliases: below.aliases + (selection.alias ? 1 : 0) };
        total = sum(total, here, directives);
      }
    }
    return total;
  };
  let total = NOTHING;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      total = sum(total, ofSelections(definition.selectionSet), definition.directives?.length ?? 0);
      // A fragment that no operation spreads is validated all the same.
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION)
      total = { ...total, fields: Math.max(total.fields, ofFragment(definition.name.value).fields) };
  }
  return total;
}

const NOTHING: Size = { depth: 0, aliases: 0, directives: 0, fields: 0 };

function sum(a: Size, b: Size, directives: number): Size {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives + directives,
    fields: a.fields + b.fields,
  };
}
