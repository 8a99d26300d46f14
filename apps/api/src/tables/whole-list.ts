import { Bug, Problem } from '@guildhall/problems';
import type { ExecutionResult } from 'graphql';
import type { EngineRequest, GraphQLEngine } from '../graphql/graphql-engine.js';
import type { GraphQLContext } from '../graphql/request-context.js';
import { type PagedDocument, pagedDocument } from './paged-document.js';
import { RefusedTable, unlessErrors } from './refused-table.js';
import { nameOf, rowsOf } from './table-plan.js';
import type { TableRequest } from './table-request.js';

interface Page {
  readonly rows: readonly unknown[];
  readonly info: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list that is followed from its beginning to its end, a page at a time, each answered from the records of one revision. */
export class WholeList {
  private readonly paged: PagedDocument;

  constructor(
    private readonly engine: GraphQLEngine,
    private readonly request: TableRequest,
    private readonly mostRows: number,
  ) {
    const { known } = request.asked;
    this.paged = pagedDocument(known.document, known.operation, request.plan.path, request.variables);
  }

  /** The first page, with which all is refused that can be known beforehand. */
  async first(context: GraphQLContext): Promise<Page> {
    const { after, connection, total } = this.paged;
    const data = await this.ask(this.paged.first, after, context);
    const length = (at(data, connection) as Readonly<Record<string, unknown>> | null)?.[total];
    if (after === null && typeof length === 'number' && length > this.mostRows) throw this.tooLong(length);
    return this.page(data);
  }

  /**
   * The rows, a page at a time; `contextOf` makes the context of one of them. Errors break it off, and so does a signal that nobody is there any more: half a
   * list must not pass for a whole one, and some formats take many pages before they give anything to be sent.
   */
  async *pages(first: Page, contextOf: () => GraphQLContext, gone: AbortSignal): AsyncGenerator<readonly unknown[]> {
    let page = first;
    let count = 0;
    let before: string | null = this.paged.after;
    for (;;) {
      count += page.rows.length;
      if (count > this.mostRows) throw this.tooLong(count);
      yield page.rows;
      const { hasNextPage, endCursor } = page.info;
      if (!hasNextPage) return;
      if (endCursor === null || endCursor === before) throw new Bug('A list goes on, but not where to');
      before = endCursor;
      gone.throwIfAborted();
      page = this.page(await this.ask(this.paged.next, endCursor, contextOf()));
    }
  }

  private async ask(query: string, cursor: string | null, context: GraphQLContext): Promise<unknown> {
    const { operationName, variables } = this.request.asked;
    const asked: EngineRequest = {
      query,
      operationName: operationName ?? null,
      variables: { ...variables, [this.paged.cursor]: cursor },
    };
    const { result }: { result: ExecutionResult } = await this.engine.answer(asked, context);
    unlessErrors(result.errors);
    return result.data;
  }

  private page(data: unknown): Page {
    const { connection, list, info } = this.paged;
    const found = at(data, connection) as Readonly<Record<string, unknown>> | null;
    // Where an object on the way is null, there is no list to be followed.
    if (found === null) return { rows: [], info: { hasNextPage: false, endCursor: null } };
    return { rows: rowsOf([list], found), info: found[info] as Page['info'] };
  }

  private tooLong(actual: number): RefusedTable {
    const limit = this.mostRows;
    const sentence = `${nameOf(this.paged.connection)} has more than ${limit} rows, the most that is given as one table: ask for a part of it by a filter.`;
    return new RefusedTable([new Problem('LIMITED', sentence, { measure: 'rows', limit, actual })]);
  }
}

function at(data: unknown, path: readonly { readonly key: string }[]): unknown {
  let found = data ?? null;
  for (const { key } of path) found = (found as Readonly<Record<string, unknown>> | null)?.[key] ?? null;
  return found;
}
