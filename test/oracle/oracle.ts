import { arranged, wholeEvidence } from './chain.js';
import { type Day, isIn, shared, type Span } from './day.js';
import { type Days, daysWithin, type Lifetime, possibleDays } from './evidence.js';
import type { Certainty, Count, Filter, ListQuestion, Question } from './question.js';
import { CATEGORIES, type Category, type Membership, type Registry, type Standing, standingOf } from './registry.js';
import { type KnownTerm, makesMember, termOn } from './term-on.js';
import { boundsOf } from './written-date.js';

interface KnownMembership {
  readonly membership: Membership;
  readonly terms: readonly KnownTerm[];
  readonly days: Days;
  readonly countries: readonly string[];
}

/** Answers questions about a registry, slowly and from what DESIGN §1 says alone. `today`: nothing is certain after it. */
export class Oracle {
  private readonly memberships: readonly KnownMembership[];

  constructor(
    private readonly registry: Registry,
    private readonly today: Day,
  ) {
    this.memberships = registry.memberships.map((membership) => this.known(membership));
  }

  /** In the shape of the server's answer; the order of its lists says nothing, but for that of terms. */
  answer(question: Question): unknown {
    switch (question.ask) {
      case 'statistics':
        return this.statistics(question.of, question.asOf);
      case 'membership':
        return this.membership(question.of, question.asOf);
      case 'organization':
        return this.organization(question.of);
      default:
        return this.list(question);
    }
  }

  private known(membership: Membership): KnownMembership {
    const [member, federation] = [membership.member, membership.federation].map((slug) => this.find(slug));
    const lifetimes = [member, federation].map((one): Lifetime => ({
      founded: boundsOf(one?.founded ?? ''),
      dissolved: boundsOf(one?.dissolved ?? ''),
    }));
    const terms = arranged(membership);
    return {
      membership,
      terms: terms.map((term) => ({ ...term, days: daysWithin(term.evidence, lifetimes) })),
      days: daysWithin(wholeEvidence(terms), lifetimes),
      countries: membership.countries.length > 0 ? membership.countries : (member?.countries ?? []),
    };
  }

  private find(slug: string): Registry['organizations'][number] | undefined {
    return this.registry.organizations.find((one) => one.slug === slug);
  }

  private organization(slug: string): unknown {
    const { founded = '', dissolved = '' } = this.find(slug) ?? {};
    const date = (edtf: string): unknown => (edtf === '' ? null : { edtf, ...boundsOf(edtf) });
    return { founded: date(founded), dissolved: date(dissolved) };
  }

  private certaintyOn({ certain, possible }: Days, day: Day): Certainty | null {
    if (day <= this.today && isIn(certain, day)) return 'CERTAIN';
    return isIn(possible, day) ? 'POSSIBLE' : null;
  }

  private certaintyDuring({ certain, possible }: Days, span: Span): Certainty | null {
    if (shared(certain, span, { from: null, to: this.today }) !== null) return 'CERTAIN';
    return shared(possible, span) === null ? null : 'POSSIBLE';
  }

  private certaintyWhen(days: Days, when: Day | Span): Certainty | null {
    return typeof when === 'string' ? this.certaintyOn(days, when) : this.certaintyDuring(days, when);
  }

