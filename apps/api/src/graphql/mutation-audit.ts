import type { AuditAct } from '@guildhall/access';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Gated } from './gate.js';
import type { GraphQLContext } from './request-context.js';

/** What a request was answered, as far as the audit trail looks at it. */
export interface AnsweredMutations {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly Pick<GraphQLFormattedError, 'path' | 'extensions'>[] | undefined;
}

/** Lets mutations tell which revisions they recorded: several of one request record one each. */
export function noteRevisions(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    field.resolve = async (source, args, context: GraphQLContext, info): Promise<unknown> => {
      const before = context.moment.recorded;
      try {
        return await resolve?.(source, args, context, info);
      } finally {
        const { recorded } = context.moment;
        if (recorded && recorded !== before) context.revisions.set(String(info.path.key), recorded.number);
      }
    };
  }
}

/** What became of each mutation of a request: its own error, or that of the whole request. */
export function auditEntries(
  { fields, refusals }: Gated,
  { caller, address, revisions }: GraphQLContext,
  { data, errors = [] }: AnsweredMutations,
): AuditAct[] {
  const names = new Map(fields.map(({ key, name }) => [key, name]));
  return [...names].flatMap(([key, action]) => {
    // What @skip or @include left out was not asked.
    if (data && !(key in data)) return [];
    // An error further below leaves the mutation done.
    const error = data ? errors.find(({ path }) => path?.[0] === key && data[key] === null) : (errors.find(({ path }) => !path) ?? {});
    const revision = revisions.get(key);
    return [
      {
        actorKey: caller?.key ?? null,
        actorName: caller?.name ?? null,
        address,
        action,
        outcome: refusals.get(key)?.code ?? (error ? codeOf(error) : 'OK'),
        detail: revision === undefined ? null : `revision ${revision}`,
      },
    ];
  });
}

function codeOf({ extensions }: Pick<GraphQLFormattedError, 'extensions'>): string {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL';
}
