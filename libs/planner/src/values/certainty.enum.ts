import { registerEnumType } from '@nestjs/graphql';

/** How surely a fact holds on the asked day. */
export enum Certainty {
  CERTAIN = 'CERTAIN',
  POSSIBLE = 'POSSIBLE',
}

registerEnumType(Certainty, {
  name: 'Certainty',
  description: 'How surely a fact holds on the asked day. No fact is CERTAIN on a day after the one from which it is answered.',
  valuesMap: {
    CERTAIN: { description: 'It holds in every history that fits the evidence.' },
    POSSIBLE: { description: 'It holds in some history that fits the evidence.' },
  },
});
