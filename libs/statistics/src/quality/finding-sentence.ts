import type { FigureMeasure } from '@guildhall/facts';
import { QualityFindingKind } from './quality-finding-kind.js';

type WrittenPeriod = readonly [start: string | null, end: string | null, ongoing: boolean];

/** What a finding says, as it comes of the database: each kind has its own part of it. */
export interface FindingSaid {
  readonly periods: readonly WrittenPeriod[];
  readonly latest: string | null;
  readonly titles: readonly string[];
  readonly near: number;
  /** The names that are alike, as search keys: in one script, without case and accents. */
  readonly keys: readonly [string, string];
  readonly measure: FigureMeasure;
  readonly value: number;
  readonly statedOn: string;
  readonly counted: readonly [certain: number, possible: number];
}

/** The names of the organizations of a finding; `other` of those that have one. */
export interface FindingNames {
  readonly organization: string;
  readonly other: string | null;
}

function written([start, end, ongoing]: WrittenPeriod): string {
  const from = start === null ? 'from an unknown day' : `from ${start}`;
  if (end !== null) return `${from} to ${end}`;
  return ongoing ? `${from} on` : `${from}, with no end recorded`;
}

const MEASURES: Readonly<Record<FigureMeasure, string>> = {
  MEMBERS: 'members',
  COUNTRIES: 'countries',
  FULL_MEMBERS: 'full members',
  ASSOCIATE_MEMBERS: 'associate members',
  ACCREDITED_FESTIVALS: 'accredited festivals',
  INDIVIDUALS_REPRESENTED: 'people represented',
};

function contradiction({ organization, other }: FindingNames, [first, second]: readonly WrittenPeriod[]): string {
  if (first && second) {
    return `${organization} may have belonged to ${other ?? ''} twice at once: ${written(first)}, and ${written(second)}.`;
  }
  return `${organization} belongs to ${other ?? ''} on no day: ${first ? written(first) : 'its membership'} lies outside the lifetimes of the two.`;
}

/** What is doubtful, in a sentence for editors. */
export function findingSentence(kind: QualityFindingKind, names: FindingNames, said: FindingSaid): string {
  const { organization } = names;
  const other = names.other ?? '';
  switch (kind) {
    case QualityFindingKind.CONTRADICTION:
      return contradiction(names, said.periods);
    case QualityFindingKind.TWINS:
      return said.near === 1
        ? `${organization} and ${other} may be the same: both are called “${said.keys[0]}”.`
        : `${organization} and ${other} may be the same: “${said.keys[0]}” and “${said.keys[1]}” are alike to ${Math.round(said.near * 100)} %.`;
    case QualityFindingKind.FIGURE_DISAGREES: {
      const [certain, possible] = said.counted;
      const counted = certain === possible ? `${certain}` : `${certain} to ${possible}`;
      return `A source gives ${said.value} ${MEASURES[said.measure]} of ${organization} for ${said.statedOn}; the registry counts ${counted}.`;
    }
    case QualityFindingKind.STALE:
      return said.latest === null
        ? `${organization} is said to belong to ${other} still, but nothing that says so has a date.`
        : `${organization} is said to belong to ${other} still, but nothing that says so is later than ${said.latest}.`;
    case QualityFindingKind.WEAK_SOURCE: {
      const what = names.other === null ? `What is recorded of ${organization}` : `That ${organization} belongs to ${other}`;
      const titles = said.titles.map((title) => `“${title}”`).join(', ');
      return `${what} rests only on what has neither an address nor a date of publication: ${titles}.`;
    }
    case QualityFindingKind.UNKNOWN_START:
      return `Nobody recorded when ${organization} joined ${other}.`;
  }
}
