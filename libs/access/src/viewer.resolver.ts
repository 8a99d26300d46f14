import { Inject } from '@nestjs/common';
import { Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@guildhall/planner';
import { ACCESS_POLICY, AccessPolicy } from './access-policy.js';
import { Accounts } from './accounts/accounts.js';
import type { Caller } from './caller.js';
import { SessionType } from './sessions/session.type.js';
import { Sessions } from './sessions/sessions.js';
import type { Visit } from './sessions/visit.js';
import { Viewer } from './viewer.type.js';

/** What resolvers find in their context about who asks. */
export interface AccessContext extends RequestContext {
  /** Null for anybody who has not said who they are. */
  readonly caller: Caller | null;
  /** The address from which they ask. */
  readonly address: string;
  /** What their browser keeps for us. */
  readonly visit: Visit;
}

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly ownSessions: Sessions,
    @Inject(ACCESS_POLICY) private readonly policy: AccessPolicy,
  ) {}

  @Query(() => AccessPolicy, {
    nullable: true,
    description: 'How this server lets people in, and what visitors may do here. Never cached.',
  })
  accessPolicy(): AccessPolicy {
    return this.policy;
  }

  @Query(() => Viewer, { nullable: true, description: 'Who is asking; null when anonymous. Never cached.' })
  async viewer(@Context() { caller, visit }: AccessContext): Promise<Viewer | null> {
    if (!caller) return null;
    const email = visit.signedIn ? (await this.accounts.named(visit.signedIn.account)).email : null;
    return { name: caller.name, role: caller.role, email };
  }

  @Query(() => [SessionType], {
    nullable: true,
    description:
      'The browsers in which you are signed in, at most 50, the one that was seen last first; none for visitors and tokens. Never cached.',
  })
  async sessions(@Context() { visit: { signedIn } }: AccessContext): Promise<SessionType[]> {
    if (!signedIn) return [];
    const own = await this.ownSessions.of(signedIn.account);
    return own.map((session) => ({ ...session, isCurrent: session.id === signedIn.session }));
  }
}
