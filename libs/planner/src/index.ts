export { answer } from './answer.js';
export { connection, type Connection } from './connection.js';
export { Planned, PlannedField, Reads } from './contributions.js';
export { executePlanned } from './execute-planned.js';
export { Field, type Selected } from './field.js';
export {
  type KnownRevision,
  type KnownState,
  newestRevisionRead,
  type Query,
  type RequestContext,
  RequestMoment,
  type TimeArguments,
} from './moment.js';
export { PlannedQuery } from './planned-query.js';
export { DEFAULT_PAGE } from './page.js';
export { plannedSchema } from './planned-schema.js';
export { type Order, type OrderKey } from './page-sql.js';
export { plainRow, Planning, type Read, type Row } from './planning.js';
export { column, constant, embedded, expression, many, object, one, planField, together } from './reads.js';
export { statementOf } from './statement.js';
export { type At, daySql, stands, withAsOf } from './time-context.js';
export { AsOfArgs, KnownArgs, KnownPageArgs, OrderDirection, PageArgs, TimeArgs, TimePageArgs } from './values/arguments.js';
export { Certainty } from './values/certainty.enum.js';
export { connectionOf, edgeOf } from './values/connection-types.js';
export { Count } from './values/count.type.js';
export { DateSpan, DateSpanInput, spanOf } from './values/date-span.type.js';
export { DatePrecision, historicalDate, HistoricalDate, HistoricalDateFields } from './values/historical-date.type.js';
export { Node } from './values/node.type.js';
export { PageInfo } from './values/page-info.type.js';
export { knownDate, lifetime, Period, plainPeriod } from './values/period.type.js';
export { askedLanguage, TextLanguageArgs } from './values/text-language.args.js';
export { CountryCodeScalar } from './scalars/country-code.scalar.js';
export { DateTimeScalar } from './scalars/date-time.scalar.js';
export { DateScalar } from './scalars/date.scalar.js';
export { EdtfScalar } from './scalars/edtf.scalar.js';
export { LanguageTagScalar } from './scalars/language-tag.scalar.js';
export { UrlScalar } from './scalars/url.scalar.js';
export { ScalarRefused, takingAnyText } from './scalars/text-scalar.js';
