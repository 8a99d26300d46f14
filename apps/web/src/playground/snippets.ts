import { pythonLiteral, pythonText, rLiteral, rText, shellText } from './literals.js';
import { type AskedQuestion } from './question.js';

export const languages = ['curl', 'Python', 'R'] as const;
export type Language = (typeof languages)[number];

export interface SnippetParts {
  /** Of the GraphQL endpoint, with its server. */
  readonly address: string;
  /** Where the question can be opened again. */
  readonly link: string;
  readonly question: AskedQuestion;
  /** As the editor of headers has them. */
  readonly headers: Readonly<Record<string, string>>;
}

const TOKEN = 'GUILDHALL_TOKEN';

/** A question as code that asks it elsewhere. */
export function snippet(language: Language, parts: SnippetParts): string {
  return { curl: curlSnippet, Python: pythonSnippet, R: rSnippet }[language](parts);
}

function curlSnippet({ address, link, question, headers }: SnippetParts): string {
  const sent = sentHeaders(headers);
  return lines(
    `# ${link}`,
    `# As a table, where the query asks for one list: -H 'accept: text/csv'`,
    `curl -sS ${shellText(address)} \\`,
    `  -H 'content-type: application/json' \\`,
    ...sent.others.map(([name, value]) => `  -H ${shellText(`${name}: ${value}`)} \\`),
    ...(sent.hasToken ? [`  -H "authorization: Bearer $${TOKEN}" \\`] : []),
    // No line of JSON is JSON alone, so nothing in it ends it.
    `  --data-binary @- <<'JSON'`,
    JSON.stringify(question),
    'JSON',
  );
}

function pythonSnippet({ address, link, question, headers }: SnippetParts): string {
  const sent = sentHeaders(headers);
  const token = sent.hasToken ? [`"authorization": "Bearer " + os.environ["${TOKEN}"]`] : [];
  const written = [...sent.others.map(([name, value]) => `${pythonLiteral(name)}: ${pythonLiteral(value)}`), ...token];
  const parts = partsOf(question).map((name) => `"${name}": ${NAMES[name]}`);
  return lines(
    `# ${link}`,
    '# pip install requests',
    'import json',
    ...(sent.hasToken ? ['import os'] : []),
    '',
    'import requests',
    '',
    `address = ${pythonLiteral(address)}`,
    `query = ${pythonText(question.query)}`,
    ...(question.variables ? [`variables = ${pythonLiteral(question.variables)}`] : []),
    ...(question.operationName ? [`operation_name = ${pythonLiteral(question.operationName)}`] : []),
    `question = {${parts.join(', ')}}`,
    `headers = {${written.join(', ')}}`,
    '',
    'answer = requests.post(address, json=question, headers=headers, timeout=60).json()',
    'if "errors" in answer:',
    '    raise SystemExit(json.dumps(answer["errors"], ensure_ascii=False, indent=2))',
    'print(json.dumps(answer["data"], ensure_ascii=False, indent=2))',
    '',
    '# As a table, where the query asks for one list (pip install pandas):',
    '# import io, pandas',
    '# table = requests.post(address, json=question, headers={**headers, "accept": "text/csv"}, timeout=60)',
    '# table.raise_for_status()',
    '# print(pandas.read_csv(io.BytesIO(table.content)))',
  );
}

function rSnippet({ address, link, question, headers }: SnippetParts): string {
  const sent = sentHeaders(headers);
  const token = sent.hasToken ? [`authorization = paste("Bearer", Sys.getenv("${TOKEN}"))`] : [];
  const written = [...sent.others.map(([name, value]) => `${rLiteral(name)} = ${rLiteral(value)}`), ...token];
  const parts = partsOf(question).map((name) => `${name} = ${NAMES[name]}`);
  return lines(
    `# ${link}`,
    '# install.packages(c("httr2", "jsonlite"))',
    'library(httr2)',
    '',
    `query <- ${rText(question.query)}`,
    ...(question.variables ? [`variables <- ${rLiteral(question.variables)}`] : []),
    ...(question.operationName ? [`operation_name <- ${rLiteral(question.operationName)}`] : []),
    '',
    `asked <- request(${rLiteral(address)}) |>`,
    ...(written.length > 0 ? [`  req_headers(${written.join(', ')}) |>`] : []),
    `  req_body_json(list(${parts.join(', ')}))`,
    '# What went wrong is told in the answer.',
    'answer <- asked |>',
    '  req_error(is_error = function(response) FALSE) |>',
    '  req_perform() |>',
    '  resp_body_json(check_type = FALSE)',
    'if (!is.null(answer$errors)) stop(answer$errors[[1]]$message)',
    'str(answer$data)',
    '',
    '# As a table, where the query asks for one list (install.packages("readr")):',
    '# asked |> req_headers(accept = "text/csv") |> req_perform() |> resp_body_string() |> I() |> readr::read_csv()',
  );
}

const NAMES = { query: 'query', variables: 'variables', operationName: 'operation_name' } as const;

function partsOf(question: AskedQuestion): (keyof AskedQuestion)[] {
  return (['query', 'variables', 'operationName'] as const).filter((name) => question[name] !== undefined);
}

/** A snippet is sent to colleagues: what proves who one is stays out of it. */
function sentHeaders(headers: Readonly<Record<string, string>>) {
  const named = Object.entries(headers).map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  return {
    hasToken: named.some(([name]) => name === 'authorization'),
    others: named.filter(([name]) => !['authorization', 'cookie', 'accept', 'content-type'].includes(name)),
  };
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
