import { migrate } from '@guildhall/storage';
import { Command } from 'commander';
import { withRegistry } from '../registry.js';
import { json, type Terminal } from '../terminal.js';

/** `guildhall migrate`: brings the schema of the database up to date. */
export function migrateCommand(terminal: Terminal): Command {
  return new Command('migrate')
    .description('Brings the schema of the database up to date.')
    .option('--json', 'the applied migrations as JSON')
    .action(async (flags: { readonly json?: true }) => {
      const applied = await withRegistry(terminal, ({ dataSource }) => migrate(dataSource));
      if (flags.json === true) json(terminal, { applied });
      else for (const name of applied) terminal.data(`${name}\n`);
      terminal.talk(applied.length === 0 ? 'The schema is up to date.\n' : `Applied ${applied.length} migrations.\n`);
    });
}
