import { registerEnumType } from '@nestjs/graphql';

/** What an editor should look at; the order is that of the list. */
export enum QualityFindingKind {
  CONTRADICTION = 'CONTRADICTION',
  TWINS = 'TWINS',
  FIGURE_DISAGREES = 'FIGURE_DISAGREES',
  STALE = 'STALE',
  WEAK_SOURCE = 'WEAK_SOURCE',
  UNKNOWN_START = 'UNKNOWN_START',
}

/** All of them, the gravest first. */
export const QUALITY_FINDING_KINDS: readonly QualityFindingKind[] = Object.values(QualityFindingKind);

registerEnumType(QualityFindingKind, {
  name: 'QualityFindingKind',
  description: 'What is doubtful about a record, so that somebody should look at it.',
  valuesMap: {
    CONTRADICTION: {
      description:
        'Two memberships of one member in one federation that may have held on the same day; or one that the lifetimes of its organizations leave without a day, so that it is in no list.',
    },
    TWINS: {
      description:
        'Two organizations of the day whose names are alike, and which nothing tells apart: no succession binds them, neither belongs to the other, and no catalogue gives them different identifiers.',
    },
    FIGURE_DISAGREES: { description: 'A stated figure that is BELOW or ABOVE what the registry counts for its day.' },
    STALE: { description: 'A membership that goes on, though nothing that says so is of the last five years.' },
    WEAK_SOURCE: { description: 'A membership or an organization all of whose sources have neither an address nor a date of publication.' },
    UNKNOWN_START: { description: 'A membership of which nobody recorded when it began.' },
  },
});
