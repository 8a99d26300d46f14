import type { Explanation } from './register-entry.type.js';

/** The world outside the program is not as it must be; translated into an answer or an exit code at the edge only. */
export const OPERATIONAL_CODES = [
  {
    code: 'DATABASE_UNREACHABLE',
    what: 'No PostgreSQL server answers at the address in `DATABASE_URL`.',
    why: 'The server is not running, listens elsewhere, or a firewall or a wrong host name stands between.',
    todo: 'Start the server, check host and port in `DATABASE_URL`, or leave the variable out to use the embedded database.',
  },
  {
    code: 'DATABASE_MISSING',
    what: 'The PostgreSQL server answers, but has no database of the name in `DATABASE_URL`.',
    why: 'Guildhall makes its tables, but never a database on a server of others.',
    todo: 'Make it with `createdb --encoding=UTF8 --template=template0 <name>`, or correct the name in `DATABASE_URL`.',
  },
  {
    code: 'DATABASE_PASSWORD',
    what: 'The PostgreSQL server refused the user or the password in `DATABASE_URL`.',
    why: 'The role does not exist, the password is wrong, or `pg_hba.conf` does not let this role in from here.',
    todo: 'Check user and password (characters such as `@`, `/` and `#` are percent-encoded in a URL) and the rules in `pg_hba.conf`.',
  },
  {
    code: 'DATABASE_TOO_OLD',
    what: 'The PostgreSQL server is older than version 15.',
    why: 'The schema uses features that came with PostgreSQL 15.',
    todo: 'Upgrade the server, or leave `DATABASE_URL` out to use the embedded PostgreSQL 18.',
  },
  {
    code: 'DATABASE_NOT_UTF8',
    what: 'The database is not encoded in UTF-8.',
    why: 'Names in every script must be stored as they are written; another encoding would lose letters.',
    todo: 'Make a new database with `createdb --encoding=UTF8 --template=template0 <name>` and point `DATABASE_URL` to it.',
  },
  {
    code: 'DATABASE_EXTENSION',
    what: 'An extension that the schema needs is not there, and this role may not create it.',
    why: 'The rule against overlapping memberships and the search by name rest on extensions that come with PostgreSQL (package `postgresql-contrib`).',
    todo: 'Install `postgresql-contrib` and let a superuser run the `CREATE EXTENSION` that the message names in this database.',
  },
  {
    code: 'DATABASE_LOST',
    what: 'The connection to the database broke while it was in use.',
    why: 'The server restarted, failed over or closed the connection; a change under way was rolled back, unless the break came at the very commit.',
    todo: 'Try again; send a change again with the same `idempotencyKey`, so that it is written once at most.',
  },
  {
    code: 'FOLDER_NOT_WRITABLE',
    what: 'The data folder (`GUILDHALL_HOME`) cannot be made or written to.',
    why: 'The embedded database and uploads live there; the folder belongs to another user, is read-only, or the disk is full.',
    todo: 'Give this user the right to write there, free space, or set `GUILDHALL_HOME` to another folder.',
  },
  {
    code: 'PORT_IN_USE',
    what: 'Another program already listens on the address of `HOST` and `PORT`.',
    why: 'Two programs cannot answer on one port; often it is another running Guildhall.',
    todo: 'Stop the other program, or set `PORT` to a free one.',
  },
  {
    code: 'EMBEDDED_CANNOT_RUN',
    what: 'The embedded PostgreSQL cannot be started on this machine.',
    why: 'Its binaries are missing for this platform, a system library is missing, or the system does not let this user run it.',
    todo: 'Read the message for the cause and run `npm ci` again, or set `DATABASE_URL` to a PostgreSQL server of your own.',
  },
  {
    code: 'EMBEDDED_IN_USE',
    what: 'Another process already runs the embedded database of this data folder.',
    why: 'Two PostgreSQL servers on the same files would destroy them.',
    todo: 'Stop the other Guildhall, or set `GUILDHALL_HOME` to another folder.',
  },
  {
    code: 'OIDC_UNREACHABLE',
    what: 'The provider of OpenID Connect does not answer as it should, so nobody can sign in by it.',
    why: 'It is down, `OIDC_ISSUER` names another address than the provider does, or it refuses `OIDC_CLIENT_ID` and `OIDC_CLIENT_SECRET`.',
    todo: 'Look into the log for the cause, and whether `OIDC_ISSUER` with `/.well-known/openid-configuration` at its end can be opened from the server; people with a password can sign in meanwhile.',
  },
  {
    code: 'TIMEOUT',
    what: 'The answer did not come within the time allowed, and the work was stopped.',
    why: 'The database is under load, or waits for a lock that another holds.',
    todo: 'Try again later; if it stays so, ask for less at a time and look at the load of the database.',
  },
  {
    code: 'INTERNAL',
    what: 'The program met a state that must never be: a bug. This code is all that a client sees of it.',
    why: 'Details of a bug could reveal what is not public, so they stand in the log of the server only.',
    todo: 'Report it with the time of the request; the operator finds the cause in the log.',
  },
] as const satisfies readonly Explanation[];

/** A code of an `OperationalError`; INTERNAL is given to clients in place of a bug. */
export type OperationalCode = (typeof OPERATIONAL_CODES)[number]['code'];
