import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WEB_FOLDER } from '../support/browser.js';
import { type RunningApp, startApp } from '../support/running-app.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ webFolder: WEB_FOLDER });
});
afterAll(() => app.stop());

const asked = (parameters: Record<string, string>): Promise<Response> =>
  fetch(`${app.url}/oembed?${new URLSearchParams(parameters).toString()}`);

describe('how a tile is shown inside other pages (oEmbed)', () => {
  it.each([
    ['/embed/federations/fiapf/growth?asOf=2026-01-01', '/embed/federations/fiapf/growth?asOf=2026-01-01', 'Guildhall: fiapf, growth'],
    ['/dashboards/fiapf?asOf=2026-01-01', '/embed/federations/fiapf/growth?asOf=2026-01-01', 'Guildhall: fiapf, growth'],
    ['/dashboards', '/embed/registry/largest', 'Guildhall: largest'],
  ])('is told for %s', async (address, frame, title) => {
    const response = await asked({ url: app.url + address, format: 'json' });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    const answer = (await response.json()) as { html: string };
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title,
      provider_name: 'Guildhall',
      provider_url: app.url,
      width: 600,
      height: 420,
    });
    expect(answer.html).toContain(`src="${(app.url + frame).replace(/&/g, '&#38;')}"`);
  });

  it('keeps to the room that there is, down to what can be read', async () => {
    const url = `${app.url}/dashboards`;
    expect(await (await asked({ url, maxwidth: '320', maxheight: '9999' })).json()).toMatchObject({ width: 320, height: 420 });
    expect(await (await asked({ url, maxwidth: '1', maxheight: '1' })).json()).toMatchObject({ width: 200, height: 120 });
  });

  it('writes nothing of an address as HTML', async () => {
    const url = `${app.url}/embed/registry/map?x="><script>alert(1)</script>`;
    const { html } = (await (await asked({ url })).json()) as { html: string };
    expect(html).not.toMatch(/<script|"><script/);
    const page = await (await fetch(url)).text();
    expect(page).not.toContain('<script>alert');
  });

  it.each([
    [{}, 400, /whole address of a tile/],
    [{ url: 'fiapf' }, 400, /whole address of a tile/],
    [{ url: 'https://elsewhere.example/dashboards' }, 404, /of this registry/],
    [{ url: 'HERE/organizations/fiapf' }, 404, /of this registry/],
    [{ url: 'HERE/embed/../organizations' }, 404, /of this registry/],
    [{ url: 'HERE/dashboards', maxwidth: 'wide' }, 400, /whole number of pixels/],
    [{ url: 'HERE/dashboards', format: 'xml' }, 501, /XML is not given/],
    [{ url: 'HERE/dashboards', theme: 'dark' }, 400, /no parameter here/],
  ])('refuses %j', async (parameters, status, sentence) => {
    const given = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, value.replace('HERE', app.url)]));
    const response = await asked(given);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(sentence);
  });

  it('is found from the page of a tile and of a dashboard, and from no other', async () => {
    for (const address of ['/embed/registry/map?asOf=2026-01-01', '/dashboards', '/dashboards/fiapf']) {
      const [, href = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(await (await fetch(app.url + address)).text()) ?? [];
      const told = await fetch(href.replaceAll('&#38;', '&'));
      expect([told.status, ((await told.json()) as { type: string }).type]).toEqual([200, 'rich']);
    }
    expect(await (await fetch(`${app.url}/organizations`)).text()).not.toContain('oembed');
  });
});
