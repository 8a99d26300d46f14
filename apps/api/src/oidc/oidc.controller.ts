import { type Account, Accounts, SignIn } from '@guildhall/access';
import { Problem } from '@guildhall/problems';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import { baseAddress } from '../http/base-address.js';
import { Parameters } from '../http/parameters.js';
import { cookieOf, setCookie, visitOf } from '../http/visit.js';
import { claimedRole } from './claimed-role.js';
import { attemptText, localPath, type OidcAttempt, readAttempt } from './oidc-attempt.js';
import { OIDC_SETTINGS, OidcProvider } from './oidc-provider.js';
import type { OidcSettings } from './oidc-settings.js';

/** Seconds that somebody may take to show the provider who they are. */
const ATTEMPT = 600;
const CALLBACK = '/auth/oidc/callback';

/** The way in for people whom another server knows. */
@Controller('auth/oidc')
export class OidcController {
  constructor(
    @Inject(OIDC_SETTINGS) private readonly settings: OidcSettings,
    private readonly provider: OidcProvider,
    private readonly accounts: Accounts,
    private readonly entrance: SignIn,
  ) {}

  /** Sends somebody to the provider. */
  @Get('sign-in')
  async signIn(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const base = baseAddress(request);
    const parameters = new Parameters(query, ['returnTo']);
    const returnTo = localPath(parameters.text('returnTo') ?? '/', base);
    if (returnTo === null)
      parameters.add('returnTo', "'returnTo' leads elsewhere: taken are paths on this server, such as /organizations/fiapf.");
    parameters.refuse();
    const attempt: OidcAttempt = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      returnTo: returnTo ?? '/',
    };
    const address = await this.provider.address(attempt, `${base}${CALLBACK}`);
    setCookie(request, reply, 'oidc', attemptText(attempt), ATTEMPT);
    await redirect(reply, address);
  }

  /** Takes who comes back from there. */
  @Get('callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const base = baseAddress(request);
    const address = new URL(request.url, base);
    const attempt = readAttempt(cookieOf(request, 'oidc'));
    // Whatever comes of it: nobody comes back twice.
    setCookie(request, reply, 'oidc', '', 0);
    const visit = visitOf(request, reply);
    let known: Account | null = null;
    const account = await this.entrance.entered(
      'oidc',
      () => known,
      visit,
      async () => {
        if (!attempt || address.searchParams.get('state') !== attempt.state) throw new Problem('BAD_USER_INPUT', NOT_BEGUN);
        const { subject, claims } = await this.provider.person(address, attempt);
        const person = { issuer: this.settings.issuer, subject, claims };
        const role = claimedRole(claims, this.settings);
        if (role === null) {
          await this.accounts.refuseProvided(person);
          throw new Problem('FORBIDDEN', 'You are known there, but have none of the roles that are let in here. Ask an administrator.');
        }
        known = await this.accounts.provided(person, role);
        if (known.isDisabled) throw new Problem('FORBIDDEN', 'Your account here is disabled. Ask an administrator.');
        return known;
      },
    );
    await this.entrance.begin(account, visit);
    await redirect(reply, localPath(attempt?.returnTo ?? '/', base) ?? '/');
  }
}

const NOT_BEGUN =
  'This browser has no such sign-in under way: it took longer than ten minutes, was begun in another tab or browser, or is over. Begin again.';

async function redirect(reply: FastifyReply, address: string): Promise<void> {
  await reply.header('cache-control', 'no-store').redirect(address, 302);
}
