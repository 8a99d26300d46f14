import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** What Nest has to say, in the one log. */
export class FastifyLog implements LoggerService {
  constructor(private readonly target: FastifyBaseLogger) {}

  // Nest tells of every module and route as it starts.
  log(message: unknown, ...rest: unknown[]): void {
    this.target.debug(detailsOf(rest), textOf(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.target.error(detailsOf(rest), textOf(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.target.warn(detailsOf(rest), textOf(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.target.debug(detailsOf(rest), textOf(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.target.trace(detailsOf(rest), textOf(message));
  }
}

// Nest passes the name of the speaker last, and the stack of an error before it.
function detailsOf(rest: readonly unknown[]): object {
  const details = rest.filter((one) => one !== undefined);
  return details.length === 0 ? {} : { details };
}

function textOf(message: unknown): string {
  if (message instanceof Error) return message.stack ?? message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
