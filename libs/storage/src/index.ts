export { dataSourceOptions, type DataSourceContents } from './data-source.js';
export { type DatabaseAddress, describeAddress, parseDatabaseUrl } from './database-address.js';
export { translateDatabaseError } from './database-error.js';
export { type Database, openDatabase, type OpenDatabaseOptions } from './database.js';
export { translateListenError } from './listen-error.js';
export { migrate } from './migrate.js';
