import { Args, Context, Info, Mutation, type ReturnTypeFunc } from '@nestjs/graphql';
import { Bug, Problem } from '@guildhall/problems';
import type { GraphQLResolveInfo } from 'graphql';
import { type Permission, permit, refusalOf } from './caller.js';
import type { AccessContext } from './viewer.resolver.js';

interface AccessMutationOptions<Input extends object> {
  readonly permission: Permission;
  readonly description: string;
  readonly input?: new () => Input;
}

type Work<Sent> = (sent: Sent, context: AccessContext, info: GraphQLResolveInfo) => Promise<unknown>;

type AccessMutationDecorator<Sent> = <Method extends Work<Sent>>(
  prototype: object,
  name: string,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/**
 * A mutation about who may what, and so no change of the record: it takes no revision. Called with its input (or the argument that the method declares itself) and the
 * context; who may call it is said here and asked before.
 */
export function AccessMutation<Sent extends object>(
  payload: ReturnTypeFunc,
  { permission, description, input }: AccessMutationOptions<Sent>,
): AccessMutationDecorator<Sent> {
  return (prototype, name, descriptor) => {
    const work = descriptor.value as Work<Sent> | undefined;
    if (!work) throw new Bug(`${name} is no method`);
    permit(name, permission);
    const resolve = async function (this: unknown, sent: Sent, context: AccessContext, info: GraphQLResolveInfo): Promise<unknown> {
      const refusal = refusalOf(name, context.caller);
      if (refusal) throw refusal;
      try {
        return await work.call(this, sent, context, info);
      } catch (error) {
        throw input ? belowInput(error) : error;
      }
    };
    if (input) Args('input', { type: () => input, description: 'What is to be done.' })(prototype, name, 0);
    Context()(prototype, name, 1);
    Info()(prototype, name, 2);
    (descriptor as { value?: unknown }).value = resolve;
    Mutation(payload, { nullable: true, description })(prototype, name, descriptor);
  };
}

/** What is wrong with a draft is told where it stands in the input. */
function belowInput(error: unknown): unknown {
  if (!(error instanceof Problem) || !Array.isArray(error.details['violations'])) return error;
  const violations = error.details['violations'] as readonly { readonly path: readonly (string | number)[]; readonly message: string }[];
  const told = violations.map(({ path, message }) => ({ path: ['input', ...path], message }));
  return new Problem(error.code, error.message, { ...error.details, violations: told });
}
