import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { assignContributions, isPlanned } from './contributions.js';

/** Objects of planned types keep what was read under the response key: an alias is another answer. */
const byResponseKey: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _context, info) => source[info.path.key];

/**
 * Makes a schema answer from what the planner read: root fields keep their resolvers, fields of planned types are looked up under their response keys,
 * all others are plain properties and methods. So no field of a long list costs a wrapper.
 */
export function plannedSchema(schema: GraphQLSchema): void {
  assignContributions();
  const query = schema.getQueryType();
  // Nest has no place to describe the root type.
  if (query)
    query.description ??=
      'What can be asked. Every field answers from one state of the records, and for one day in the world unless a field below says otherwise.';
  const mutation = schema.getMutationType();
  if (mutation)
    mutation.description ??=
      'What can be written. Each field is one change, all or nothing, unless it says that it is none; one that is refused answers null and one error, and what others of the same request wrote stands.';
  const subscription = schema.getSubscriptionType();
  if (subscription) subscription.description ??= 'What can be followed as it happens, over a WebSocket or as server-sent events.';
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
    if (!isObjectType(type) || type.name.startsWith('__') || roots.includes(type)) continue;
    for (const field of Object.values(type.getFields())) field.resolve = isPlanned(type.name) ? byResponseKey : defaultFieldResolver;
    delete type.isTypeOf;
  }
}
