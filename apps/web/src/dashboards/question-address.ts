/** A question as it is asked: its text, and the variables that are sent with it. */
export interface Question {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The address at which the playground shows a question. */
export function playgroundAddress({ text, variables }: Question): string {
  return `/graphiql?${new URLSearchParams({ query: text.trim(), variables: JSON.stringify(variables, null, 2) }).toString()}`;
}

/** The address that gives the answer as CSV, for spreadsheets and dashboards. */
export function csvAddress({ text, variables }: Question): string {
  const query = text.replace(/\s+/g, ' ').trim();
  return `/graphql?${new URLSearchParams({ format: 'csv', query, variables: JSON.stringify(variables) }).toString()}`;
}
