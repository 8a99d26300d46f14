import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { readSignInSearch } from './access/sign-in-search.js';
import { readChangeSearch } from './changes/change-search.js';
import { readCompareSearch } from './compare/compare-search.js';
import { readFactVerb, readMembershipVerb, readOrganizationVerb } from './editing/edit-search.js';
import { readMergeSearch } from './editing/merge-search.js';
import { readImportSearch } from './imports/import-search.js';
import { readNetworkSearch } from './network/network-search.js';
import { readProposalSearch } from './proposals/proposal-search.js';
import { parseSearch, stringifySearch } from './shell/address.js';
import { NotFoundPage } from './shell/not-found-page.js';
import { FrameFailed, PageFailed } from './shell/page-failed.js';
import { Shell } from './shell/shell.js';
import { readOrganizationPart } from './organizations/organization-part.js';
import { readOrganizationSearch } from './organizations/organization-search.js';
import { readQualitySearch } from './quality/quality-search.js';
import { readSourceSearch } from './sources/source-search.js';
import { type Moment, readMoment } from './time/moment.js';

/** Every address has its moment, and every link keeps it. */
const root = createRootRoute({
  validateSearch: (search: Record<string, unknown>): Moment => readMoment(search),
  search: { middlewares: [retainSearchParams(['asOf', 'asKnownAt'])] },
  component: Outlet,
  errorComponent: FrameFailed,
  notFoundComponent: NotFoundPage,
});

/** Pages inside the frame; what is embedded in the pages of others has none. */
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Shell, errorComponent: PageFailed });
const page = { getParentRoute: () => framed } as const;

const home = createRoute({ ...page, path: '/', component: lazyRouteComponent(() => import('./home/home-page.js'), 'HomePage') });
const organizations = createRoute({
  ...page,
  path: '/organizations',
  validateSearch: readOrganizationSearch,
  component: lazyRouteComponent(() => import('./organizations/organizations-page.js'), 'OrganizationsPage'),
});
const organization = createRoute({
  ...page,
  path: '/organizations/$key',
  validateSearch: readOrganizationPart,
  component: lazyRouteComponent(() => import('./organizations/organization-page.js'), 'OrganizationPage'),
});
const federations = createRoute({
  ...page,
  path: '/federations',
  component: lazyRouteComponent(() => import('./federations/federations-page.js'), 'FederationsPage'),
});
/** A federation is an organization: its page is that of all. */
const federation = createRoute({
  ...page,
  path: '/federations/$key',
  beforeLoad: ({ params }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router is told so
    throw redirect({ to: '/organizations/$key', params, replace: true });
  },
});
const countries = createRoute({
  ...page,
  path: '/countries',
  component: lazyRouteComponent(() => import('./countries/countries-page.js'), 'CountriesPage'),
});
const country = createRoute({
  ...page,
  path: '/countries/$code',
  component: lazyRouteComponent(() => import('./countries/country-page.js'), 'CountryPage'),
});
const compare = createRoute({
  ...page,
  path: '/compare',
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import('./compare/compare-page.js'), 'ComparePage'),
});
const network = createRoute({
  ...page,
  path: '/network',
  validateSearch: readNetworkSearch,
  component: lazyRouteComponent(() => import('./network/network-page.js'), 'NetworkPage'),
});
const changes = createRoute({
  ...page,
  path: '/changes',
  validateSearch: readChangeSearch,
  component: lazyRouteComponent(() => import('./changes/changes-page.js'), 'ChangesPage'),
});
const sources = createRoute({
  ...page,
  path: '/sources',
  validateSearch: readSourceSearch,
  component: lazyRouteComponent(() => import('./sources/sources-page.js'), 'SourcesPage'),
});
const source = createRoute({
  ...page,
  path: '/sources/$key',
  component: lazyRouteComponent(() => import('./sources/source-page.js'), 'SourcePage'),
});
const dashboards = createRoute({
  ...page,
  path: '/dashboards',
  component: lazyRouteComponent(() => import('./dashboards/dashboards-page.js'), 'DashboardsPage'),
});
const dashboard = createRoute({
  ...page,
  path: '/dashboards/$key',
  component: lazyRouteComponent(() => import('./dashboards/dashboard-page.js'), 'DashboardPage'),
});
const signIn = createRoute({
  ...page,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import('./access/sign-in-page.js'), 'SignInPage'),
});
const account = createRoute({
  ...page,
  path: '/account',
  component: lazyRouteComponent(() => import('./access/account-page.js'), 'AccountPage'),
});
const register = createRoute({
  ...page,
  path: '/register',
  component: lazyRouteComponent(() => import('./editing/register-page.js'), 'RegisterPage'),
});
const editOrganization = createRoute({
  ...page,
  path: '/organizations/$key/edit',
  validateSearch: readOrganizationVerb,
  component: lazyRouteComponent(() => import('./editing/edit-organization-page.js'), 'EditOrganizationPage'),
});
const editMembership = createRoute({
  ...page,
  path: '/memberships/$id/edit',
  validateSearch: readMembershipVerb,
  component: lazyRouteComponent(() => import('./editing/edit-membership-page.js'), 'EditMembershipPage'),
});
const editFact = createRoute({
  ...page,
  path: '/facts/$id/edit',
  validateSearch: readFactVerb,
  component: lazyRouteComponent(() => import('./editing/edit-fact-page.js'), 'EditFactPage'),
});
const editSource = createRoute({
  ...page,
  path: '/sources/$key/edit',
  component: lazyRouteComponent(() => import('./editing/edit-source-page.js'), 'EditSourcePage'),
});
const imports = createRoute({
  ...page,
  path: '/imports',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('./imports/imports-page.js'), 'ImportsPage'),
});
const quality = createRoute({
  ...page,
  path: '/quality',
  validateSearch: readQualitySearch,
  component: lazyRouteComponent(() => import('./quality/quality-page.js'), 'QualityPage'),
});
const proposals = createRoute({
  ...page,
  path: '/proposals',
  validateSearch: readProposalSearch,
  component: lazyRouteComponent(() => import('./proposals/proposals-page.js'), 'ProposalsPage'),
});
const proposal = createRoute({
  ...page,
  path: '/proposals/$number',
  component: lazyRouteComponent(() => import('./proposals/proposal-page.js'), 'ProposalPage'),
});
const merge = createRoute({
  ...page,
  path: '/merge',
  validateSearch: readMergeSearch,
  component: lazyRouteComponent(() => import('./editing/merge-page.js'), 'MergePage'),
});
const accounts = createRoute({
  ...page,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./access/accounts-page.js'), 'AccountsPage'),
});
const tokens = createRoute({
  ...page,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./access/tokens-page.js'), 'TokensPage'),
});
const embed = createRoute({
  getParentRoute: () => root,
  path: '/embed/$',
  errorComponent: FrameFailed,
  component: lazyRouteComponent(() => import('./dashboards/embed-page.js'), 'EmbedPage'),
});
/** Inside the frame, so that one can go on from there. */
const nowhere = createRoute({ ...page, path: '$', component: NotFoundPage });

const routes = root.addChildren([
  framed.addChildren([
    home,
    organizations,
    organization,
    federations,
    federation,
    countries,
    country,
    compare,
    network,
    changes,
    sources,
    source,
    dashboards,
    dashboard,
    signIn,
    account,
    register,
    editOrganization,
    editMembership,
    editFact,
    editSource,
    imports,
    quality,
    proposals,
    proposal,
    merge,
    accounts,
    tokens,
    nowhere,
  ]),
  embed,
]);

export const router = createRouter({
  routeTree: routes,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
