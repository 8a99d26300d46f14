import { OperationalError, Problem, registerEntry } from '@guildhall/problems';
import { Command, CommanderError } from 'commander';
import { accountCommand } from './commands/account.command.js';
import { auditCommand } from './commands/audit.command.js';
import { exportCommand } from './commands/export.command.js';
import { importCommand } from './commands/import.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { registerCommand } from './commands/register.command.js';
import { backupCommand } from './commands/backup.command.js';
import { redactCommand } from './commands/redact.command.js';
import { restoreCommand } from './commands/restore.command.js';
import { statusCommand } from './commands/status.command.js';
import { tokenCommand } from './commands/token.command.js';
import { EXIT, json, type Terminal } from './terminal.js';

/** A command: declares itself, and gives its exit code to `done` when it was run. */
export type CommandOf = (terminal: Terminal, done: (exitCode: number) => void) => Command;

const COMMANDS: readonly CommandOf[] = [
  importCommand,
  exportCommand,
  registerCommand,
  accountCommand,
  tokenCommand,
  auditCommand,
  backupCommand,
  restoreCommand,
  redactCommand,
  migrateCommand,
  statusCommand,
];

/** Runs the command line; gives the exit code. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT.done;
  const program = new Command('guildhall')
    .description('The registry of film-industry organizations, from a terminal.')
    .addHelpText(
      'after',
      '\nData go to standard output, talk to standard error. Exit codes: 0 done, 1 a bug, 2 refused, 4 done with findings.',
    );
  for (const command of COMMANDS) program.addCommand(command(terminal, (code) => (exitCode = code)));
  for (const command of allOf(program)) {
    command.exitOverride().configureOutput({ writeOut: (text) => terminal.data(text), writeErr: (text) => terminal.talk(text) });
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    return exitCodeOf(error, terminal, words.includes('--json'));
  }
}

/** A command and all below it. */
function allOf(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allOf)];
}

function exitCodeOf(error: unknown, terminal: Terminal, asJson: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.refused;
  if (error instanceof Problem || error instanceof OperationalError) {
    const { code, message } = error;
    const details = error instanceof Problem ? error.details : {};
    // What to do about a problem is in its own words; of the outside world the register knows more.
    terminal.talk(`${code}: ${message}\n${error instanceof OperationalError ? `${registerEntry(error.code).todo}\n` : ''}`);
    if (asJson) json(terminal, { error: { code, message, ...details } });
    return EXIT.refused;
  }
  terminal.talk(`A bug: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  if (asJson) json(terminal, { error: { code: 'INTERNAL', message: 'A bug; its traces are on standard error.' } });
  return EXIT.bug;
}
