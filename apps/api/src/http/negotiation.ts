import acceptsPlugin from '@fastify/accepts';
import { NotAcceptableException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Lets routes ask what a client accepts. */
export async function readAccept(app: NestFastifyApplication): Promise<void> {
  if (!app.getHttpAdapter().getInstance().hasRequestDecorator('accepts')) await app.register(acceptsPlugin);
}

/** The media type that the client likes best, the first of those it likes as well as each other; 406 where it accepts none. */
export function accepted<Type extends string>(request: FastifyRequest, offered: readonly Type[]): Type {
  const best = request.accepts().type([...offered]);
  const type = offered.find((one) => one === best);
  if (type !== undefined) return type;
  throw new NotAcceptableException(`None of what you accept is here: there are ${offered.join(', ')}.`);
}
