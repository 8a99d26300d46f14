import { auditTrail, type TrailEntry } from '@guildhall/access';
import { Command, InvalidArgumentError } from 'commander';
import { withCurrent } from '../registry.js';
import { table } from '../table.js';
import { json, type Terminal } from '../terminal.js';

interface AuditFlags {
  readonly actor?: string;
  readonly action?: string;
  readonly outcome?: string;
  readonly last: number;
  readonly json?: true;
}

const USUAL = 50;
const MOST = 10_000;

/** `guildhall audit`: who did what, or tried to. */
export function auditCommand(terminal: Terminal): Command {
  return new Command('audit')
    .description(
      'Shows who changed the registry or was refused, the newest first: when, who, from where, what came of it. Kept for 90 days.',
    )
    .option('--actor <name>', 'only what was done by this: the name or the key (token 7) of an actor, exactly')
    .option('--action <name>', "only this action: a mutation's name, signIn, token...")
    .option('--outcome <code>', 'only what came to this: OK, or the code of a problem')
    .option('--last <number>', `how many entries, from 1 to ${MOST}`, count, USUAL)
    .option('--json', 'the entries as JSON')
    .action(async ({ json: asJson, last, ...wanted }: AuditFlags) => {
      const entries = await withCurrent(terminal, ({ dataSource }) => auditTrail(dataSource, last, wanted));
      if (asJson === true) json(terminal, entries);
      else if (entries.length === 0) terminal.talk('Nothing of this kind was entered in the last 90 days.\n');
      else terminal.data(table(['at', 'actor', 'address', 'action', 'outcome', 'detail'], entries.map(cells)));
    });
}

function cells({ at, actorName, actorKey, address, action, outcome, detail }: TrailEntry): string[] {
  const actor = actorKey === null ? (actorName ?? '') : `${actorName ?? ''} (${actorKey})`;
  return [at, actor, address ?? '', action, outcome, detail ?? ''];
}

function count(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST) return Number(text);
  throw new InvalidArgumentError(`It is a whole number from 1 to ${MOST}.`);
}
