import { Role } from '@guildhall/access';
import { InvalidArgumentError } from 'commander';

/** A role, in any case. */
export function askedRole(text: string): Role {
  const role = Object.entries(Role).find(([name]) => name === text.toUpperCase())?.[1];
  if (role) return role;
  throw new InvalidArgumentError(`It is one of ${Object.values(Role).join(', ')}.`);
}
