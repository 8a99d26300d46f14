import type { Bearers, Sessions } from '@guildhall/access';
import { Problem } from '@guildhall/problems';
import type { ErrorLog } from '../../errors/explained.js';
import type { CalledRequest } from '../../http/authentication.js';
import type { VisitedRequest } from '../../http/visit.js';

type GuestRequest = CalledRequest & VisitedRequest;

/** Tells a connection that it is over. */
type ShowOut = (problem: Problem) => void;

/** Those whose connections stay open: whoever came with a token that is expired or revoked since, or from a session that is over, is shown out. */
export class Guests {
  private readonly present = new Map<ShowOut, GuestRequest>();
  private readonly rounds: NodeJS.Timeout;

  constructor(
    private readonly bearers: Pick<Bearers, 'callerOf' | 'stillTaken'>,
    private readonly sessions: Pick<Sessions, 'standing'>,
    every: number,
    private readonly log: ErrorLog,
  ) {
    this.rounds = setInterval(() => void this.goRound(), every).unref();
  }

  /** Makes whoever brings this `Authorization` the caller of a connection. */
  async letIn(request: GuestRequest, authorization: string): Promise<void> {
    request.caller = await this.bearers.callerOf(authorization, request.ip);
    // Who brings a token is known by it alone, also where a cookie came along.
    request.signedIn = null;
  }

  /** Until what it gives is called, looks after a connection. */
  watch(request: GuestRequest, showOut: ShowOut): () => void {
    this.present.set(showOut, request);
    return () => void this.present.delete(showOut);
  }

  close(): void {
    clearInterval(this.rounds);
  }

  private async goRound(): Promise<void> {
    try {
      await this.checkPrograms();
      await this.checkPeople();
    } catch (error) {
      // Nobody can be asked now; the next round will tell.
      this.log.warn({ cause: String(error) }, 'It could not be read who is still to be let in.');
    }
  }

  private async checkPrograms(): Promise<void> {
    const programs = [...this.present].flatMap(([showOut, { caller }]) => (caller?.kind === 'PROGRAM' ? [{ showOut, caller }] : []));
    if (programs.length === 0) return;
    const taken = await this.bearers.stillTaken(programs.map(({ caller }) => caller));
    const problem = new Problem('UNAUTHENTICATED', 'The token is expired or revoked.');
    for (const { showOut, caller } of programs) if (!taken.has(caller.key)) showOut(problem);
  }

  /** Whose role changed meanwhile may do from now on what it says. */
  private async checkPeople(): Promise<void> {
    const people = [...this.present].flatMap(([showOut, request]) =>
      request.signedIn ? [{ showOut, request, signedIn: request.signedIn }] : [],
    );
    if (people.length === 0) return;
    const standing = await this.sessions.standing(people.map(({ signedIn }) => signedIn.session));
    const problem = new Problem('UNAUTHENTICATED', 'The session is over.');
    for (const { showOut, request, signedIn } of people) {
      const now = standing.get(signedIn.session);
      if (now) request.caller = now.caller;
      else showOut(problem);
    }
  }
}
