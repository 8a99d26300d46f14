import type { Role as AnyRole } from '../api/generated/graphql.js';

export type Role = AnyRole;
