// Rows into tables by COPY, in its text format.
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';

const LARGE = 1 << 18;

/**
 * Takes rows of a table, as objects by column, until `end`. The types of the columns say how a value is written: a list may be an array or JSON.
 * Columns that the rows do not have are left to the database.
 */
export async function copyInto(client, table, columns) {
  const types = await columnTypes(client, table);
  const writers = columns.map((column) => [column, writerOf(types.get(column), `${table}.${column}`)]);
  const stream = client.query(copyFrom(`COPY ${table} (${columns.map((column) => `"${column}"`).join(', ')}) FROM STDIN`));
  const done = finished(stream);
  // Awaited by whoever ends the stream; until then a failure must not end the process by itself.
  done.catch(() => undefined);
  let waiting = '';
  return {
    /** Gives a promise only when the stream is full: to be awaited where there is one. */
    row(values) {
      let line = '';
      for (const [column, write] of writers) {
        const value = values[column];
        line += `${line === '' ? '' : '\t'}${value === null || value === undefined ? '\\N' : write(value)}`;
      }
      waiting += `${line}\n`;
      return waiting.length > LARGE ? flush() : undefined;
    },
    async end() {
      await flush();
      stream.end();
      await done;
    },
  };

  async function flush() {
    const text = waiting;
    waiting = '';
    if (text !== '' && !stream.write(text)) await Promise.race([once(stream, 'drain'), done]);
  }
}

async function columnTypes(client, table) {
  const { rows } = await client.query(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [table],
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}

function writerOf(type, name) {
  if (type === undefined) throw new Error(`There is no column ${name}: was the database migrated?`);
  if (type === 'json' || type === 'jsonb') return (value) => escaped(JSON.stringify(value));
  if (type.endsWith('[]')) return (value) => escaped(arrayText(value));
  return (value) => escaped(String(value));
}

function arrayText(values) {
  const items = values.map((value) => (value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`));
  return `{${items.join(',')}}`;
}

const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text) {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign]) : text;
}
