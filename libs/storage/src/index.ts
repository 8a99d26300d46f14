export { copyIn, type CopyingIn, copyOut, PORTABLE_TEXT } from './copy.js';
export { dataSourceOptions, type DataSourceContents } from './data-source.js';
export { type DatabaseAddress, describeAddress, parseDatabaseUrl } from './database-address.js';
export { databaseErrorCode, translateDatabaseError } from './database-error.js';
export { type Database, openDatabase, type OpenDatabaseOptions } from './database.js';
export { addressOf, type Hearing, Listener, LISTENER_NAME } from './listener.js';
export { translateListenError } from './listen-error.js';
export { knownMigrations, migrate, migrateTo, withMigrationLock } from './migrate.js';
export { PreparedStatements } from './prepared-statements.js';
export {
  type IdPrefix,
  newIdNumber,
  publicId,
  type ReadId,
  readPublicId,
  RECORD_TYPES,
  recordId,
  type RecordType,
  recordTypeOf,
} from './public-id.js';
export { LONGEST_SEARCH_KEY, searchKey } from './search-key.js';
export { withoutTimeLimit } from './time-limit.js';
export {
  type EntityClass,
  fromColumns,
  toColumns,
  Versioned,
  versionedEntities,
  type VersionedTable,
  versionedTable,
} from './versioned.js';
export { default as sql, empty, join, raw, type Sql } from 'sql-template-tag';
