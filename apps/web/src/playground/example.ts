/** The shelves of the playground's menu, in the order in which they stand there. */
export const themes = [
  'Who belonged, and when',
  'How sure it is, and who says so',
  'Figures',
  'Finding organizations',
  'Festivals, offices and countries',
] as const;

export type Theme = (typeof themes)[number];

/** A worked question, as the playground offers it. */
export interface Example {
  /** Its address: /graphiql?example=<slug>. */
  readonly slug: string;
  readonly title: string;
  readonly theme: Theme;
  /** What it asks, in one sentence. */
  readonly explanation: string;
  /** The document to run, headed by a comment that says what it asks and what to look for in the answer. */
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

interface ExampleParts extends Omit<Example, 'query'> {
  readonly lookFor: string;
  readonly operation: string;
}

/** An example whose query carries its own explanation, so that it still says what it is when it is copied elsewhere. */
export function workedExample({ lookFor, operation, ...example }: ExampleParts): Example {
  const comment = [...wrapped(example.explanation), '', ...wrapped(`Look for: ${lookFor}`)].map((line) => `# ${line}`.trimEnd());
  return { ...example, query: `${comment.join('\n')}\n\n${operation.trim()}\n` };
}

// Narrow enough for the editor's share of a laptop's screen, where longer lines would wrap a second time.
const commentWidth = 40;

function wrapped(sentence: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > commentWidth) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
