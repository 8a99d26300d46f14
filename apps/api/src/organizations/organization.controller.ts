import { membershipsOf, organizationFile } from '@guildhall/exchange';
import { type AddressedOrganization, addressedOrganization, noSuchOrganization } from '@guildhall/organizations';
import { type KnownState, type Query, RequestMoment } from '@guildhall/planner';
import { recordId } from '@guildhall/storage';
import type { Day } from '@guildhall/time';
import { Controller, Get, Inject, Query as Given, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Content, FileAnswers } from '../export/file-answers.js';
import { appPage } from '../http/app-page.js';
import { baseAddress } from '../http/base-address.js';
import { Parameters } from '../http/parameters.js';
import { queryOf } from '../http/query.js';
import { canonicalKey, MEDIA_TYPE, type OrganizationAddress, readAddress } from './organization-address.js';
import { organizationPage } from './organization-page.js';

/** The folder of the built web app; null where there is none. */
export const WEB_FOLDER = Symbol('WEB_FOLDER');

/** Longer documents are streamed, and need a place among the exports; shorter ones are answered as any other request. */
const MOST_AT_ONCE = 500;

interface Asked {
  readonly state: KnownState;
  readonly permanent: boolean;
  readonly asOf: Day | null;
  readonly base: string;
}

/** Organizations by an address of their own: for people, for machines, for spreadsheets. */
@Controller('organizations')
export class OrganizationController {
  private readonly query: Query;

  constructor(
    private readonly dataSource: DataSource,
    private readonly answers: FileAnswers,
    @Inject(WEB_FOLDER) private readonly webFolder: string | null,
  ) {
    this.query = queryOf(dataSource);
  }

  /** A wildcard: names of other kinds are longer than Fastify takes parameters to be. */
  @Get('*')
  async organization(@Given() given: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { '*': rest = '' } = request.params as Record<string, string>;
    void reply.header('vary', 'Accept');
    const address = readAddress(request, rest);
    const page = address.representation === 'html' ? appPage(this.webFolder) : null;
    // What stands in the address besides is the app's own: it says what it cannot take.
    const asked = await this.asked(given, request, page !== null);
    const organization = await addressedOrganization(this.query, address.key, asked.state.number);
    if (organization === null) throw await noSuchOrganization(this.query, address.key, asked.state.number);
    const canonical = canonicalKey(address.key, organization);
    if (canonical !== address.key) {
      this.redirect(request, reply, `/organizations/${canonical}${address.ending}`);
      return;
    }
    const id = recordId('Organization', organization.id);
    const links = linksOf(`${asked.base}/organizations/${id}`);
    if (page !== null) {
      void reply
        .type('text/html; charset=utf-8')
        .headers({ 'cache-control': 'no-cache', link: links.join(', ') })
        .send(page);
      return;
    }
    await this.answers.send(
      request,
      reply,
      {
        ...asked,
        asked: [id, organization.slug, address.mediaType, asked.asOf, asked.state.day, asked.base],
        mediaType: address.mediaType,
        name: address.representation === 'csv' ? `guildhall-${organization.slug}.csv` : null,
        vary: 'Accept',
        links,
      },
      () => this.content(address, organization, asked, request),
    );
  }

  private async asked(given: unknown, request: FastifyRequest, forgiving: boolean): Promise<Asked> {
    const parameters = new Parameters(given, ['asOf', 'asKnownAt', 'atRevision']);
    const asOf = parameters.day('asOf');
    const state = await parameters.state(new RequestMoment(this.query));
    if (!forgiving) parameters.refuse();
    return { state, asOf, permanent: parameters.text('atRevision') !== null, base: baseAddress(request) };
  }

  private async content(
    { representation }: OrganizationAddress,
    found: AddressedOrganization,
    asked: Asked,
    request: FastifyRequest,
  ): Promise<Content> {
    if (representation === 'html') return organizationPage(found, queryIn(request));
    const { base, asOf, state } = asked;
    const wanted = { organization: found.id, revision: state.number, base, asOf, day: asOf ?? state.day };
    if ((await membershipsOf(this.dataSource, wanted)) > MOST_AT_ONCE) {
      return (signal) => organizationFile(this.dataSource, representation, { ...wanted, signal });
    }
    const { pieces, close } = await organizationFile(this.dataSource, representation, wanted);
    try {
      let text = '';
      for await (const piece of pieces) text += String(piece);
      return text;
    } finally {
      await close();
    }
  }

  private redirect(request: FastifyRequest, reply: FastifyReply, address: string): void {
    // A slug may be given to another, and a merge undone: who asks again finds out.
    void reply
      .code(301)
      .headers({ location: `${address}${queryIn(request)}`, 'cache-control': 'public, no-cache' })
      .send();
  }
}

/** What the address was asked with, to be asked again with. */
function queryIn({ url }: FastifyRequest): string {
  const mark = url.indexOf('?');
  return mark < 0 ? '' : url.slice(mark);
}

function linksOf(address: string): string[] {
  const others = (['jsonld', 'ttl', 'csv'] as const).map(
    (ending) => `<${address}.${ending}>; rel="alternate"; type="${MEDIA_TYPE[ending].split(';')[0] ?? ''}"`,
  );
  return [`<${address}>; rel="canonical"`, ...others];
}
