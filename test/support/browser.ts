import { existsSync } from 'node:fs';
import path from 'node:path';
import { Bug } from '@guildhall/problems';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** The pages as they are built for users; `npm test` builds them first. */
export const WEB_FOLDER = path.resolve(import.meta.dirname, '../../dist/web');

const KNOWN_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium that CHROMIUM_PATH names, else one that is installed; null where there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  return (named ? [named] : KNOWN_PLACES).find((place) => existsSync(place)) ?? null;
}

export async function startBrowser(executablePath: string): Promise<Browser> {
  if (!existsSync(path.join(WEB_FOLDER, 'index.html'))) throw new Bug('No pages to open in dist/web: `npm run build` makes them.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
}

/** A browser that has never been here before, and what it had to complain of. */
export interface Visit {
  readonly page: Page;
  /** Errors in the console or in a script, violations of the content security policy, requests to other servers; empty when all is well. */
  readonly complaints: readonly string[];
  readonly end: () => Promise<void>;
}

// What goes wrong only where a machine has much to do, on a machine that has not: pages that think so many times slower (SLOWER=4),
// and whose timers, those that move the focus too, come so many milliseconds late (LATE=300).
const [SLOWER, LATE] = ['SLOWER', 'LATE'].map((name) => Number(process.env[name] ?? 0)) as [number, number];

async function hinder(context: BrowserContext): Promise<void> {
  if (LATE)
    await context.addInitScript(`const soon = setTimeout; window.setTimeout = (act, ms = 0, ...rest) => soon(act, ms + ${LATE}, ...rest)`);
  if (!SLOWER) return;
  context.setDefaultTimeout(30_000 * SLOWER);
  context.on('page', (page) => {
    void context.newCDPSession(page).then((session) => session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER }));
  });
}

const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Opens an address of the server at `url` as a new visitor. */
export async function visit(browser: Browser, url: string, address: string, viewport = DESK): Promise<Visit> {
  const context = await browser.newContext({ viewport, colorScheme: 'light', baseURL: url });
  const complaints: string[] = [];
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  await listen(context, new URL(url).origin, complaints);
  await hinder(context);
  const page = await context.newPage();
  await page.goto(address);
  return { page, complaints, end: () => context.close() };
}

async function listen(context: BrowserContext, origin: string, complaints: string[]): Promise<void> {
  context.on('request', (request) => {
    const asked = new URL(request.url());
    if (!['data:', 'blob:'].includes(asked.protocol) && asked.origin !== origin) complaints.push(`request to ${asked.href}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`script: ${error.error().message}`));
  await context.addInitScript(`addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.error('content security policy: ' + violatedDirective + ' ' + blockedURI))`);
}
