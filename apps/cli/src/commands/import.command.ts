import { importPackages } from '@guildhall/exchange';
import { Command } from 'commander';
import { importText } from '../import-text.js';
import { progressBar } from '../progress-bar.js';
import { withMigrated } from '../registry.js';
import { EXIT, json, type Terminal } from '../terminal.js';

interface ImportFlags {
  readonly dryRun?: true;
  readonly json?: true;
  readonly message?: string;
  readonly report?: string;
}

const REPORT = 'guildhall-import-problems.csv';

/** `guildhall import`: packages of CSV files become one change. */
export function importCommand(terminal: Terminal, done: (exitCode: number) => void): Command {
  return new Command('import')
    .description('Imports folders of CSV files as one package and one change, all or nothing.')
    .argument('<folder...>', 'folders with organizations.csv, memberships.csv and so on')
    .option('--dry-run', 'say what it would do, and write nothing')
    .option('--json', 'the report as JSON')
    .option('--message <text>', 'what the change is recorded with')
    .option(
      '--report <file>',
      `where the CSV report of all problems goes (default: ${REPORT} in this folder); with findings too when given`,
    )
    .action(async (folders: string[], flags: ImportFlags) => {
      const progress = progressBar(terminal.screen);
      const report = await withMigrated(terminal, ({ dataSource }) =>
        importPackages(dataSource, folders, {
          dryRun: flags.dryRun === true,
          message: flags.message ?? null,
          report: flags.report ?? REPORT,
          reportFindings: flags.report !== undefined,
          // While the rows move in, nobody can tell how far they are.
          onProgress: ({ step, done: sofar, total }) => progress.show(step, sofar, step === 'WRITING' ? null : total),
        }),
      ).finally(() => progress.end());
      const { data, talk } = importText(report);
      if (flags.json === true) json(terminal, report);
      else terminal.data(data);
      terminal.talk(talk);
      if (report.outcome === 'REFUSED') done(EXIT.refused);
      else if (report.findings.total > 0) done(EXIT.doneWithFindings);
    });
}
