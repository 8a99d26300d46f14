import { ResolveField, type ReturnTypeFunc, type ResolveFieldOptions } from '@nestjs/graphql';
import { Bug } from '@guildhall/problems';
import type { Field } from './field.js';
import type { Read, Row } from './planning.js';

/** How a field is read: from where it stands in the statement and how it was asked. */
export type FieldPlan = (row: Row, field: Field) => Read;

const plans = new Map<string, Map<string, FieldPlan>>();
const contributed: { prototype: object; name: string; plan: FieldPlan }[] = [];

function fieldsOf(typeName: string): Map<string, FieldPlan> {
  let fields = plans.get(typeName);
  if (!fields) plans.set(typeName, (fields = new Map<string, FieldPlan>()));
  return fields;
}

/** Marks an object type as one whose fields are read by the planner. A field without a plan of its own is the column of its name; plans are inherited from the planned class that it extends. */
export function Planned(): ClassDecorator {
  return (type) => {
    const own = fieldsOf(type.name);
    const { name } = Object.getPrototypeOf(type) as { name: string };
    for (const [field, plan] of plans.get(name) ?? []) if (!own.has(field)) own.set(field, plan);
  };
}

/** Says how a field of a planned type is read; stands beside its `@Field`. */
export function Reads(plan: FieldPlan): PropertyDecorator {
  return (prototype, name) => {
    fieldsOf(prototype.constructor.name).set(String(name), plan);
  };
}

/**
 * A field with arguments, or one that a later library adds to a type of an earlier one: a method of a `@Resolver(() => Type)` class.
 * The method is called once a query, with the field's arguments, and gives the plan; it is never called once a row.
 */
export function PlannedField(type: ReturnTypeFunc, options: ResolveFieldOptions): PlannedFieldDecorator {
  return (prototype, name, descriptor) => {
    const method = descriptor.value;
    if (!method) throw new Bug(`${name} is no method`);
    contributed.push({ prototype, name, plan: (row, field) => method.call(prototype, field.args as never, row, field) });
    ResolveField(name, type, options)(prototype, name, descriptor);
  };
}

/** Takes methods of the field's arguments, the row that they read from and the field as it was asked. */
export type PlannedFieldDecorator = <Method extends (args: never, row: Row, field: Field) => Read>(
  prototype: object,
  name: string,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/** Assigns what `@PlannedField` methods contribute to the types that their classes resolve. */
export function assignContributions(): void {
  for (const { prototype, name, plan } of contributed.splice(0)) {
    const typeName = Reflect.getMetadata('graphql:resolver_type', prototype.constructor) as string | undefined;
    if (typeName === undefined) throw new Bug(`${prototype.constructor.name} does not say which type it resolves`);
    fieldsOf(typeName).set(name, plan);
  }
}

export function isPlanned(typeName: string): boolean {
  return plans.has(typeName);
}

/** How a field of a planned type is read, where something was said. */
export function planOf(typeName: string, fieldName: string): FieldPlan | undefined {
  return plans.get(typeName)?.get(fieldName);
}
