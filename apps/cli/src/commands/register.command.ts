import { MembershipCategory } from '@guildhall/facts';
import { type LikelyTwin, OrganizationKind } from '@guildhall/organizations';
import { type Query, statementOf } from '@guildhall/planner';
import { Problem } from '@guildhall/problems';
import { Command, Option } from 'commander';
import type { DataSource } from 'typeorm';
import { registerOrganization, type RegisterFlags, twinsOf } from '../registered-organization.js';
import { withMigrated } from '../registry.js';
import { table } from '../table.js';
import { json, type Terminal } from '../terminal.js';

interface Flags extends RegisterFlags {
  readonly yes?: true;
  readonly json?: true;
}

/** `guildhall register`: an organization, with its first membership where it has one, once it is sure that it has no twin. */
export function registerCommand(terminal: Terminal): Command {
  return new Command('register')
    .description(
      'Registers an organization as one change, with a membership where --member-of names a federation. It first looks for organizations that may be the same, shows them, and refuses (exit 2) unless --yes is given.',
    )
    .requiredOption('--name <text>', 'its official name, in its own script')
    .option('--language <tag>', 'the language of the name: az, ru, en')
    .option('--acronym <text>', 'its acronym')
    .addOption(new Option('--kind <kind>', 'what it is').choices(Object.values(OrganizationKind)).makeOptionMandatory())
    .option('--country <code>', 'where it belongs (AZ, SUHH); may be given several times', collected)
    .option('--city <text>', 'the city of its seat')
    .option('--founded <date>', 'when it was founded (EDTF: 1998, 2001-05, 1998~)')
    .option('--website <url>', 'its own page')
    .option('--identifier <scheme:value>', 'an identifier in another registry (WIKIDATA:Q42); may be given several times', collected)
    .option('--slug <slug>', 'a readable name of its own; made from the acronym or the name where not given')
    .requiredOption('--source-title <text>', 'the title of the document that says so')
    .option('--source-url <url>', 'where that document can be read')
    .option('--member-of <slug or id>', 'a registered federation to which it belongs')
    .addOption(new Option('--category <category>', 'as what it belongs').choices(Object.values(MembershipCategory)))
    .option('--since <date>', 'the first day of the membership (EDTF)')
    .option('--announced <date>', 'when the membership was made public (EDTF)')
    .option('--message <text>', 'why, for the change log')
    .option('--as <name>', 'the name under which the change is recorded (default: Guildhall command line)')
    .option('--yes', 'register it although organizations that may be the same are registered')
    .option('--json', 'what was registered, and what may be the same, as JSON')
    .action(async (flags: Flags) => {
      refuseLonelyFlags(flags);
      const { organization, twins } = await withMigrated(terminal, async ({ dataSource }) => {
        const query = queryOf(dataSource);
        const twins = await twinsOf(query, flags);
        if (twins.length > 0) terminal.talk(`May be the same:\n${twinTable(twins)}`);
        if (twins.length > 0 && flags.yes !== true) throw refusal(twins);
        return { organization: await registerOrganization(dataSource, query, flags), twins };
      });
      const { revision, ...registered } = organization;
      if (flags.json === true) json(terminal, { organization: registered, revision, twins });
      else terminal.data(table(['id', 'slug', 'name'], [[registered.id, registered.slug, registered.name]]));
      terminal.talk(`Registered in revision ${revision}.\n`);
    });
}

function collected(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function queryOf(dataSource: DataSource): Query {
  return (statement) => {
    const { text, values } = statementOf(statement);
    return dataSource.query(text, values);
  };
}

/** Options that say something of a membership, where there is none. */
function refuseLonelyFlags({ memberOf, category, since, announced }: Flags): void {
  if (memberOf !== undefined || (category ?? since ?? announced) === undefined) return;
  throw new Problem('BAD_USER_INPUT', '--category, --since and --announced tell of a membership: name the federation with --member-of.');
}

function twinTable(twins: readonly LikelyTwin[]): string {
  return table(
    ['score', 'slug', 'name', 'countries', 'why'],
    twins.map(({ score, slug, name, countries, reasons }) => [score.toFixed(2), slug, name, countries.join(' '), reasons.join(' ')]),
  );
}

function refusal(twins: readonly LikelyTwin[]): Problem {
  const [first] = twins;
  const count = twins.length === 1 ? 'An organization' : `${twins.length} organizations`;
  const message = `${count} may be the same, first of all ${first?.slug ?? ''} (${first?.name ?? ''}). Nothing was registered. If it is another one, say --yes.`;
  return new Problem('AMBIGUOUS', message, { ids: twins.map(({ id }) => id), twins });
}
