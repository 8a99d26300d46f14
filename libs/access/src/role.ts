import { registerEnumType } from '@nestjs/graphql';

/** What an account or a token may do. */
export enum Role {
  CONTRIBUTOR = 'CONTRIBUTOR',
  EDITOR = 'EDITOR',
  ADMIN = 'ADMIN',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What an account or a token may do. Everybody may read.',
  valuesMap: {
    CONTRIBUTOR: { description: 'May propose changes.' },
    EDITOR: { description: 'May record changes.' },
    ADMIN: { description: 'May merge and redact, and keeps accounts and tokens.' },
  },
});

const RANK: Readonly<Record<Role, number>> = { [Role.CONTRIBUTOR]: 1, [Role.EDITOR]: 2, [Role.ADMIN]: 3 };

/** Whether a role may do what needs another: each may do all that those before it may. */
export function mayDo(role: Role, needed: Role): boolean {
  return RANK[role] >= RANK[needed];
}
