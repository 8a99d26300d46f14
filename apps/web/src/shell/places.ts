/** Where the navigation leads, in its order; each is named in the texts of the shell. */
export const PLACES = [
  { to: '/federations', name: 'federations' },
  { to: '/organizations', name: 'organizations' },
  { to: '/countries', name: 'countries' },
  { to: '/dashboards', name: 'dashboards' },
] as const;

/** Places that a wide screen folds into a menu: all of them would not stand in one line in every language. */
export const MORE_PLACES = [
  { to: '/compare', name: 'compare' },
  { to: '/network', name: 'network' },
  { to: '/sources', name: 'sources' },
  { to: '/changes', name: 'changes' },
] as const;
