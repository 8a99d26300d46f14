import { type KnownToken, MOST_DAYS, Role, Tokens, USUAL_DAYS } from '@guildhall/access';
import { Command, InvalidArgumentError, Option } from 'commander';
import { askedRole } from '../asked-role.js';
import { entered } from '../entered.js';
import { withCurrent, withMigrated } from '../registry.js';
import { table } from '../table.js';
import { json, type Terminal } from '../terminal.js';

interface CreateFlags {
  readonly name: string;
  readonly role: Role;
  readonly days: number;
  readonly json?: true;
}

/** `guildhall token`: tokens with which programs get in. */
export function tokenCommand(terminal: Terminal): Command {
  const command = new Command('token').description('Makes, lists and revokes the tokens with which programs get in.');
  command
    .command('create')
    .description('Makes a token and shows it, this once: the token alone on standard output. Only its hash is kept.')
    .requiredOption('--name <text>', 'the public name under which its changes are recorded: 1 to 100 characters')
    .addOption(
      new Option('--role <role>', 'what it may do: propose (CONTRIBUTOR), write (EDITOR), everything (ADMIN)')
        .choices(Object.values(Role))
        .argParser(askedRole)
        .makeOptionMandatory(),
    )
    .option('--days <number>', `after how many days it is taken no more, from 1 to ${MOST_DAYS}`, wholeNumber, USUAL_DAYS)
    .option('--json', 'as JSON: {"token": "...", "id": 7, "expiresAt": "..."}')
    .action(async ({ json: asJson, ...request }: CreateFlags) => {
      const made = await withMigrated(terminal, async ({ dataSource }) => {
        const { id, token, expiresAt } = await new Tokens(dataSource).create(request);
        await entered(dataSource, 'createToken', `token ${id}`);
        return { token, id, expiresAt };
      });
      if (asJson === true) json(terminal, made);
      else terminal.data(`${made.token}\n`);
      terminal.talk(
        `Token ${made.id} (${request.role}) is taken until ${made.expiresAt}. Keep it: it is not shown again. \`guildhall token revoke ${made.id}\` ends it.\n`,
      );
    });
  command
    .command('list')
    .description('Lists all tokens, the newest first: whose they are and what became of them, never the tokens themselves.')
    .option('--json', 'the same as JSON')
    .action(async (flags: { readonly json?: true }) => {
      const tokens = await withCurrent(terminal, ({ dataSource }) => new Tokens(dataSource).list());
      if (flags.json === true) json(terminal, tokens);
      else if (tokens.length === 0) terminal.talk('There are no tokens yet. `guildhall token create` makes one.\n');
      else terminal.data(table(['id', 'name', 'role', 'expires', 'last used', 'revoked'], tokens.map(cells)));
    });
  command
    .command('revoke')
    .description('Ends a token: from now on it is taken nowhere. What was recorded with it stands.')
    .argument('<id>', 'its number, as `guildhall token list` shows it', wholeNumber)
    .option('--json', 'the token as JSON')
    .action(async (id: number, flags: { readonly json?: true }) => {
      const token = await withMigrated(terminal, async ({ dataSource }) => {
        const revoked = await new Tokens(dataSource).revoke(id);
        await entered(dataSource, 'revokeToken', `token ${id}`);
        return revoked;
      });
      if (flags.json === true) json(terminal, token);
      terminal.talk(`Token ${token.id} (${token.name}) is taken no more.\n`);
    });
  return command;
}

function cells({ id, name, role, expiresAt, lastUsedAt, revokedAt }: KnownToken): (string | number)[] {
  return [id, name, role, expiresAt, lastUsedAt ?? 'never', revokedAt ?? ''];
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number.');
}
