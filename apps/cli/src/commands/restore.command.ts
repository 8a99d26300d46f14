import { checkBackup, restoreBackup } from '@guildhall/exchange';
import { Command } from 'commander';
import { progressBar } from '../progress-bar.js';
import { withRegistry } from '../registry.js';
import { table } from '../table.js';
import { json, type Terminal } from '../terminal.js';

/** `guildhall restore`: a backup becomes the registry of an empty database. */
export function restoreCommand(terminal: Terminal): Command {
  return new Command('restore')
    .description(
      'Restores a backup into an empty database, embedded or a server, all or nothing. A damaged file, a newer one and a database that holds anything are refused.',
    )
    .argument('<file>', 'a file that `guildhall backup` wrote')
    .option('--json', 'what was restored as JSON: revision, rows of each table')
    .action(async (file: string, flags: { readonly json?: true }) => {
      // Before the database is opened: an embedded one would be made for nothing.
      const backup = await checkBackup(file);
      const progress = progressBar(terminal.screen);
      const report = await withRegistry(terminal, ({ dataSource }) =>
        restoreBackup(dataSource, backup, {
          signal: terminal.interrupted,
          onProgress: ({ done }) => progress.show('RESTORE', done, backup.rows),
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
      for (const name of report.migratedOn) terminal.talk(`Applied the migration ${name}.\n`);
      terminal.talk(`Restored revision ${report.revision}, backed up at ${report.madeAt}.\n`);
    });
}
