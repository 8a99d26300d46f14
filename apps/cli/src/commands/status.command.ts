import { registryStatus } from '@guildhall/exchange';
import { describeAddress } from '@guildhall/storage';
import { Command } from 'commander';
import { hasPending, withRegistry } from '../registry.js';
import { table } from '../table.js';
import { json, type Terminal } from '../terminal.js';

/** `guildhall status`: what is in the registry, and where it is. */
export function statusCommand(terminal: Terminal): Command {
  return new Command('status')
    .description('Shows the revision, how many records there are, and the database.')
    .option('--json', 'the same as JSON')
    .action(async (flags: { readonly json?: true }) => {
      const status = await withRegistry(terminal, async ({ database, dataSource }) => ({
        ...(await registryStatus(dataSource)),
        database: {
          kind: database.embedded ? ('embedded' as const) : ('server' as const),
          version: database.serverVersion,
          address: describeAddress(database.address),
          isUpToDate: !(await hasPending(dataSource)),
        },
      }));
      if (flags.json === true) {
        json(terminal, status);
        return;
      }
      const { kind, version, address, isUpToDate } = status.database;
      const lines: [string, string | number][] = [
        ['revision', status.revision ?? 'none yet'],
        ['recorded at', status.recordedAt ?? ''],
        ...status.records.map(({ recordType, count }): [string, number] => [recordType, count]),
        ['database', `${kind === 'embedded' ? 'embedded ' : ''}PostgreSQL ${version} at ${address}`],
        ['size', `${(status.bytes / 2 ** 20).toFixed(1)} MB`],
        ['schema', isUpToDate ? 'up to date' : 'not up to date: run `guildhall migrate`'],
      ];
      terminal.data(table(['', ''], lines));
    });
}
