import { registerEnumType } from '@nestjs/graphql';

/** How far a point of a series lies from the next. */
export enum SeriesStep {
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
  DECADE = 'DECADE',
}

registerEnumType(SeriesStep, {
  name: 'SeriesStep',
  description: 'How far a point of a series lies from the next.',
  valuesMap: {
    MONTH: { description: 'A month.' },
    QUARTER: { description: 'Three months.' },
    YEAR: { description: 'A year.' },
    DECADE: { description: 'Ten years.' },
  },
});
