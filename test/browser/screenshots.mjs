// Draws the pictures of docs/screenshots: every page, light and dark, on a wide screen and on a telephone.
//
//   npm run screenshots                                   of a registry that it starts for itself, with the data of the packs
//   npm run screenshots -- http://127.0.0.1:3000          of one that runs already
//   npm run screenshots -- http://127.0.0.1:3000 home     only the pages that are named
//   npm run screenshots -- own register                   the same of a registry of its own
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { makeExamples } from './screenshot-examples.mjs';
import { smallerPng } from './smaller-png.mjs';

/** `address` may ask the registry for a key; `ready` is done once the page stands. */
const PAGES = [
  { name: 'home', address: '/' },
  { name: 'organizations', address: '/organizations' },
  { name: 'federation', address: '/organizations/fiapf' },
  { name: 'federation-timeline', address: '/organizations/imago?part=timeline' },
  { name: 'federation-growth', address: '/organizations/imago?part=growth' },
  { name: 'federation-figures', address: '/organizations/fiapf?part=figures' },
  { name: 'member', address: '/organizations/apg-az' },
  { name: 'federations', address: '/federations' },
  { name: 'countries', address: '/countries' },
  { name: 'country', address: '/countries/FR' },
  { name: 'sources', address: '/sources' },
  { name: 'source', address: sourceAddress },
  { name: 'changes', address: '/changes' },
  { name: 'compare', address: '/compare?with=imago,fiapf,fera,saa,fia' },
  { name: 'network', address: '/network' },
  { name: 'dashboards', address: '/dashboards' },
  { name: 'dashboard', address: '/dashboards/imago' },
  { name: 'embedded', address: '/embed/federations/imago/growth', ready: tileStands },
  { name: 'change', address: '/changes?revision=1' },
  { name: 'playground', address: '/graphiql', ready: playgroundAsked },
  { name: 'sign-in', address: '/sign-in' },
  // For people who have signed in: only of a registry of its own, where somebody can be.
  { name: 'account', address: '/account', isInside: true },
  { name: 'register', address: '/register', isInside: true, ready: registerTyped },
  { name: 'register-twin', address: '/register', isInside: true, ready: twinTyped },
  { name: 'register-review', address: '/register', isInside: true, ready: registerReviewed },
  { name: 'edit-organization', address: '/organizations/apg-az/edit?verb=correct', isInside: true },
  { name: 'edit-membership', address: membershipAddress, isInside: true },
  { name: 'edit-fact', address: figureAddress, isInside: true },
  { name: 'edit-source', address: async () => `${await sourceAddress()}/edit`, isInside: true },
  { name: 'merge', address: '/merge?source=fera&target=fiapf', isInside: true },
  { name: 'imports', address: '/imports', isInside: true },
  { name: 'import-columns', address: () => examples.importColumns, isInside: true },
  { name: 'import-preview', address: () => examples.importPreview, isInside: true, ready: heldOpen },
  { name: 'quality', address: '/quality', isInside: true },
  { name: 'proposals', address: '/proposals', isInside: true },
  { name: 'proposal', address: () => examples.proposal, isInside: true },
  { name: 'accounts', address: '/accounts', isInside: true },
  { name: 'tokens', address: '/tokens', isInside: true },
];

const SCREENS = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
/** How much of a long page is drawn. */
const MOST_SCREENS = 2;
const SCHEMES = ['light', 'dark'];
const ADMIN = { name: 'Ada Lovelace', email: 'ada@example.org', password: 'eleven quiet lanterns' };

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'docs/screenshots');
const [where = 'own', ...names] = process.argv.slice(2);
const given = where === 'own' ? undefined : where;
const unknown = names.filter((name) => !PAGES.some((page) => page.name === name));
if (unknown.length > 0) throw new Error(`No page is named ${unknown.join(', ')}: there are ${PAGES.map(({ name }) => name).join(', ')}.`);

/** What was made to be shown to people who have signed in. */
let examples = {};
const registry = given === undefined ? await startRegistry() : { url: given, stop: () => undefined };
try {
  await drawPages(PAGES.filter(({ name, isInside }) => (names.length === 0 || names.includes(name)) && (given === undefined || !isInside)));
} finally {
  await registry.stop();
}

async function drawPages(pages) {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    if (pages.some(({ isInside }) => isInside)) examples = await makeExamples(registry.url, await cookieOf(browser), ADMIN.password);
    for (const page of pages) {
      await draw(browser, page);
    }
  } finally {
    await browser.close();
  }
}

/** Draws a page on every screen in every scheme. */
async function draw(browser, { name, address, isInside = false, ready = pageStands }) {
  const from = typeof address === 'string' ? address : await address();
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of SCHEMES) {
      const file = path.join(folder, `${name}-${screen}-${colorScheme}.png`);
      rmSync(file, { force: true });
      await drawn(browser, { from, viewport, colorScheme, isInside, ready, file });
      console.log(`${path.relative(process.cwd(), file)} ${Math.ceil(statSync(file).size / 1000)} kB`);
    }
  }
}

async function drawn(browser, { from, viewport, colorScheme, isInside, ready, file }) {
  const context = await browser.newContext({ baseURL: registry.url, viewport, colorScheme, locale: 'en', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    if (isInside) await signIn(context);
    await page.goto(from);
    await ready(page);
    const height = Math.min(await page.evaluate('document.documentElement.scrollHeight'), viewport.height * MOST_SCREENS);
    writeFileSync(file, smallerPng(await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: viewport.width, height } })));
  } finally {
    await context.close();
  }
}

