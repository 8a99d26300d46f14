import { type LinkedNode, PREFIXES, type Said } from './linked-node.js';

/** Nodes as a JSON-LD document, a piece for each batch. The context is inside: nothing has to be fetched to read it. */
export async function* jsonLd(batches: AsyncIterable<readonly LinkedNode[]>): AsyncGenerator<string> {
  yield `{\n"@context": ${JSON.stringify(PREFIXES)},\n"@graph": [`;
  let first = true;
  for await (const nodes of batches) {
    if (nodes.length === 0) continue;
    yield `${first ? '' : ','}\n${nodes.map((node) => JSON.stringify(nodeObject(node))).join(',\n')}`;
    first = false;
  }
  yield '\n]\n}\n';
}

function nodeObject({ iri, types, says }: LinkedNode): Record<string, unknown> {
  const values: Record<string, unknown[]> = {};
  for (const [name, said] of says) (values[name] ??= []).push(value(said));
  const single = Object.entries(values).map(([name, list]) => [name, list.length === 1 ? list[0] : list]);
  return { '@id': iri, ...(types.length === 0 ? {} : { '@type': types }), ...(Object.fromEntries(single) as object) };
}

function value(said: Said): unknown {
  if ('iri' in said) return { '@id': said.iri };
  const { text, language, type } = said;
  if (type !== undefined) return { '@value': text, '@type': type };
  return language ? { '@value': text, '@language': language.toLowerCase() } : text;
}
