import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const QUESTIONS = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8'];
const PEERS = ['uncached', 'cached', 'postgraphile', 'bare', 'hello'];

const USAGE = `npm run bench -- [options]

  --quick             three to four minutes: 100k only, few and short rounds, nothing written to RESULTS.md
  --json              the ratios as JSON on stdout
  --size SIZE         100k, 1m or both (both; 100k with --quick)
  --only Q1,Q2        some questions only (all of Q1 to Q8)
  --peers a,b         some of ${PEERS.join(', ')} only
  --seconds N         how long each peer is asked a question in a round (whole seconds: 3; 2 with --quick)
  --rounds N          how often each is asked; peers take turns (5; 2 with --quick)
  --connections N     how many ask at once (8)
  --variants N        with how many different variables (300; 100 with --quick)
  --attack            only the attack: the wait for a cheap query while eight clients send refused ones
  --no-attack         without it
  --data FOLDER       where the seeded registries are kept (var/bench)
  --fresh             seed them again
  --profile FOLDER    where the profiles of our processes go, one a process, when they have ended (--cpu-prof)
  --results FILE      where the table goes (bench/RESULTS.md; none with --quick, --only or --peers unless it is named)`;

/** What was asked on the command line; the process ends here where that makes no sense. */
export function readOptions(given) {
  try {
    return checked(
      parseArgs({
        args: given,
        options: {
          quick: { type: 'boolean', default: false },
          json: { type: 'boolean', default: false },
          size: { type: 'string' },
          only: { type: 'string' },
          peers: { type: 'string' },
          seconds: { type: 'string' },
          rounds: { type: 'string' },
          connections: { type: 'string', default: '8' },
          variants: { type: 'string' },
          attack: { type: 'boolean', default: false },
          'no-attack': { type: 'boolean', default: false },
          data: { type: 'string', default: join(ROOT, 'var/bench') },
          fresh: { type: 'boolean', default: false },
          profile: { type: 'string' },
          results: { type: 'string' },
          help: { type: 'boolean', short: 'h', default: false },
        },
      }).values,
    );
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

function checked(values) {
  if (values.help) {
    console.error(USAGE);
    process.exit(0);
  }
  const { quick } = values;
  const partial = quick || values.attack || values.only !== undefined || values.peers !== undefined;
  return {
    quick,
    json: values.json,
    sizes: sizesOf(values.size ?? (quick ? '100k' : 'both')),
    questions: some('only', values.only, QUESTIONS),
    peers: some('peers', values.peers, PEERS),
    seconds: number('seconds', values.seconds ?? (quick ? '2' : '3')),
    rounds: number('rounds', values.rounds ?? (quick ? '2' : '5')),
    connections: number('connections', values.connections),
    variants: number('variants', values.variants ?? (quick ? '100' : '300')),
    attack: !values['no-attack'],
    measure: !values.attack,
    data: resolve(values.data),
    fresh: values.fresh,
    profile: values.profile === undefined ? null : resolve(values.profile),
    results: values.results === undefined ? (partial ? null : join(ROOT, 'bench/RESULTS.md')) : resolve(values.results),
    cores: cpus().length,
  };
}

function sizesOf(size) {
  if (size === 'both') return ['100k', '1m'];
  if (size === '100k' || size === '1m') return [size];
  throw new Error(`--size is "${size}"; it may be 100k, 1m or both.`);
}

function some(name, text, all) {
  if (text === undefined) return all;
  const asked = text.split(',').map((word) => word.trim());
  const unknown = asked.filter((word) => !all.includes(word));
  if (unknown.length > 0) throw new Error(`--${name} has ${unknown.join(', ')}; there are ${all.join(', ')}.`);
  return all.filter((word) => asked.includes(word));
}

function number(name, text) {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Error(`--${name} is "${text}"; it is a whole number from 1 on.`);
}
