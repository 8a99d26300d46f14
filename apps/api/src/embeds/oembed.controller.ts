import { Problem } from '@guildhall/problems';
import { Controller, Get, Query as Given, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { baseAddress } from '../http/base-address.js';
import { Parameters } from '../http/parameters.js';
import { frameAddress, oembedAnswer } from './embedded-tile.js';

/** Tells other sites how a tile or a dashboard is shown inside their pages: oEmbed 1.0 (https://oembed.com), in JSON. */
@Controller()
export class OembedController {
  @Get('oembed')
  embed(@Given() given: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const parameters = new Parameters(given, ['url', 'maxwidth', 'maxheight', 'format']);
    const url = parameters.text('url');
    const format = parameters.text('format') ?? 'json';
    const room = { maxWidth: pixels(parameters, 'maxwidth'), maxHeight: pixels(parameters, 'maxheight') };
    const address = url === null || !URL.canParse(url) ? null : new URL(url);
    if (address === null)
      parameters.add('url', "'url' must be the whole address of a tile or a dashboard, as in https://host/dashboards/fiapf.");
    parameters.refuse();
    // 501 is what oEmbed wants for a format that is not spoken.
    if (format !== 'json') {
      void reply.code(501).send({ error: { code: 'BAD_USER_INPUT', message: "'format' may be json: XML is not given." } });
      return;
    }
    const base = baseAddress(request);
    const frame = address?.origin === base ? frameAddress(address) : null;
    if (frame === null)
      throw new Problem('NOT_FOUND', 'Nothing at this address can be embedded: give that of a tile or of a dashboard of this registry.');
    void reply
      .headers({ 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' })
      .send(oembedAnswer(frame, base, room));
  }
}

function pixels(parameters: Parameters, name: string): number | null {
  const text = parameters.text(name);
  if (text === null || /^[1-9]\d{0,4}$/.test(text)) return text === null ? null : Number(text);
  parameters.add(name, `'${name}' is "${text.slice(0, 40)}": a whole number of pixels is wanted.`);
  return null;
}
