import { readFileSync } from 'node:fs';
import { Role } from '@guildhall/access';
import { Problem } from '@guildhall/problems';
import { type Redacted, type RedactInput, redactionsOf } from '@guildhall/registration';
import { Command } from 'commander';
import { withMigrated } from '../registry.js';
import { table } from '../table.js';
import { json, type Terminal } from '../terminal.js';

interface RedactFlags {
  readonly reason: string;
  readonly legalGround: string;
  readonly record?: string[];
  readonly actor: string;
  readonly expectedRevision?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `guildhall redact`: texts go out of every revision. */
export function redactCommand(terminal: Terminal): Command {
  return new Command('redact')
    .description(
      'Takes texts, the spellings of a name for instance, out of every revision; "[redacted]" stands in their place. It cannot be taken back: look first, with --dry-run.',
    )
    .argument('<file>', 'a file with a text a line (on a command line a text would stay in its history); `-` reads the standard input')
    .requiredOption('--reason <text>', 'why, without the texts themselves: it stands in the change log for everybody to read')
    .requiredOption('--legal-ground <text>', 'by which law, such as "GDPR Art. 17(1)(c)": it stands there too')
    .option('--record <id...>', 'only in these records, in all their versions')
    .option('--expected-revision <number>', 'refuse where a record in which a text stands changed after this revision')
    .option('--actor <name>', 'under which name the change is recorded', 'Operator')
    .option('--dry-run', 'say where the texts stand and how often, and write nothing')
    .option('--json', 'the same, or what was recorded, as JSON')
    .action(async (file: string, flags: RedactFlags) => {
      const input = inputOf(textsIn(file), flags);
      await withMigrated(terminal, async ({ dataSource }) => {
        const redactions = redactionsOf(dataSource);
        const found = await redactions.preview(input);
        if (flags.dryRun === true) tell(terminal, found, flags, null);
        else {
          const caller = { key: 'terminal', name: flags.actor, role: Role.ADMIN, kind: 'PERSON' as const };
          const { mark } = await redactions.record(input, caller);
          tell(terminal, found, flags, mark.number);
        }
      });
    });
}

function inputOf(texts: string[], { reason, legalGround, record, expectedRevision }: RedactFlags): RedactInput {
  const revision = expectedRevision === undefined ? null : Number(expectedRevision);
  if (revision !== null && !Number.isSafeInteger(revision)) {
    throw new Problem('BAD_USER_INPUT', '--expected-revision takes the number of a revision.');
  }
  return { texts, reason, legalGround, records: record ?? null, expectedRevision: revision };
}

function textsIn(file: string): string[] {
  try {
    const lines = readFileSync(file === '-' ? 0 : file, 'utf8').split('\n');
    return lines.map((line) => line.trim()).filter((line) => line !== '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Problem('BAD_USER_INPUT', `The file ${file} cannot be read (${code}).`, { file });
  }
}

function tell(terminal: Terminal, { places, records }: Redacted, flags: RedactFlags, revision: number | null): void {
  if (flags.json === true) json(terminal, { revision, places, records });
  else
    terminal.data(
      table(
        ['table', 'column', 'rows'],
        places.map(({ table: name, column, rows }) => [name, column, rows]),
      ),
    );
  const what = `${records.length} records`;
  terminal.talk(
    revision === null
      ? `Nothing was written. ${what} would be redacted.\n`
      : `Recorded as revision ${revision}: ${what} redacted. Backups, and files that were imported from, may still hold the texts.\n`,
  );
}
