export { StatisticsModule } from './statistics.module.js';
export { type AskedSeries, federationSeries, SERIES_COLUMNS } from './series/federation-series.js';
export { MOST_POINTS } from './series/series-days.js';
export { SeriesStep } from './series/series-step.enum.js';
export { presentCount } from './counts.js';
export { memberCountSql, membersOnSql } from './member-counts.js';
