import type { OrganizationBy } from '@guildhall/organizations';
import { expression, type Field, type Read, type Row, together } from '@guildhall/planner';
import { Problem } from '@guildhall/problems';
import { publicId } from '@guildhall/storage';
import { type ComparedFederation, comparedFederation, type Shown } from './compared-federation.js';

const FEWEST = 2;
const MOST = 10;

/** Federations side by side. Each is read once, with its members and countries; what two of them share is found in their lists. */
export function comparisonRead(row: Row, field: Field, by: readonly OrganizationBy[]): Read {
  if (by.length < FEWEST || by.length > MOST) {
    throw new Problem('BAD_USER_INPUT', `'by' names ${by.length}; ${FEWEST} to ${MOST} federations can be compared.`, { argument: 'by' });
  }
  const shown = { federations: [] as Field[], members: [] as Field[], countries: [] as Field[] };
  const showing = (list: keyof typeof shown, asked: Field): number => shown[list].push(asked) - 1;
  const fields = field.subfields().map((sub): { key: string; make: (compared: Compared) => unknown } => {
    const key = sub.responseKey;
    if (sub.name === 'asOf') return { key, make: ({ day }) => day };
    if (sub.name === 'federations') {
      const place = showing('federations', sub);
      return { key, make: ({ sides }) => sides.map(({ values }) => values[place]) };
    }
    const makePair = pairOf(sub, showing);
    return { key, make: ({ sides }) => sides.flatMap((a, n) => sides.slice(n + 1).map((b) => makePair(a, b))) };
  });
  const reads = by.map((one) => comparedFederation(row, one, field.path, shown));
  const all = together([expression(row.at.asOf, String), ...reads]);
  return expression(all.sql, (answer) => {
    const day = String(all.present[0]?.(answer));
    const sides = by.map((one, n) => (all.present[n + 1]?.(answer) as ComparedFederation | null) ?? notFound(one, n));
    refuseTwice(sides);
    return Object.fromEntries(fields.map(({ key, make }) => [key, make({ day, sides })]));
  });
}

interface Compared {
  readonly day: string;
  readonly sides: readonly ComparedFederation[];
}

type Showing = (list: 'federations' | 'members' | 'countries', asked: Field) => number;

/** How a pair is made of two federations: the fields that were asked of it. */
function pairOf(pairs: Field, showing: Showing): (a: ComparedFederation, b: ComparedFederation) => Record<string, unknown> {
  const fields = pairs.subfields().map((sub): [string, (a: ComparedFederation, b: ComparedFederation) => unknown] => {
    const key = sub.responseKey;
    switch (sub.name) {
      case 'a':
      case 'b': {
        const place = showing('federations', sub);
        return [key, (a, b) => (sub.name === 'a' ? a : b).values[place]];
      }
      case 'sharedMembers': {
        const place = showing('members', sub);
        return [key, (a, b) => shared(a.members, b.members).map(({ values }) => values[place])];
      }
      case 'sharedCountries': {
        const place = showing('countries', sub);
        return [key, (a, b) => shared(a.countries, b.countries).map(({ values }) => values[place])];
      }
      default:
        return [key, (a, b) => similarity(a.countries, b.countries)];
    }
  });
  return (a, b) => Object.fromEntries(fields.map(([key, make]) => [key, make(a, b)]));
}

/** What stands in both lists, in the order of the first. */
function shared<Key>(a: readonly Shown<Key>[], b: readonly Shown<Key>[]): Shown<Key>[] {
  const keys = new Set(b.map(({ key }) => key));
  return a.filter(({ key }) => keys.has(key));
}

function similarity(a: readonly Shown<string>[], b: readonly Shown<string>[]): number {
  const both = shared(a, b).length;
  const all = a.length + b.length - both;
  return all === 0 ? 0 : both / all;
}

function notFound(by: OrganizationBy, place: number): never {
  const [[name, value] = ['name', '']] = Object.entries(by).filter(([, given]: [string, unknown]) => given !== undefined && given !== null);
  const message = `'by[${place}]' leads to no organization: none has the ${name} ${typeof value === 'string' ? `'${value}'` : JSON.stringify(value)}.`;
  throw new Problem('NOT_FOUND', message, { argument: 'by', place });
}

function refuseTwice(sides: readonly ComparedFederation[]): void {
  sides.forEach(({ id }, place) => {
    const first = sides.findIndex((side) => side.id === id);
    if (first === place) return;
    const message = `'by[${first}]' and 'by[${place}]' are the same federation, ${publicId('org', id)}: name each once.`;
    throw new Problem('BAD_USER_INPUT', message, { argument: 'by' });
  });
}
