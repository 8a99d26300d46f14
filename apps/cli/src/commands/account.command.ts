import { type Account, Accounts, Passwords, Role } from '@guildhall/access';
import type { DataSource } from 'typeorm';
import { Command, Option } from 'commander';
import { askedRole } from '../asked-role.js';
import { entered } from '../entered.js';
import { withCurrent, withMigrated } from '../registry.js';
import { table } from '../table.js';
import { json, type Terminal } from '../terminal.js';
import { typedSecret } from '../typed-secret.js';

interface JsonFlag {
  readonly json?: true;
}

interface CreateFlags extends JsonFlag {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly password: boolean;
}

const JSON_FLAG = ['--json', 'the account as JSON'] as const;
const WHOSE = ['<email>', 'the e-mail address of the account, in any case'] as const;

/** `guildhall account`: the people who may sign in. */
export function accountCommand(terminal: Terminal): Command {
  return new Command('account')
    .description('Keeps the accounts of people. Whoever may run this needs no account.')
    .addCommand(create(terminal))
    .addCommand(list(terminal))
    .addCommand(role(terminal))
    .addCommand(password(terminal))
    .addCommand(
      forOne(
        terminal,
        'disable',
        'Lets nobody sign in to an account any more, and ends all its sessions; not the last ADMIN',
        (accounts, { id }) => accounts.disable(id),
      ),
    )
    .addCommand(
      forOne(terminal, 'enable', 'Lets a person sign in again whose account was disabled', (accounts, { id }) => accounts.enable(id)),
    );
}

function create(terminal: Terminal): Command {
  return new Command('create')
    .description('Makes an account. The password is asked for, or is the first line of standard input: 12 to 200 characters.')
    .requiredOption('--name <name>', 'the name to be shown, at most 100 characters: changes are recorded under it')
    .requiredOption('--email <email>', 'the e-mail address to sign in with')
    .addOption(
      new Option('--role <role>', `what they may do: ${Object.values(Role).join(', ')}`).argParser(askedRole).makeOptionMandatory(),
    )
    .option('--no-password', 'ask for none: nobody can sign in before one is set')
    .option(...JSON_FLAG)
    .action(async (flags: CreateFlags) => {
      const secret = flags.password ? await typedSecret(terminal, 'The password') : null;
      const { name, email } = flags;
      await alter(terminal, flags, 'createAccount', (accounts) => accounts.create({ name, email, role: flags.role, password: secret }));
    });
}

function list(terminal: Terminal): Command {
  return new Command('list')
    .description('Lists all accounts, in the order in which they were made.')
    .option('--json', 'the accounts as JSON')
    .action(async (flags: JsonFlag) => {
      const accounts = await withCurrent(terminal, ({ dataSource }) => accountsOf(dataSource).list());
      if (flags.json === true) json(terminal, accounts);
      else terminal.data(asTable(accounts));
    });
}

function role(terminal: Terminal): Command {
  return new Command('role')
    .description('Changes what a person may do, from their next request on; not of the last ADMIN.')
    .argument(...WHOSE)
    .argument('<role>', `what they may do: ${Object.values(Role).join(', ')}`, askedRole)
    .option(...JSON_FLAG)
    .action(async (email: string, asked: Role, flags: JsonFlag) => {
      await alter(terminal, flags, 'changeRole', async (accounts) => accounts.changeRole((await accounts.withEmail(email)).id, asked));
    });
}

function password(terminal: Terminal): Command {
  return new Command('password')
    .description('Sets the password of an account and ends all its sessions. It is asked for, or is the first line of standard input.')
    .argument(...WHOSE)
    .option(...JSON_FLAG)
    .action(async (email: string, flags: JsonFlag) => {
      const secret = await typedSecret(terminal, 'The new password');
      await alter(terminal, flags, 'resetPassword', async (accounts) =>
        accounts.resetPassword((await accounts.withEmail(email)).id, secret),
      );
    });
}

function forOne(
  terminal: Terminal,
  name: string,
  description: string,
  work: (accounts: Accounts, account: Account) => Promise<Account>,
): Command {
  return new Command(name)
    .description(`${description}.`)
    .argument(...WHOSE)
    .option(...JSON_FLAG)
    .action(async (email: string, flags: JsonFlag) => {
      await alter(terminal, flags, `${name}Account`, async (accounts) => work(accounts, await accounts.withEmail(email)));
    });
}

/** Does something with an account, enters it in the audit trail and shows what the account is now. */
async function alter(terminal: Terminal, flags: JsonFlag, action: string, work: (accounts: Accounts) => Promise<Account>): Promise<void> {
  const account = await withMigrated(terminal, async ({ dataSource }) => {
    const altered = await work(accountsOf(dataSource));
    await entered(dataSource, action, `account ${altered.id}`);
    return altered;
  });
  if (flags.json === true) json(terminal, account);
  else terminal.data(asTable([account]));
}

function accountsOf(dataSource: DataSource): Accounts {
  return new Accounts(dataSource, new Passwords());
}

function asTable(accounts: readonly Account[]): string {
  return table(
    ['id', 'role', 'made', 'disabled', 'e-mail', 'name'],
    accounts.map(({ id, role: may, madeAt, isDisabled, email, name }) => [
      id,
      may,
      madeAt.slice(0, 10),
      isDisabled ? 'yes' : '',
      email ?? '',
      name,
    ]),
  );
}
