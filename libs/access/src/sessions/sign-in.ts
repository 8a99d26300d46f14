import { Problem } from '@guildhall/problems';
import { Injectable } from '@nestjs/common';
import { type Account, emailKey, refuseViolations } from '../accounts/account.js';
import { Accounts, type Credentials } from '../accounts/accounts.js';
import { refusePassword } from '../accounts/password-rules.js';
import { Passwords } from '../accounts/passwords.js';
import { Audit } from '../audit/audit.js';
import { networkOf } from '../network.js';
import { Attempts, type Counted, counted, type Pace } from './attempts.js';
import { KnownDevices } from './known-devices.js';
import { Sessions } from './sessions.js';
import type { SignedIn, Visit } from './visit.js';

/** From a browser that is known for the account, or from one network. */
const ONE_OF_MANY: Pace = { allowed: 5, mostSeconds: 900 };
/** From anywhere else: a crowd of networks gets through some thousand passwords a day, and whoever is new somewhere never waits longer than this. */
const ALL_STRANGERS: Pace = { allowed: 20, mostSeconds: 60 };

/** Lets people in, and changes what lets them in. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly devices: KnownDevices,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /** Signs in with a password. Everything that is wrong is told in the same words, after the same time: nobody learns who has an account. */
  async withPassword({ email, password }: { email: string; password: string }, visit: Visit): Promise<Account> {
    refuseForeign(visit);
    const known = await this.accounts.credentials(email);
    const under = await this.countedUnder(email, known, visit);
    const hash = known?.account.isDisabled === false ? known.hash : null;
    const right = await this.entered(
      'password',
      () => known?.account ?? null,
      visit,
      async () => {
        const isRight = await this.passwords.inTurn(networkOf(visit.address), async () => {
          await this.attempts.count(under);
          return this.passwords.compare(hash, password);
        });
        if (!known || !isRight) throw new Problem('UNAUTHENTICATED', 'The e-mail address or the password is wrong.');
        return known.account;
      },
    );
    await this.attempts.forget(under);
    await this.begin(right, visit);
    return right;
  }

  /**
   * Does what shows who somebody is, and enters in the audit trail what came of it. Of whom nobody knows, nothing of what they sent is entered: people type their
   * password where their name belongs.
   */
  async entered<Result>(action: string, whose: () => Account | null, { address }: Visit, work: () => Promise<Result>): Promise<Result> {
    const enter = (outcome: string): Promise<void> => {
      const account = whose();
      return this.audit.record({
        actorKey: account && `account ${account.id}`,
        actorName: account?.name ?? null,
        address,
        action,
        outcome,
      });
    };
    try {
      const result = await work();
      await enter('OK');
      return result;
    } catch (error) {
      if (error instanceof Problem) await enter(error.code);
      throw error;
    }
  }

  /** Begins a session for somebody who has shown who they are; the one before in the same browser ends. */
  async begin({ id }: Account, visit: Visit): Promise<void> {
    const device = await this.devices.remember(id, visit.device);
    const session = await this.sessions.begin(id, visit.userAgent);
    if (visit.signedIn) await this.sessions.end(visit.signedIn.account, visit.signedIn.session);
    visit.keep({ session, device });
  }

  /** Changes one's own password; all other sessions end, and other browsers are not known any more. */
  async changePassword(
    { current, next }: { current: string; next: string },
    { account, session }: SignedIn,
    visit: Visit,
  ): Promise<number> {
    const { account: own, hash } = await this.accounts.credentialsOf(account);
    if (hash === null) throw new Problem('FORBIDDEN', 'Your account has no password: you sign in elsewhere.');
    const under = [counted(ONE_OF_MANY, 'change', account)];
    const fresh = await this.entered(
      'password',
      () => own,
      visit,
      () =>
        this.passwords.inTurn(networkOf(visit.address), async () => {
          await this.attempts.count(under);
          const isRight = await this.passwords.compare(hash, current);
          const refusal = refusePassword(next, own);
          refuseViolations([
            ...(isRight ? [] : [{ path: ['current'], code: 'VALUE_UNKNOWN' as const, message: 'The current password is wrong.' }]),
            ...(refusal ? [{ path: ['new'], ...refusal }] : []),
          ]);
          return this.passwords.made(next);
        }),
    );
    await this.attempts.forget(under);
    await this.accounts.keepPassword(account, fresh);
    await this.devices.forget(account, visit.device);
    return this.sessions.endAll(account, session);
  }

  /**
   * A known browser is counted for itself, so that nobody else can slow it down; strangers by their network, and all of them together. Nothing is counted by address
   * alone: who shares one with an attacker is not locked out with them.
   */
  private async countedUnder(email: string, known: Credentials | null, { device, address }: Visit): Promise<Counted[]> {
    // Asked for unknown accounts too: it takes as long.
    const isKnown = await this.devices.knows(known?.account.id ?? 0, device);
    if (isKnown) return [counted(ONE_OF_MANY, 'device', known?.account.id ?? 0, device ?? '')];
    const key = emailKey(email);
    return [counted(ONE_OF_MANY, 'network', key, networkOf(address)), counted(ALL_STRANGERS, 'strangers', key)];
  }
}

/** Refuses what a page of another server may have made a browser send. */
export function refuseForeign({ isFromOurPages }: Visit): void {
  if (isFromOurPages) return;
  throw new Problem('FORBIDDEN', FOREIGN);
}

/** Why a request of somebody who is signed in is refused. */
export const FOREIGN =
  'This request does not come from a page of this server (its header Sec-Fetch-Site, else Origin, says from where), so nothing is done in the name of who is signed in. Programs send a token as `Authorization: Bearer`. Behind a proxy, set TRUST_PROXY.';
