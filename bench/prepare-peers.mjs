import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTRIES, countryName } from '../dist/libs/countries/src/index.js';

/** Makes the schema of the peers in a seeded registry. It is small, and made anew in every run. */
export async function preparePeers(client) {
  await client.query(readFileSync(join(import.meta.dirname, 'peers/schema.sql'), 'utf8'));
  const codes = COUNTRIES.map(({ code }) => code);
  await client.query(`INSERT INTO peers.country (code, name) SELECT * FROM unnest($1::text[], $2::text[])`, [
    codes,
    codes.map((code) => countryName(code, 'en')),
  ]);
  await client.query('ANALYZE peers.country');
}