  private statistics(federation: string, day: Day): unknown {
    const holding = this.memberships
      .filter(({ membership }) => membership.federation === federation)
      .map((known) => ({
        ...known,
        certainty: this.certaintyOn(known.days, day),
        held: known.terms.filter(({ days }) => isIn(days.possible, day)),
      }))
      .filter(({ certainty }) => certainty !== null);
    const counted = holding
      .filter(({ held }) => held.some(({ term }) => makesMember(term)))
      .map(({ membership, countries, certainty, held }) => ({
        member: membership.member,
        countries,
        isCertain: certainty === 'CERTAIN' && held.every(({ term }) => makesMember(term)),
      }));
    const represented = counted.flatMap(({ member, countries, isCertain }) => countries.map((code) => ({ code, member, isCertain })));
    const active = holding.flatMap(({ membership, held }) =>
      held
        .filter(({ term }) => standingOf(term) === 'ACTIVE')
        .map(({ term, days }) => ({
          category: term.category,
          member: membership.member,
          isCertain: this.certaintyOn(days, day) === 'CERTAIN',
        })),
    );
    const codes = new Set(represented.map(({ code }) => code));
    return {
      members: distinct(counted, ({ member }) => member),
      countries: distinct(represented, ({ code }) => code),
      byCategory: CATEGORIES.map((category) => ({
        category,
        members: distinct(
          active.filter((one) => one.category === category),
          ({ member }) => member,
        ),
      })).filter(({ members }) => members.possible > 0),
      byCountry: [...codes].map((code) => ({
        country: { code },
        members: distinct(
          represented.filter((one) => one.code === code),
          ({ member }) => member,
        ),
      })),
    };
  }

  private list({ ask, of, when, certainty, filter }: ListQuestion): unknown {
    const own = this.memberships.filter(
      ({ membership }) => ask === 'all memberships' || (ask === 'members' ? membership.federation : membership.member) === of,
    );
    const listed = (least: Certainty): KnownMembership[] =>
      own.filter((known) => {
        const held = this.certaintyWhen(known.days, when);
        return held !== null && (least === 'POSSIBLE' || held === 'CERTAIN') && this.isKept(known, when, least, filter);
      });
    const day = typeof when === 'string' ? when : (when.to ?? this.today);
    const edges = listed(certainty).map((known) => {
      const { category, standing } = termOn(known.terms, day).term;
      return {
        node: { id: known.membership.name },
        certainty: this.certaintyOn(known.days, day),
        category,
        standing: standing || 'ACTIVE',
      };
    });
    const count: Count = { certain: listed('CERTAIN').length, possible: listed('POSSIBLE').length };
    return { totalCount: edges.length, count, edges };
  }

  private isKept({ terms, countries }: KnownMembership, when: Day | Span, least: Certainty, filter: Filter): boolean {
    if (filter.countries && !filter.countries.some((code) => countries.includes(code))) return false;
    const has = ({ term }: KnownTerm): boolean =>
      (filter.categories?.includes(term.category) ?? true) && (filter.standings?.includes(standingOf(term)) ?? true);
    const held = terms.filter(({ days }) => this.certaintyWhen(days, when) !== null);
    if (!filter.categories && !filter.standings) return true;
    return held.some(has) && (least === 'POSSIBLE' || held.every(has));
  }

  private membership(name: string, day: Day): unknown {
    const known = this.memberships.find(({ membership }) => membership.name === name);
    if (known === undefined) return null;
    const { terms, days, countries } = known;
    const whole = wholeEvidence(terms);
    const { term } = termOn(terms, day);
    const held = terms.filter(({ evidence }) => isIn(possibleDays(evidence), day));
    return {
      id: name,
      category: term.category,
      standing: standingOf(term),
      categoryCertain: held.every((other) => other.term.category === term.category),
      certainty: this.certaintyOn(days, day),
      countries: countries.map((code) => ({ code })),
      period: {
        edtf: `${terms[0]?.term.start ?? ''}/${terms.at(-1)?.term.end ?? ''}`,
        start: ends(whole.start),
        end: ends(whole.end),
        ongoing: whole.goesOn,
        ...days,
      },
      terms: terms.map(({ term: one, evidence, days: ofTerm }): { category: Category; standing: Standing; period: unknown } => ({
        category: one.category,
        standing: standingOf(one),
        period: { start: ends(evidence.start), end: ends(evidence.end), ongoing: evidence.goesOn, ...ofTerm },
      })),
    };
  }
}

function distinct<T extends { readonly isCertain: boolean }>(things: readonly T[], value: (thing: T) => string): Count {
  return { certain: new Set(things.filter(({ isCertain }) => isCertain).map(value)).size, possible: new Set(things.map(value)).size };
}

function ends(bounds: ReturnType<typeof boundsOf>): unknown {
  return bounds && { earliest: bounds.earliest, latest: bounds.latest };
}
