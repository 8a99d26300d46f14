import { ViewerDocument, type ViewerQuery } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import type { Role } from './role.js';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

const RANK: Readonly<Record<Role, number>> = { CONTRIBUTOR: 1, EDITOR: 2, ADMIN: 3 };

/** Who is asking: undefined while that is not known, null for a visitor. */
export function useViewer(): Viewer | null | undefined {
  const { data } = useAnswer(ViewerDocument, {});
  return data === undefined ? undefined : data.viewer;
}

/** Whether somebody has a role, or one that may do more. What they may not do is not offered; the registry refuses it all the same. */
export function mayDo(viewer: Viewer | null | undefined, role: Role): boolean {
  return viewer != null && RANK[viewer.role] >= RANK[role];
}
