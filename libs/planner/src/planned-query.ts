import { Context, Info, Query, type QueryOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import { Bug } from '@guildhall/problems';
import type { GraphQLResolveInfo } from 'graphql';
import { answer } from './answer.js';
import type { FieldPlan, PlannedFieldDecorator } from './contributions.js';
import type { RequestContext } from './moment.js';

const plans = new Map<string, FieldPlan>();

/**
 * A root field that is read with one statement: a method of a resolver class, called once a query with the field's arguments, which gives the plan.
 * It is asked by `executePlanned` without a resolver, so that no guard of Nest stands before it: what not everybody may read is
 * said with `permitQuery`.
 */
export function PlannedQuery(type: ReturnTypeFunc, options: QueryOptions): PlannedFieldDecorator {
  return (prototype, name, descriptor) => {
    const method = descriptor.value;
    if (!method) throw new Bug(`${name} is no method`);
    const plan: FieldPlan = (row, field) => method.call(prototype, field.args as never, row, field);
    plans.set(name, plan);
    const resolve = (args: object | undefined, info: GraphQLResolveInfo, context: RequestContext): Promise<unknown> =>
      answer(info, args ?? {}, context, plan);
    // Nest reads the arguments' types where the method has its `@Args()`, and takes the resolver from the descriptor.
    Info()(prototype, name, 1);
    Context()(prototype, name, 2);
    (descriptor as { value?: unknown }).value = resolve;
    Query(type, options)(prototype, name, descriptor);
  };
}

/** How a root field of queries is read, where it is planned. */
export function rootPlanOf(fieldName: string): FieldPlan | undefined {
  return plans.get(fieldName);
}
