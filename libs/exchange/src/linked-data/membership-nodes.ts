import { type MembershipEntity, MembershipCategory, MembershipStanding, type StoredTerm } from '@guildhall/facts';
import { recordId } from '@guildhall/storage';
import { date, edtf, isExact, type LinkedNode, maybe, type Named, type Said, thing, words } from './linked-node.js';

/** What a membership needs of its surroundings. */
export interface MembershipSurroundings {
  /** The IRI of an organization by the number of its id. */
  readonly organization: (id: number) => string;
  readonly source: (id: number) => string;
}

const ROLES: Readonly<Record<MembershipCategory, string>> = {
  [MembershipCategory.FULL]: 'Full member',
  [MembershipCategory.ASSOCIATE]: 'Associate member',
  [MembershipCategory.AFFILIATE]: 'Affiliate member',
  [MembershipCategory.OBSERVER]: 'Observer',
  [MembershipCategory.HONORARY]: 'Honorary member',
  [MembershipCategory.CANDIDATE]: 'Candidate',
  [MembershipCategory.SUPPORTING]: 'Supporting member',
  [MembershipCategory.PROVISIONAL]: 'Provisional member',
  [MembershipCategory.UNKNOWN]: 'Member of an unknown category',
};

/** The IRI of a membership: a part of its federation's document, which both sides name alike. */
export function membershipIri({ id, federationId }: MembershipEntity, { organization }: MembershipSurroundings): string {
  return `${organization(federationId)}#${recordId('Membership', id)}`;
}

/** A membership as W3C ORG and schema.org tell it, with its terms where it has several. */
export function membershipNodes(row: MembershipEntity, near: MembershipSurroundings): LinkedNode[] {
  const iri = membershipIri(row, near);
  const [member, federation] = [near.organization(row.memberId), near.organization(row.federationId)];
  const sides: [Named, Said][] = [
    ['org:member', thing(member)],
    ['org:organization', thing(federation)],
  ];
  const [only, ...others] = row.terms;
  const single = only !== undefined && others.length === 0;
  const nodes: LinkedNode[] = [
    {
      iri,
      types: ['org:Membership', 'schema:OrganizationRole'],
      says: [
        ['dct:identifier', words(recordId('Membership', row.id))],
        ...sides,
        // schema.org puts a role between the two: what leads to it leads on from it.
        ['schema:member', thing(member)],
        ['schema:memberOf', thing(federation)],
        ['org:memberDuring', thing(`${iri}-period`)],
        ...exactly('schema:startDate', row.start),
        ...exactly('schema:endDate', row.end),
        ...row.countries.map((code): [Named, Said] => ['dct:spatial', words(code)]),
        ...(single
          ? termSays(only, federation, near)
          : row.terms.map((_, place): [Named, Said] => ['dct:hasPart', thing(`${iri}-term-${place + 1}`)])),
      ],
    },
    ...periodNodes(`${iri}-period`, row),
    ...roleNodes(row.terms, federation),
  ];
  if (single) return nodes;
  row.terms.forEach((term, place) => {
    const part = `${iri}-term-${place + 1}`;
    const says: [Named, Said][] = [...sides, ['org:memberDuring', thing(`${part}-period`)], ...termSays(term, federation, near)];
    nodes.push({ iri: part, types: ['org:Membership'], says }, ...periodNodes(`${part}-period`, term));
  });
  return nodes;
}

function termSays(term: StoredTerm, federation: string, near: MembershipSurroundings): [Named, Said][] {
  const suspended = term.standing === MembershipStanding.SUSPENDED;
  return [
    ['org:role', thing(roleIri(federation, term.category))],
    ['schema:roleName', words(`${ROLES[term.category]}${suspended ? ', suspended' : ''}`, 'en')],
    ...maybe('dct:issued', term.announcedOn, date),
    ...[...new Set(term.citations.map(({ source }) => near.source(source)))].map((source): [Named, Said] => ['dct:source', thing(source)]),
    ...maybe('skos:editorialNote', term.note),
  ];
}

function roleIri(federation: string, category: MembershipCategory): string {
  return `${federation}#${category.toLowerCase()}`;
}

function roleNodes(terms: readonly StoredTerm[], federation: string): LinkedNode[] {
  return [...new Set(terms.map(({ category }) => category))].map((category) => ({
    iri: roleIri(federation, category),
    types: ['org:Role'],
    says: [
      ['skos:prefLabel', words(ROLES[category], 'en')],
      ['skos:notation', words(category)],
    ],
  }));
}

interface Written {
  readonly start: string | null;
  readonly end: string | null;
  readonly ongoing: boolean;
}

/** An interval of OWL-Time: the whole of it in EDTF, and its bounds so far as they are known. */
function periodNodes(iri: string, { start, end, ongoing }: Written): LinkedNode[] {
  const bounds = [
    { name: 'time:hasBeginning', iri: `${iri}-start`, text: start },
    { name: 'time:hasEnd', iri: `${iri}-end`, text: end },
  ] as const;
  const known = bounds.filter(({ text }) => text !== null);
  const whole = `${start ?? ''}/${ongoing ? '..' : (end ?? '')}`;
  return [
    {
      iri,
      types: ['time:Interval'],
      says: [
        ...(whole === '/' ? [] : [['dct:date', edtf(whole)] as [Named, Said]]),
        ...known.map((bound): [Named, Said] => [bound.name, thing(bound.iri)]),
      ],
    },
    ...known.map(({ iri: bound, text }): LinkedNode => {
      const written = text ?? '';
      return { iri: bound, types: ['time:Instant'], says: [[isExact(written) ? 'time:inXSDDate' : 'dct:date', date(written)]] };
    }),
  ];
}

/** schema.org takes whole days only. */
function exactly(name: Named, text: string | null): [Named, Said][] {
  return text !== null && isExact(text) ? [[name, date(text)]] : [];
}
