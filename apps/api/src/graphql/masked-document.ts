import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type Token,
  TokenKind,
  visit,
} from 'graphql';

/**
 * The text of a document with some root fields of an operation left out, and all that only they needed: variables, fragments, other operations. What is left out
 * becomes spaces, so that errors in the rest are told at their own lines and columns. Null where nothing is left to ask.
 */
export function maskedDocument(document: DocumentNode, operation: OperationDefinitionNode, without: ReadonlySet<FieldNode>): string | null {
  const masked = new Set<ASTNode>(without);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  if (!leavesSome(operation.selectionSet, masked, fragments)) return null;
  const before = usesOf(operation, new Set(), fragments);
  const after = usesOf(operation, masked, fragments);
  for (const definition of document.definitions) {
    if (definition === operation) continue;
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      masked.add(definition);
      for (const name of usesOf(definition, new Set(), fragments).fragments) before.fragments.add(name);
    }
  }
  for (const [name, fragment] of fragments) if (before.fragments.has(name) && !after.fragments.has(name)) masked.add(fragment);
  const definitions = operation.variableDefinitions ?? [];
  const kept = definitions.filter(({ variable: { name } }) => !before.variables.has(name.value) || after.variables.has(name.value));
  for (const definition of definitions) if (!kept.includes(definition)) masked.add(definition);
  const spans = [...masked].flatMap(({ loc }) => (loc ? [[loc.start, loc.end] as const] : []));
  const text = operation.loc?.source.body ?? '';
  return blanked(text, kept.length === 0 ? [...spans, ...brackets(definitions)] : spans);
}

/** Whether anything of a selection is left; what holds nothing any more is masked on the way. */
function leavesSome(set: SelectionSetNode, masked: Set<ASTNode>, fragments: ReadonlyMap<string, FragmentDefinitionNode>): boolean {
  const known = new Map<string, boolean>();
  const some = ({ selections }: SelectionSetNode): boolean => {
    let left = false;
    for (const selection of selections) {
      const stays = selection.kind === Kind.FIELD ? !masked.has(selection) : below(selection);
      if (!stays) masked.add(selection);
      left ||= stays;
    }
    return left;
  };
  const below = (selection: Exclude<SelectionSetNode['selections'][number], FieldNode>): boolean => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return some(selection.selectionSet);
    const name = selection.name.value;
    const fragment = fragments.get(name);
    // One that is not there, or spreads itself, is for validation to refuse.
    if (!fragment || known.has(name)) return known.get(name) ?? true;
    known.set(name, true);
    const stays = some(fragment.selectionSet);
    known.set(name, stays);
    return stays;
  };
  return some(set);
}

interface Uses {
  readonly variables: Set<string>;
  readonly fragments: Set<string>;
}

/** What an operation uses, through all its fragments. */
function usesOf(operation: ASTNode, masked: ReadonlySet<ASTNode>, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Uses {
  const uses: Uses = { variables: new Set(), fragments: new Set() };
  const waiting: ASTNode[] = [operation];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    visit(next, {
      enter: (node) => {
        if (masked.has(node) || node.kind === Kind.VARIABLE_DEFINITION) return false;
        if (node.kind === Kind.VARIABLE) uses.variables.add(node.name.value);
        if (node.kind === Kind.FRAGMENT_SPREAD && !uses.fragments.has(node.name.value)) {
          uses.fragments.add(node.name.value);
          const fragment = fragments.get(node.name.value);
          if (fragment) waiting.push(fragment);
        }
        return undefined;
      },
    });
  }
  return uses;
}

/** The brackets around the variables of an operation, which may not stand there empty. */
function brackets(definitions: readonly ASTNode[]): (readonly [number, number])[] {
  const open = beside(definitions[0]?.loc?.startToken, 'prev', TokenKind.PAREN_L);
  const close = beside(definitions.at(-1)?.loc?.endToken, 'next', TokenKind.PAREN_R);
  return [open, close].flatMap((token) => (token ? [[token.start, token.end] as const] : []));
}

function beside(token: Token | undefined, side: 'prev' | 'next', kind: TokenKind): Token | null {
  let at = token?.[side] ?? null;
  while (at?.kind === TokenKind.COMMENT) at = at[side];
  return at?.kind === kind ? at : null;
}

function blanked(text: string, spans: readonly (readonly [number, number])[]): string {
  let result = '';
  let at = 0;
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result += text.slice(at, from) + text.slice(from, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}
