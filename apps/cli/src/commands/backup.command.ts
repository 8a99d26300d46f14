import { makeBackup } from '@guildhall/exchange';
import { Command } from 'commander';
import { progressBar } from '../progress-bar.js';
import { withRegistry } from '../registry.js';
import { table } from '../table.js';
import { json, type Terminal } from '../terminal.js';

interface BackupFlags {
  readonly force?: true;
  readonly json?: true;
}

/** `guildhall backup`: the whole registry goes into one file. */
export function backupCommand(terminal: Terminal): Command {
  return new Command('backup')
    .description(
      'Writes the whole registry, with its complete history, accounts and hashes of tokens, into one file. Writing may go on meanwhile; the file has one revision.',
    )
    .argument('<file>', 'where the backup goes; only its owner may read it')
    .option('--force', 'write over a file that is there')
    .option('--json', 'what is in it as JSON: bytes, sha256, revision, rows of each table')
    .action(async (file: string, flags: BackupFlags) => {
      const progress = progressBar(terminal.screen);
      const report = await withRegistry(terminal, ({ dataSource }) =>
        makeBackup(dataSource, file, {
          force: flags.force === true,
          signal: terminal.interrupted,
          onProgress: ({ done }) => progress.show('BACKUP', done, null),
        }),
      ).finally(() => progress.end());
      if (flags.json === true) json(terminal, report);
      else
        terminal.data(
          table(
            ['table', 'rows'],
            report.tables.map(({ table: name, rows }) => [name, rows]),
          ),
        );
      terminal.talk(`Backed up revision ${report.revision} into ${file} (${report.bytes} bytes, SHA-256 ${report.sha256}).\n`);
    });
}
