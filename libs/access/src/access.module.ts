import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ACCESS_POLICY, type AccessPolicy } from './access-policy.js';
import { AccountMutations } from './accounts/account.mutations.js';
import { AccountResolver } from './accounts/account.resolver.js';
import { Accounts } from './accounts/accounts.js';
import { Passwords } from './accounts/passwords.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { Audit } from './audit/audit.js';
import { Attempts } from './sessions/attempts.js';
import { KnownDevices } from './sessions/known-devices.js';
import { SessionMutations } from './sessions/session.mutations.js';
import { Sessions } from './sessions/sessions.js';
import { SignIn } from './sessions/sign-in.js';
import { Bearers } from './tokens/bearers.js';
import { TokenMutations, TokenQueries } from './tokens/token.resolver.js';
import { Tokens } from './tokens/tokens.js';
import { ViewerResolver } from './viewer.resolver.js';

const TOKENS = [Tokens, Bearers, TokenQueries, TokenMutations];
const ACCOUNTS = [Passwords, Accounts, AccountMutations, AccountResolver];
const SESSIONS = [Attempts, KnownDevices, Sessions, SignIn, SessionMutations];

@Global()
@Module({})
export class AccessModule {
  static with(policy: AccessPolicy): DynamicModule {
    return {
      module: AccessModule,
      providers: [ViewerResolver, ...TOKENS, ...ACCOUNTS, ...SESSIONS, Audit, AuditResolver, { provide: ACCESS_POLICY, useValue: policy }],
      exports: [Tokens, Bearers, Accounts, Sessions, SignIn, Audit],
    };
  }
}
