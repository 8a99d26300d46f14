import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readiness } from './readiness.js';

/** For whoever starts, watches and restarts the server. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process is up: it need not be restarted. */
  @Get('live')
  live(): { status: string } {
    return { status: 'up' };
  }

  /** Requests can be answered: some may be sent here. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const reason = await this.readiness.whatIsMissing();
    const body = reason === null ? { status: 'ready' } : { status: 'not ready', reason };
    await reply
      .code(reason === null ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(body);
  }
}
