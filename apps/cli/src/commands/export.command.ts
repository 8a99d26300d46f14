import { exportPackage } from '@guildhall/exchange';
import { Command } from 'commander';
import { progressBar } from '../progress-bar.js';
import { withCurrent } from '../registry.js';
import { table } from '../table.js';
import { json, type Terminal } from '../terminal.js';

interface ExportFlags {
  readonly federation?: string;
  readonly withIds?: true;
  readonly json?: true;
}

/** `guildhall export`: the registry becomes a package of CSV files. */
export function exportCommand(terminal: Terminal): Command {
  return new Command('export')
    .description('Exports the registry as it stands into a folder of CSV files; the same content gives the same bytes.')
    .argument('<folder>', 'an empty or new folder, or one that holds a package, which is written over')
    .option('--federation <slug>', 'only this organization, its members, its facts and what they cite')
    .option('--with-ids', 'write the column public_id, so that an import elsewhere keeps the ids')
    .option('--json', 'the report as JSON')
    .action(async (folder: string, flags: ExportFlags) => {
      const progress = progressBar(terminal.screen);
      const report = await withCurrent(terminal, ({ dataSource }) =>
        exportPackage(dataSource, folder, {
          federation: flags.federation ?? null,
          withIds: flags.withIds === true,
          onProgress: ({ step, done }) => progress.show(step, done, null),
        }),
      ).finally(() => progress.end());
      if (flags.json === true) json(terminal, report);
      else
        terminal.data(
          table(
            ['file', 'rows'],
            report.files.map(({ file, rows }) => [file, rows]),
          ),
        );
      terminal.talk(`Exported revision ${report.revision} into ${folder}.\n`);
    });
}
