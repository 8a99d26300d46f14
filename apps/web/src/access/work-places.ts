import type { Role } from './role.js';

/** Pages for people who have signed in, in the order of the menu, and what one has to be to be shown them; each is named in the texts of `access`. */
export const WORK_PLACES = [
  { to: '/register', name: 'register', role: 'CONTRIBUTOR' },
  { to: '/imports', name: 'imports', role: 'EDITOR' },
  { to: '/quality', name: 'quality', role: 'EDITOR' },
  { to: '/proposals', name: 'proposals', role: 'CONTRIBUTOR' },
  { to: '/merge', name: 'merge', role: 'CONTRIBUTOR' },
  { to: '/accounts', name: 'accounts', role: 'ADMIN' },
  { to: '/tokens', name: 'tokens', role: 'ADMIN' },
] as const satisfies readonly { readonly to: string; readonly name: string; readonly role: Role }[];
