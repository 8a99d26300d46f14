import { expect, it } from '@jest/globals';
import { inBrowser, stands, violationsInBothThemes } from '../support/in-browser.js';

/** Every page, and every part of one that is drawn in a way of its own. */
const ADDRESSES = [
  '/',
  '/federations',
  '/organizations',
  '/organizations?asOf=1995-01-01',
  '/organizations?search=zzzzqqq',
  '/organizations/fiapf',
  '/organizations/imago?part=timeline',
  '/organizations/imago?part=growth',
  '/organizations/fiapf?part=events',
  '/organizations/fiapf?part=offices',
  '/organizations/fiapf?part=accreditations',
  '/organizations/fiapf?part=figures',
  '/organizations/fiapf?part=history',
  '/organizations/apg-az?asOf=2025-12-31',
  '/countries',
  '/countries/SUHH?asOf=1980-01-01',
  '/sources',
  '/changes',
  '/changes?revision=1',
  '/compare',
  '/compare?with=imago,felafc',
  '/network',
  '/dashboards',
  '/dashboards/fiapf',
  '/nowhere',
];

/** Without a heading of their own: they stand inside the pages of others. */
const EMBEDDED = ['/embed/registry/map', '/embed/federations/imago/growth', '/embed/nothing'];

inBrowser('what keeps nobody out', ({ visitor }) => {
  it.each([...ADDRESSES, ...EMBEDDED])('in light and dark colors: %s', async (address) => {
    const { page } = await visitor('/theme.js');
    await page.goto(address);
    if (EMBEDDED.includes(address)) await page.getByRole('main').waitFor();
    else await stands(page);
    await page.waitForLoadState('networkidle');
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  it.each(ADDRESSES)('on a narrow screen nothing of %s lies beside the page', async (address) => {
    const { page, complaints } = await visitor('/theme.js');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    await stands(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    const expected = address === '/nowhere' ? 1 : 0;
    expect(complaints.slice(expected)).toEqual([]);
  });
});
