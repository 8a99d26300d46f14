import { type Caller, permit, type Permission, Role } from '@guildhall/access';
import { Args, Context, Info, Mutation, type ReturnTypeFunc } from '@nestjs/graphql';
import { Bug } from '@guildhall/problems';
import type { GraphQLResolveInfo } from 'graphql';
import type { OpenChange } from '../open-change.js';
import type { InputClass, InputViolation } from './input-violations.js';
import type { MutationResolver } from './mutation-resolver.js';
import type { KnownMutation, MutationContext } from './mutations.js';

/** One change while a mutation makes it. */
export interface Writing {
  readonly change: OpenChange;
  /** The numbers of records that this change makes: they cannot be seen in the database yet. */
  readonly made: Set<number>;
  readonly caller: Caller;
}

/** What the input of any mutation may have. */
export interface MutationInput {
  readonly message?: string | null;
  readonly expectedRevision?: number | null;
  readonly idempotencyKey?: string | null;
}

/** A mutation, declared once: GraphQL, roles and proposals read the declaration. */
export interface MutationDeclaration<Input extends object = object> {
  /** As in the schema. */
  readonly name: string;
  readonly input: InputClass<Input>;
  readonly permission: Permission;
  /** What is wrong with an input that class-validator cannot see, with paths below `input`. It is asked even where class-validator found something. */
  readonly check: (input: Input) => readonly InputViolation[];
  /** Whether nothing else may be recorded while it works (see `ChangeRequest.alone`). */
  readonly alone: boolean;
  /** Whether it may be proposed: its input is then public. */
  readonly proposable: boolean;
  /** What the change is recorded with, in words. */
  readonly message: (input: Input & MutationInput) => string | null;
}

interface MutatesOptions<Input extends object> {
  readonly input: InputClass<Input>;
  readonly description: string;
  readonly role?: Role;
  readonly check?: (input: Input) => readonly InputViolation[];
  readonly alone?: boolean;
  readonly proposable?: boolean;
  /** Where it is not simply the input's `message`. */
  readonly message?: (input: Input) => string | null;
}

/** Does the work of a mutation inside its change and gives the number of the record that the payload shows. It may be called again, with a fresh change. */
export type MutationWork<Input> = (input: Input, writing: Writing) => Promise<number | null>;

type MutationDecorator<Input> = <Work extends MutationWork<Input>>(
  prototype: MutationResolver,
  name: string,
  descriptor: TypedPropertyDescriptor<Work>,
) => void;

const declared = new Map<object, KnownMutation[]>();

/** All mutations that are declared so far, by name. */
export function allMutations(): KnownMutation[] {
  return [...declared.values()].flat().sort((a, b) => (a.declaration.name < b.declaration.name ? -1 : 1));
}

/** The mutations that a class declares. */
export function mutationsOf(prototype: object): readonly KnownMutation[] {
  return declared.get(prototype) ?? [];
}

/**
 * A mutation that is one change: a method of a class that extends `MutationResolver`, called with the validated input and the open change. Who may call it,
 * validation, idempotency, the change itself and the payload are done around it.
 */
export function Mutates<Input extends object>(
  payload: ReturnTypeFunc,
  { input, description, role = Role.EDITOR, check = () => [], alone = false, proposable = true, message }: MutatesOptions<Input>,
): MutationDecorator<Input> {
  return (prototype, name, descriptor) => {
    const work = descriptor.value;
    if (!work) throw new Bug(`${name} is no method`);
    const words = message ?? ((given: MutationInput) => given.message ?? null);
    const declaration = { name, input, permission: role, check, alone, proposable, message: words } as unknown as MutationDeclaration;
    declared.set(prototype, [...mutationsOf(prototype), { declaration, work: work as unknown as MutationWork<object> }]);
    permit(name, role);
    const resolve = function (this: MutationResolver, sent: object, info: GraphQLResolveInfo, context: MutationContext): Promise<unknown> {
      return this.mutations.answer(declaration, sent, info, context);
    };
    Args('input', { type: () => input, description: 'What is to be recorded.' })(prototype, name, 0);
    Info()(prototype, name, 1);
    Context()(prototype, name, 2);
    (descriptor as { value?: unknown }).value = resolve;
    Mutation(payload, { nullable: true, description })(prototype, name, descriptor);
  };
}
