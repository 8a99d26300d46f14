import n3 from 'n3';
import { type LinkedNode, type Named, PREFIXES, type Said } from './linked-node.js';

const make = n3.DataFactory;
const TYPE = make.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

/** Nodes as a Turtle document, a piece for each batch. */
export async function* turtle(batches: AsyncIterable<readonly LinkedNode[]>): AsyncGenerator<string> {
  let waiting = '';
  const output = {
    write: (text: string, _encoding: string, done?: () => void): void => {
      waiting += text;
      done?.();
    },
    end: (done?: () => void): void => done?.(),
  };
  const writer = new n3.Writer(output, { prefixes: PREFIXES });
  const taken = (): string => {
    const text = waiting;
    waiting = '';
    return text;
  };
  for await (const nodes of batches) {
    for (const node of nodes) writer.addQuads(quadsOf(node));
    const text = taken();
    if (text !== '') yield text;
  }
  writer.end();
  yield taken();
}

function quadsOf({ iri, types, says }: LinkedNode): n3.Quad[] {
  const subject = make.namedNode(iri);
  return [
    ...types.map((type) => make.quad(subject, TYPE, make.namedNode(whole(type)))),
    ...says.map(([name, said]) => make.quad(subject, make.namedNode(whole(name)), object(said))),
  ];
}

function object(said: Said): n3.Quad_Object {
  if ('iri' in said) return make.namedNode(said.iri);
  const { text, language, type } = said;
  if (type !== undefined) return make.literal(text, make.namedNode(type));
  return language ? make.literal(text, language.toLowerCase()) : make.literal(text);
}

function whole(name: Named): string {
  const colon = name.indexOf(':');
  return PREFIXES[name.slice(0, colon) as keyof typeof PREFIXES] + name.slice(colon + 1);
}
