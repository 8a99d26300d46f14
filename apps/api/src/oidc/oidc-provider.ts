import { OperationalError, Problem } from '@guildhall/problems';
import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import type { OidcAttempt } from './oidc-attempt.js';
import { isLoopback, type OidcSettings } from './oidc-settings.js';

export const OIDC_SETTINGS = Symbol('OidcSettings');

/** Who the provider says that somebody is. */
export interface OidcPerson {
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Seconds that the provider may take for an answer. */
const PATIENCE = 10;

/** The provider of OpenID Connect, asked by `openid-client`: code flow with PKCE. */
@Injectable()
export class OidcProvider {
  private discovered: Promise<client.Configuration> | null = null;

  constructor(@Inject(OIDC_SETTINGS) private readonly settings: OidcSettings) {}

  /** Where somebody shows the provider who they are. */
  async address({ state, nonce, verifier }: OidcAttempt, callback: string): Promise<string> {
    const parameters = {
      redirect_uri: callback,
      scope: this.settings.scope,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    };
    return client.buildAuthorizationUrl(await this.configuration(), parameters).href;
  }

  /** Who came back from there; `address` is where they did, with all that the provider sent along. */
  async person(address: URL, { state, nonce, verifier }: OidcAttempt): Promise<OidcPerson> {
    const configuration = await this.configuration();
    try {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await client.authorizationCodeGrant(configuration, address, checks);
      const claims = tokens.claims();
      if (!claims) throw new Problem('UNAUTHENTICATED', NOT_TO_BE_TRUSTED);
      // Many say in the token only who it is, and the rest where they are asked for it.
      const more = configuration.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : {};
      return { subject: claims.sub, claims: { ...more, ...claims } };
    } catch (error) {
      throw translated(error, this.settings.issuer);
    }
  }

  /** Asked once, when somebody first wants to sign in; again where it failed. */
  private async configuration(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const server = new URL(issuer);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out; the settings allow it on this machine alone
    const execute = server.protocol === 'http:' && isLoopback(server) ? [client.allowInsecureRequests] : [];
    this.discovered ??= client.discovery(server, clientId, clientSecret, undefined, { timeout: PATIENCE, execute });
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = null;
      throw unreachable(issuer, error);
    }
  }
}

const NOT_TO_BE_TRUSTED = 'What the sign-in service answered cannot be trusted, so nobody was signed in. Begin again.';

function translated(error: unknown, issuer: string): unknown {
  if (error instanceof client.AuthorizationResponseError) {
    const reason = /^[a-z_]{1,40}$/.test(error.error) ? error.error : 'unknown';
    return new Problem(
      'UNAUTHENTICATED',
      reason === 'access_denied'
        ? 'You did not let the sign-in service tell us who you are, so you are not signed in.'
        : `The sign-in service did not say who you are (${reason}). Begin again.`,
    );
  }
  if (error instanceof client.ResponseBodyError) {
    // A wrong secret is the operator's to mend.
    if (error.status >= 500 || ['invalid_client', 'unauthorized_client'].includes(error.error)) return unreachable(issuer, error);
    return new Problem('UNAUTHENTICATED', 'This sign-in was used already, or took too long. Begin again.');
  }
  if (error instanceof client.ClientError || error instanceof client.WWWAuthenticateChallengeError) {
    return AWAY.has(error.code) ? unreachable(issuer, error) : new Problem('UNAUTHENTICATED', NOT_TO_BE_TRUSTED);
  }
  return error instanceof Error && error.message === 'fetch failed' ? unreachable(issuer, error) : error;
}

/** Codes of `openid-client` that say that no answer came, or none of a provider. Without a code is what it did not expect of `fetch`. */
const AWAY: ReadonlySet<string | undefined> = new Set([
  undefined,
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

function unreachable(issuer: string, cause: unknown): OperationalError {
  const { host } = new URL(issuer);
  return new OperationalError('OIDC_UNREACHABLE', `The provider of OpenID Connect at ${host} does not answer as it should.`, { cause });
}
