import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { exampleBySlug } from '../../apps/web/src/playground/examples.js';
import { findChromium, startBrowser, visit, type Visit, WEB_FOLDER } from '../support/browser.js';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';
import { playground } from './playground.page.js';

const chromium = findChromium();

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
    });
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
