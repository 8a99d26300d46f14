import { PEERS } from './peers/peers.mjs';
import { QUESTIONS } from './questions.mjs';
import { costRatioOf, ratioOf, summaryOf } from './rounds.mjs';
import { SIZES } from './seed/sizes.mjs';

/** The whole report as Markdown. */
export function markdown({ about, cells, bars, memory, attacks, wrong }) {
  const sizes = [...new Set(cells.map(({ size }) => size))];
  return [
    '# Results of the benchmark',
    'Written by `npm run bench`; [README.md](README.md) says what is measured and how to read it.',
    aboutTable(about),
    '## Bars',
    barTable(bars),
    ...(wrong.length === 0 ? [] : ['## Wrong answers', wrong.map(wrongLine).join('\n')]),
    ...sizes.flatMap((size) => [`## ${numbersOf(size)}`, cellTable(cells.filter((cell) => cell.size === size))]),
    ...(memory.length === 0 ? [] : ['## Memory', memoryTable(memory)]),
    ...(attacks.length === 0 ? [] : ['## Attack', ...attacks.map(attackText)]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The same for programs. */
export function json({ about, cells, bars, memory, attacks, wrong }) {
  return {
    about,
    bars,
    ratios: sizesAndQuestions(cells).map(({ size, question, of }) => ({ size, question, ...pairs(of, ratioOf) })),
    cpuRatios: sizesAndQuestions(cells).map(({ size, question, of }) => ({ size, question, ...pairs(of, costRatioOf) })),
    results: cells.map(summaryOf),
    memory,
    attacks,
    wrong,
  };
}

const PAIRS = [
  ['uncached', 'postgraphile'],
  ['uncached', 'bare'],
  ['cached', 'hello'],
  ['cached', 'uncached'],
];

function pairs(of, ratio) {
  return Object.fromEntries(PAIRS.map(([mine, other]) => [`${mine}/${other}`, ratio(of(mine), of(other))]));
}

function sizesAndQuestions(cells) {
  const keys = [...new Set(cells.map(({ size, question }) => `${size} ${question}`))];
  return keys.map((key) => {
    const [size, question] = key.split(' ');
    return { size, question, of: (peer) => cells.find((cell) => cell.size === size && cell.question === question && cell.peer === peer) };
  });
}

function aboutTable(about) {
  return table(
    ['', ''],
    Object.entries(about).map(([what, value]) => [what, value]),
  );
}

function barTable(bars) {
  if (bars.length === 0) return 'None of the bars was measured.';
  const sign = (unit) => (unit === '×' ? 'at least' : 'at most');
  return table(
    ['bar', 'question', 'registry', 'measured', 'asked', ''],
    bars.map(({ bar, question, size, value, target, unit, isMet }) => [
      bar,
      question ?? '',
      size,
      `${figure(value)} ${unit}`,
      `${sign(unit)} ${target} ${unit}`,
      isMet ? 'met' : '**missed**',
    ]),
  );
}

function cellTable(cells) {
  return table(
    [
      'question',
      'peer',
      'requests/s',
      'median ms',
      'p99 ms',
      'Node CPU ms',
      'PostgreSQL CPU ms',
      'answer kB',
      'uncached is … × as fast',
      '… × as cheap in CPU',
      'failed',
    ],
    [...cells]
      .sort((a, b) => a.question.localeCompare(b.question))
      .map((cell) => {
        const { question, peer, bytes, perSecond, p50, p99, nodeMs, databaseMs, failed } = summaryOf(cell);
        const ours = cells.find((other) => other.peer === 'uncached' && other.question === question);
        const title = peer === 'uncached' ? `**${question}** ${QUESTIONS[question].title}` : '';
        return [
          title,
          PEERS[peer].title,
          figure(perSecond),
          figure(p50),
          figure(p99),
          figure(nodeMs),
          figure(databaseMs),
          figure(bytes / 1024),
          peer === 'uncached' ? '' : figure(ratioOf(ours, cell)),
          peer === 'uncached' ? '' : figure(costRatioOf(ours, cell)),
          failed === 0 ? '' : `**${failed}**`,
        ];
      }),
  );
}

function memoryTable(memory) {
  return table(
    ['process', 'registry', 'most memory (RSS)'],
    memory.map(({ peer, size, megabytes }) => [PEERS[peer].title, size, `${figure(megabytes)} MB`]),
  );
}

function attackText({ size, alone, under, refusedPerSecond, refused, answered }) {
  const list = (outcomes) =>
    Object.entries(outcomes)
      .map(([reason, as]) => `${reason}: ${as}`)
      .join('; ');
  return [
    `${size}, uncached: eight clients sent ${figure(refusedPerSecond)} refused queries a second (${list(refused)}).`,
    `Meanwhile one client asked Q1 again and again and waited ${figure(under.p50)} ms in the median, ${figure(under.p99)} ms at p99 and ${figure(under.max)} ms at most (${under.count} answers);`,
    `without the attack ${figure(alone.p50)}, ${figure(alone.p99)} and ${figure(alone.max)} ms.`,
    ...(Object.keys(answered).length === 0 ? [] : [`**Not refused** by this version, and so not sent: ${list(answered)}.`]),
  ].join(' ');
}

function wrongLine({ size, question, peer, message }) {
  return `- ${PEERS[peer].title} on ${question} of ${size}: \`${message.replaceAll('`', "'")}\``;
}

function numbersOf(size) {
  const of = (number) => number.toLocaleString('en');
  const { organizations, federations, memberships } = SIZES[size];
  return `${size}: ${of(organizations)} organizations, ${of(federations)} federations, ${of(memberships)} memberships`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Three figures are all that such a measurement has. */
function figure(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(value >= 10 ? 3 : 2);
}
