import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { exampleBySlug } from '../../apps/web/src/playground/examples.js';
import { findChromium, startBrowser, visit, type Visit, WEB_FOLDER } from '../support/browser.js';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';
import { playground } from './playground.page.js';

const chromium = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page is as large as the window: what is long scrolls within it. */
const EXTENT = '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]';

/** What is not installed everywhere: its snippet is then compared, but not run. */
const HAS_REQUESTS = spawnSync('python3', ['-c', 'import requests']).status === 0;
const HAS_HTTR2 = spawnSync('Rscript', ['-e', 'library(httr2); library(jsonlite)']).status === 0;

/** What a program writes. This process goes on, since it is the one that answers. */
async function run(program: string, args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(program, args, { maxBuffer: 1e8 })).stdout;
}

/** What axe finds in these parts of a page, by rule. */
async function violations(page: Page, parts: readonly string[]): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<{ id: string; nodes: { target: string[] }[] }[]>(
    `axe.run({ include: ${JSON.stringify(parts.map((part) => [part]))} }).then(({ violations }) => violations)`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
}

if (chromium === null) {
  describe('the playground in a browser', () => {
    it('WAS NOT TRIED: no Chromium was found; install one, or name it by CHROMIUM_PATH', () => {
      // Where changes are accepted, it must have been tried.
      expect(process.env['CI']).not.toBe('true');
    });
  });
} else {
  describe('the playground in a browser', () => {
    let app: RunningApp;
    let browser: Browser;
    let visits: Visit[] = [];
    beforeAll(async () => {
      [app, browser] = await Promise.all([startLoadedApp({ webFolder: WEB_FOLDER }), startBrowser(chromium)]);
    }, 600_000);
    afterEach(async () => {
      await Promise.all(visits.map(({ end }) => end()));
      visits = [];
    });
    afterAll(async () => {
      await browser.close();
      await app.stop();
    });

    async function visitor(address: string, url = app.url): Promise<Visit> {
      const opened = await visit(browser, url, address);
      visits.push(opened);
      return opened;
    }

    it('opens with FIAPF at New Year 2026; Ctrl-Enter shows the Azerbaijan Producers Guild on that day, and not on the day before', async () => {
      const { page, complaints } = await visitor('/graphiql');
      await playground.opened(page, 'FiapfAtNewYear');
      await playground.pressInEditor(page, 'Control+Enter');
      expect(await page.evaluate<number[]>(EXTENT)).toEqual([1440, 900]);
      // Without scrolling: it is what a newcomer is told to look for.
      await page.locator('.result-window .view-line', { hasText: 'Azerbaijan Producers Guild' }).first().waitFor();

      const { data } = await playground.answer(page);
      const guild = { node: { member: { name: 'Azerbaijan Producers Guild' } } };
      const { firstDayOf2026, lastDayOf2025 } = data as Record<string, { members: { edges: unknown[] } }>;
      expect(firstDayOf2026!.members.edges[0]).toMatchObject({ certainty: 'CERTAIN', ...guild });
      expect(lastDayOf2025!.members.edges.length).toBeGreaterThan(5);
      expect(lastDayOf2025!.members.edges).not.toContainEqual(expect.objectContaining({ node: expect.objectContaining(guild.node) }));
      expect(complaints).toEqual([]);
    });

    it('asks for the schema and for an example by their hashes alone, and for what people write by its text', async () => {
      const { page, complaints } = await visitor('/');
      const sent: Record<string, unknown>[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/graphql')) sent.push(request.postDataJSON() as Record<string, unknown>);
      });
      await page.goto('/graphiql');
      await playground.opened(page, 'FiapfAtNewYear');
      await playground.pressInEditor(page, 'Control+Enter');
      await playground.answer(page);
      expect(sent.map(({ operationName, query }) => ({ operationName, query }))).toEqual([
        { operationName: 'IntrospectionQuery', query: undefined },
        { operationName: 'FiapfAtNewYear', query: undefined },
      ]);
      await playground.pressInEditor(page, 'ControlOrMeta+End');
      await page.keyboard.type('# mine');
      await Promise.all([page.waitForResponse('**/graphql'), page.keyboard.press('Control+Enter')]);
      expect(sent).toHaveLength(3);
      expect(sent[2]).toHaveProperty('query', expect.stringContaining('# mine'));
      expect(sent[2]).not.toHaveProperty('extensions');
      expect(complaints).toEqual([]);
    });

    it('is answered by a server of another build too, which learns the documents of this one', async () => {
      const other = await startLoadedApp({ webFolder: WEB_FOLDER, graphql: { trusted: new Map() } });
      const { page } = await visitor('/graphiql', other.url);
      await playground.opened(page, 'FiapfAtNewYear');
      await playground.pressInEditor(page, 'Control+Enter');
      expect(await playground.answer(page)).toHaveProperty('data.firstDayOf2026');
      await other.stop();
    });

    it('opens and runs another example by keyboard alone, and its address then names it', async () => {
      const { page, complaints } = await visitor('/graphiql');
      await playground.opened(page, 'FiapfAtNewYear');
      await playground.tabTo(page, exampleBySlug('imago-in-1995')!.title);
      await page.keyboard.press('Enter');
      await playground.opened(page, 'FederationOnADay');
      await page.keyboard.press('Control+Enter');

      expect(await playground.answer(page)).toMatchObject({
        data: { federation: { name: 'IMAGO, European Federation of Cinematographers', statistics: { asOf: '1995-01-01' } } },
      });
      expect(new URL(page.url()).search).toBe('?example=imago-in-1995');
      expect(complaints).toEqual([]);
    });

    it('opens the example that the address asks for, with its variables, also for one who was here before', async () => {
      const { page, complaints } = await visitor('/graphiql');
      await playground.opened(page, 'FiapfAtNewYear');
      await page.goto('/graphiql?example=what-it-belongs-to');
      await playground.opened(page, 'WhatItBelongsTo');
      await page.locator('.graphiql-editor-tool .view-line', { hasText: 'equity-uk' }).waitFor();
      await playground.pressInEditor(page, 'Control+Enter');
      expect(await playground.answer(page)).toMatchObject({ data: { organization: { name: 'Equity' } } });
      expect(complaints).toEqual([]);
    });

    it('is where every question of the start page leads', async () => {
      const { page, complaints } = await visitor('/');
      await page.getByRole('heading', { name: 'Questions to begin with' }).waitFor();
      const links = await page.getByRole('listitem').getByRole('link').all();
      const addresses = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
      expect(addresses.length).toBeGreaterThanOrEqual(5);
      for (const address of addresses) {
        await page.goto('/');
        await page.locator(`a[href="${address}"]`).click();
        const { title } = exampleBySlug(new URL(address, app.url).searchParams.get('example') ?? '')!;
        await page.getByRole('status').getByText(`Open in the editor: ${title}`).waitFor({ state: 'attached' });
        expect(page.url()).toBe(`${app.url}${address}`);
      }
      expect(complaints).toEqual([]);
    });

    it('gives the answer as CSV, workbook, Parquet and JSON, and says in the server’s words what cannot be a table', async () => {
      const { page, complaints } = await visitor('/graphiql?example=largest-federations');
      await playground.opened(page, 'LargestFederations');
      const csv = await playground.download(page, 'CSV');
      expect(csv.name).toMatch(/^largestfederations-r\d+\.csv$/);
      const lines = csv.bytes.toString('utf8').trimEnd().split('\n');
      expect(lines[0]).toBe(
        '\uFEFFslug,name,statistics.members.certain,statistics.members.possible,statistics.countries.certain,statistics.countries.possible',
      );
      expect(lines).toHaveLength(11);
      await page.getByRole('checkbox', { name: 'all pages' }).check();
      expect((await playground.download(page, 'CSV')).bytes.toString('utf8').trimEnd().split('\n').length).toBeGreaterThan(30);
      expect((await playground.download(page, 'XLSX')).bytes.subarray(0, 2).toString()).toBe('PK');
      expect((await playground.download(page, 'Parquet')).bytes.subarray(0, 4).toString()).toBe('PAR1');

      await page.getByRole('button', { name: 'JSON', exact: true }).click();
      await page.getByRole('status').getByText('There is no answer yet').waitFor();
      await playground.pressInEditor(page, 'Control+Enter');
      const answer = await playground.answer(page);
      const json = await playground.download(page, 'JSON');
      expect(json.name).toMatch(/^federations-r\d+\.json$/);
      expect(JSON.parse(json.bytes.toString('utf8'))).toEqual(answer);

      await page.goto('/graphiql?example=fiapf-at-new-year');
      await playground.opened(page, 'FiapfAtNewYear');
      await page.getByRole('button', { name: 'CSV' }).click();
      await page
        .getByRole('status')
        .getByText(/^The query asks for 2 lists: .+ A table has the rows of one/)
        .waitFor();
      // The browser itself notes the refusal.
      expect(complaints.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    });

    it('gives curl, Python and R that ask the same, with its variables', async () => {
      const { page, complaints } = await visitor('/graphiql?example=growth-by-year');
      await playground.opened(page, 'GrowthByYear');
      await playground.pressInEditor(page, 'Control+Enter');
      const { data } = await playground.answer(page);
      const link = `${app.url}/graphiql?example=growth-by-year`;
      const curl = await playground.copy(page, 'curl');
      expect(curl.split('\n')[0]).toBe(`# ${link}`);
      expect(JSON.parse(await run('sh', ['-c', curl]))).toHaveProperty('data', data);
      const python = await playground.copy(page, 'Python');
      expect(python).toContain(link);
      if (HAS_REQUESTS) expect(JSON.parse(await run('python3', ['-c', python]))).toEqual(data);
      const r = await playground.copy(page, 'R');
      expect(r).toContain(link);
      if (HAS_HTTR2) expect(await run('Rscript', ['-e', r])).toContain('$ federation');
      expect(complaints).toEqual([]);
    }, 60_000);

    it.each([
      ['of the examples’ length', ''],
      ['too long for proxies', `# ${'A long note. '.repeat(800)}\n`],
    ])('shares a query %s and its variables by a link, which shows both to somebody else', async (_, note) => {
      const { page, complaints } = await visitor('/graphiql?example=growth-by-year');
      await playground.opened(page, 'GrowthByYear');
      await playground.pressInEditor(page, 'ControlOrMeta+End');
      await page.keyboard.insertText(`${note}# ə & ? # + %`);
      const variables = page.locator('.graphiql-editor-tool .view-lines').first();
      await variables.click();
      await page.keyboard.press('ControlOrMeta+a');
      // Pasted: to what is typed, the editor adds brackets.
      await page.evaluate(`navigator.clipboard.writeText('{ "federation": "imago", "from": "2020-01-01", "to": "2021-01-01" }')`);
      await page.keyboard.press('ControlOrMeta+v');
      // It stands there a moment after the keys.
      await page.locator('.graphiql-editor-tool .view-line', { hasText: 'imago' }).first().waitFor();
      const link = await playground.copy(page, 'Link');
      await page.waitForURL(link);
      expect(new URL(link).search.length).toBeLessThan(7000);

      const other = await visitor(link);
      await playground.opened(other.page, 'GrowthByYear');
      await playground.pressInEditor(other.page, 'Control+Enter');
      expect(await playground.answer(other.page)).toHaveProperty('data.federation.name', 'International Federation of Cinematographers');
      expect(other.page.url()).toBe(link);
      expect(await playground.copy(other.page, 'Link')).toBe(link);
      // What is changed is no longer what was shared.
      await playground.pressInEditor(other.page, 'ControlOrMeta+End');
      await other.page.keyboard.type('!');
      await other.page.waitForURL(`${app.url}/graphiql`);
      expect([...complaints, ...other.complaints]).toEqual([]);
    });

    it('keeps what was asked, and brings it back', async () => {
      const { page, complaints } = await visitor('/graphiql?example=imago-in-1995');
      await playground.opened(page, 'FederationOnADay');
      await playground.pressInEditor(page, 'Control+Enter');
      await playground.answer(page);
      await page.goto('/graphiql?example=what-it-belongs-to');
      await playground.opened(page, 'WhatItBelongsTo');
      await page.getByRole('button', { name: 'Show History' }).click();
      await page.getByRole('button', { name: 'FederationOnADay', exact: true }).last().click();
      await playground.opened(page, 'FederationOnADay');
      expect(complaints).toEqual([]);
    });

    it('is read on a telephone, the answer below the question', async () => {
      const { page } = await visitor('/theme.js');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto('/graphiql?example=imago-in-1995');
      await playground.opened(page, 'FederationOnADay');
      const [query, answer] = await Promise.all(
        ['.graphiql-editors', '.graphiql-response'].map((part) => page.locator(part).boundingBox()),
      );
      expect(answer!.y).toBeGreaterThanOrEqual(query!.y + query!.height);
      expect(Math.min(query!.width, answer!.width)).toBeGreaterThan(280);
      await page.getByRole('button', { name: 'Show Examples' }).click();
      await page.getByRole('link', { name: exampleBySlug('who-says-so')!.title }).click();
      await playground.opened(page, 'WhoSaysSo');
      expect(await page.evaluate<number[]>(EXTENT)).toEqual([390, 844]);
    });

    it.each(['light', 'dark'] as const)('has nothing that axe finds in what is ours, %s', async (colorScheme) => {
      const { page } = await visitor('/graphiql?example=imago-in-1995');
      await page.emulateMedia({ colorScheme });
      await playground.opened(page, 'FederationOnADay');
      await page.getByRole('button', { name: 'JSON', exact: true }).click();
      await page.getByRole('status').getByText('There is no answer yet').waitFor();
      expect(await violations(page, ['.actions', '.examples'])).toEqual([]);
    });

    it('explains what an Organization is in its documentation', async () => {
      const { page, complaints } = await visitor('/graphiql');
      await playground.opened(page, 'FiapfAtNewYear');
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      const documentation = page.locator('.graphiql-plugin');
      await documentation.getByRole('combobox').fill('Organization');
      await page.getByRole('option', { name: 'Organization', exact: true }).click();
      await documentation.locator('.graphiql-doc-explorer-title', { hasText: /^Organization$/ }).waitFor();
      expect(await documentation.locator('.graphiql-markdown-description').first().textContent()).toMatch(/\w+ \w+/);
      expect(await documentation.textContent()).toContain('memberships');
      expect(complaints).toEqual([]);
    });

    it('says that the registry does not answer once the server is gone, and what to do', async () => {
      const mortal = await startLoadedApp({ webFolder: WEB_FOLDER });
      const { page } = await visitor('/graphiql', mortal.url);
      await playground.opened(page, 'FiapfAtNewYear').finally(() => mortal.stop());

      await playground.pressInEditor(page, 'Control+Enter');
      expect(JSON.stringify(await playground.answer(page))).toContain('No answer from /graphql: the server is not running');

      await page.getByRole('button', { name: /^Re-fetch GraphQL schema/ }).click();
      const alert = page.getByRole('alert').filter({ hasText: 'The registry does not answer.' });
      await alert.waitFor();
      expect(await alert.textContent()).toContain('npm start');
      await alert.getByRole('button', { name: 'Try again' }).waitFor();
    });
  });
}