/** Once its heading is there and nothing comes in any more. */
async function pageStands(page) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(100);
  while ((await page.locator('.mantine-Skeleton-root').count()) > 0) await page.waitForTimeout(100);
  await page.evaluate('document.fonts.ready.then(() => null)');
  // Charts and maps are drawn in the frames that follow.
  await page.waitForTimeout(700);
}

async function cookieOf(browser) {
  const context = await browser.newContext({ baseURL: registry.url });
  try {
    await signIn(context);
    return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  } finally {
    await context.close();
  }
}

/** The cookie of the admin of the registry that was started for this. */
async function signIn(context) {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { name } } }';
  const { email, password } = ADMIN;
  await context.request.post('/graphql', {
    data: { query, variables: { input: { email, password } } },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
}

/** A guild as somebody types it: one that is not registered yet, with its membership. */
async function registerTyped(page) {
  await pageStands(page);
  await page.getByRole('textbox', { name: 'Official name' }).fill('Guild of Location Scouts');
  await choose(page, 'Countries', 'Azerb', 'Azerbaijan');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'It belongs to a federation' }).click();
  await choose(page, 'Federation', 'FIAPF', /FIAPF/);
  await page.getByRole('textbox', { name: 'First day' }).fill('January 2026');
  await page.getByRole('textbox', { name: 'Announced on' }).fill('11 December 2025');
  await page.getByRole('textbox', { name: 'Address' }).fill('https://example.org/scouts');
  await page.getByRole('textbox', { name: 'Title' }).fill('Location scouts join FIAPF');
  await page.evaluate('window.scrollTo(0, 0)');
  await page.waitForTimeout(500);
}

async function twinTyped(page) {
  await pageStands(page);
  await page.getByRole('textbox', { name: 'Official name' }).fill('Гильдия продюсеров Азербайджана');
  await choose(page, 'Countries', 'Azerb', 'Azerbaijan');
  await page.keyboard.press('Escape');
  await page
    .getByText(/may be registered already/)
    .first()
    .waitFor();
  await page.evaluate('window.scrollTo(0, 0)');
}

async function registerReviewed(page) {
  await registerTyped(page);
  await page.getByRole('button', { name: 'See what will be written' }).click();
  await page.getByRole('heading', { name: 'Members of federations' }).waitFor();
  await page.evaluate('window.scrollTo(0, 0)');
  await page.waitForTimeout(300);
}

async function choose(page, name, typed, option) {
  await page.getByRole('combobox', { name }).click();
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: option }).first().click();
}

/** As high as it is drawn: what sticks to the edge of the screen would stand in the middle of the picture. */
async function heldOpen(page) {
  const { width, height } = page.viewportSize();
  await page.setViewportSize({ width, height: height * MOST_SCREENS });
  await pageStands(page);
}

/** A tile that stands alone has no heading of a page. */
async function tileStands(page) {
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(700);
}

async function playgroundAsked(page) {
  await page.getByRole('button', { name: /^Execute query/ }).waitFor();
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.locator('.graphiql-query-editor .view-line').first().click();
  // To the start, where no word is: the editor marks every place of the word that the cursor stands in.
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Control+Enter');
  await page.locator('.result-window .view-line', { hasText: '"data"' }).first().waitFor();
  // The pointer away from whatever it would highlight, the button of the query back at rest.
  await page.mouse.move(5, 400);
  await page.waitForTimeout(700);
}

/** Ids differ from one registry to another. */
async function membershipAddress() {
  const { organization } = await asked('{ organization(by: { slug: "apg-az" }) { memberships { nodes { id } } } }');
  return `/memberships/${organization.memberships.nodes[0].id}/edit?verb=change`;
}

async function figureAddress() {
  const { organization } = await asked('{ organization(by: { slug: "fiapf" }) { statedFigures { id } } }');
  return `/facts/${organization.statedFigures[0].id}/edit?verb=correct`;
}

async function sourceAddress() {
  const query = '{ sources(search: "Azerbaijan Producers Guild admitted to FIAPF", first: 1) { nodes { id } } }';
  const { sources } = await asked(query);
  return `/sources/${sources.nodes[0].id}`;
}

async function asked(query) {
  const response = await fetch(`${registry.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()).data;
}

/** Makes somebody who can sign in, as an operator would. */
async function makeAdmin(home) {
  const { name, email, password } = ADMIN;
  const create = ['account', 'create', '--name', name, '--email', email, '--role', 'ADMIN'];
  const made = spawn(
    process.execPath,
    [path.join(root, '.build.mjs'), '--when-stale', '--server', '--run', 'dist/apps/cli/src/main.js', ...create],
    {
      env: { ...process.env, GUILDHALL_HOME: home },
      stdio: ['pipe', 'ignore', 'inherit'],
    },
  );
  made.stdin.end(`${password}\n`);
  await once(made, 'exit');
}

/** A registry of its own on any free port, gone when the pictures are drawn. */
async function startRegistry() {
  const home = mkdtempSync(path.join(os.tmpdir(), 'guildhall-screenshots-'));
  const server = spawn(process.execPath, [path.join(root, '.build.mjs'), '--when-stale', '--run', 'dist/apps/api/src/main.js'], {
    env: { ...process.env, PORT: '0', GUILDHALL_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  let said = '';
  for await (const text of server.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += text;
    const url = /ready at (\S+)/.exec(said)?.[1];
    if (url !== undefined) {
      await makeAdmin(home);
      return { url, stop };
    }
  }
  await stop();
  throw new Error('The registry did not start.');
}
