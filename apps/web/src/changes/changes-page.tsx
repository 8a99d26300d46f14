import { getRouteApi } from '@tanstack/react-router';
import { ChangeDetail } from './change-detail.js';
import { ChangeList } from './change-list.js';

const route = getRouteApi('/framed/changes');

/** The change log: all of it, narrowed down; or one change, which feeds and messages lead to. */
export function ChangesPage() {
  const search = route.useSearch();
  if (search.revision !== undefined) return <ChangeDetail revision={search.revision} />;
  if (search.record?.startsWith('chg_')) return <ChangeDetail id={search.record} />;
  return <ChangeList search={search} />;
}
