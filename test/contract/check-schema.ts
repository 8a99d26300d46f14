// Whether docs/schema.graphql keeps what others rely on: the contract, the last release, the rules of Relay, a description of everything.
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { breachesOf, unexpected } from './schema-floor.js';
import { relayRefusals, undescribed } from './schema-rules.js';
import { YET_TO_COME } from './yet-to-come.js';

const file = process.argv[2] ?? 'docs/schema.graphql';
const text = readFileSync(file, 'utf8');
const served = buildSchema(text);
const floor = (name: string): ReturnType<typeof breachesOf> => breachesOf(buildSchema(readFileSync(name, 'utf8')), served);

const contract = unexpected(await floor('docs/contract.graphql'), YET_TO_COME);
const refusals = [
  ...contract.breaches.map(({ sentence }) => `${file} breaks the contract: ${sentence}`),
  ...contract.needless.map((place) => `test/contract/yet-to-come.ts lists what is there by now: take out "${place}".`),
  ...(await floor('docs/released/schema.graphql')).map(({ sentence }) => `${file} breaks the last release: ${sentence}`),
  ...relayRefusals(text).map((sentence) => `${file}, ${sentence}`),
  ...undescribed(served).map((place) => `${file}: ${place} has no description.`),
];
for (const refusal of refusals) process.stderr.write(`${refusal}\n`);
process.exitCode = refusals.length === 0 ? 0 : 1;
