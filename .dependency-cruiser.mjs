import { readdirSync } from 'node:fs';

// The architecture in one array: each library imports only those named before it. Every rule below is derived from it.
export const LIBRARIES = [
  'time',
  'problems',
  'storage',
  'planner',
  'access',
  'journal',
  'countries',
  'sources',
  'organizations',
  'facts',
  'statistics',
  'registration',
  'exchange',
];

// Every folder beside the core is one, so that a new kind cannot be forgotten here.
const KINDS_OF_FACT = readdirSync(new URL('libs/facts/src', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'core')
  .map(({ name }) => name);

const upward = LIBRARIES.map((library, place) => ({
  name: `${library}-imports-only-earlier-libraries`,
  severity: 'error',
  from: { path: `^libs/${library}/` },
  to: { path: `^(apps|migrations|libs/(${LIBRARIES.slice(place + 1).join('|') || 'none'}))/` },
}));

const kindsApart = KINDS_OF_FACT.map((kind) => ({
  name: `${kind}-knows-no-other-kind-of-fact`,
  severity: 'error',
  from: { path: `^libs/facts/src/${kind}/` },
  to: { path: `^libs/facts/src/(${KINDS_OF_FACT.filter((other) => other !== kind).join('|')})/` },
}));

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    ...upward,
    ...kindsApart,
    {
      name: 'a-library-has-one-door',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'apps-use-the-doors-too',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'the-browser-imports-only-time-and-problems',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs/(?!time/|problems/)|apps/(?!web/)|migrations/)' },
    },
    {
      name: 'time-and-problems-are-plain-typescript',
      severity: 'error',
      from: { path: '^libs/(time|problems)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm', 'core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
