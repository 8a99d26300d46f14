import { Args, ArgsType, Field, ID, Resolver } from '@nestjs/graphql';
import { Problem } from '@guildhall/problems';
import { AccessMutation } from '../access-mutation.js';
import { ChangePasswordInput, SignInInput } from '../accounts/account.input.js';
import { askedNumber } from '../accounts/asked-number.js';
import type { AccessContext } from '../viewer.resolver.js';
import { SessionsPayload, SignInPayload } from './session.type.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import type { SignedIn } from './visit.js';

@ArgsType()
class SignOutArgs {
  @Field(() => ID, { nullable: true, description: 'A session of your own; the one from which you ask unless given.' })
  session?: string | null;
}

/** What people do with their own account. */
@Resolver()
export class SessionMutations {
  constructor(
    private readonly entrance: SignIn,
    private readonly sessions: Sessions,
  ) {}

  @AccessMutation(() => SignInPayload, {
    permission: 'ANYBODY',
    input: SignInInput,
    description:
      'Signs in with an e-mail address and a password; the answer sets a cookie, and the next requests are answered as of this account. UNAUTHENTICATED where one of the two is wrong, LIMITED (`retryAfterSeconds`) where too many were tried, FORBIDDEN from pages of other servers. No change.',
  })
  async signIn(input: SignInInput, { visit }: AccessContext): Promise<SignInPayload> {
    const { name, role, email } = await this.entrance.withPassword(input, visit);
    return { viewer: { name, role, email } };
  }

  @AccessMutation(() => SessionsPayload, {
    permission: 'ANYBODY',
    description: 'Ends the session from which it is sent, or another one of your own. NOT_FOUND where there is none such. No change.',
  })
  async signOut(@Args() { session }: SignOutArgs, context: AccessContext): Promise<SessionsPayload> {
    const { visit } = context;
    if (session == null && !visit.signedIn && !context.caller) {
      // Somebody whose session is over wants to be out, and is.
      visit.leave();
      return { ended: 0 };
    }
    const { account, session: current } = signedIn('signOut', context);
    const asked = session == null ? current : askedNumber(session);
    if (!(await this.sessions.end(account, asked))) throw new Problem('NOT_FOUND', 'You have no such session.');
    if (asked === current) visit.leave();
    return { ended: 1 };
  }

  @AccessMutation(() => SessionsPayload, {
    permission: 'ANYBODY',
    description: 'Ends all your sessions, the one from which it is sent too. No change.',
  })
  async signOutEverywhere(_: object, context: AccessContext): Promise<SessionsPayload> {
    const ended = await this.sessions.endAll(signedIn('signOutEverywhere', context).account);
    context.visit.leave();
    return { ended };
  }

  @AccessMutation(() => SessionsPayload, {
    permission: 'ANYBODY',
    input: ChangePasswordInput,
    description:
      'Changes your own password and ends all your other sessions. LIMITED (`retryAfterSeconds`) where too many were tried. No change.',
  })
  async changePassword({ current, new: next }: ChangePasswordInput, context: AccessContext): Promise<SessionsPayload> {
    return { ended: await this.entrance.changePassword({ current, next }, signedIn('changePassword', context), context.visit) };
  }
}

/** Who signed in; a program has no sessions, and a visitor none yet. */
function signedIn(what: string, { caller, visit }: AccessContext): SignedIn {
  if (visit.signedIn) return visit.signedIn;
  if (caller) throw new Problem('FORBIDDEN', `${what} is for people who signed in; a token has no sessions and no password.`);
  throw new Problem('UNAUTHENTICATED', `${what} is for people who signed in: sign in first.`);
}
