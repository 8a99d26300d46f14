import { Inject } from '@nestjs/common';
import { mutationsOf } from './mutates.js';
import { Mutations } from './mutations.js';

/** A class whose methods are mutations (`@Mutates`). A subclass with a constructor of its own injects `Mutations` itself. */
export abstract class MutationResolver {
  constructor(@Inject(Mutations) readonly mutations: Mutations) {
    for (const { declaration, work } of mutationsOf(Object.getPrototypeOf(this) as object)) {
      mutations.register(declaration, (input, writing) => work.call(this, input, writing));
    }
  }
}
