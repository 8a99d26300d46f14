// Draws the pictures of docs/screenshots from a running registry:
//
//   npm start                                  in one terminal
//   node test/browser/screenshots.mjs          in another; takes the server's address where it is not http://127.0.0.1:3000
import path from 'node:path';
import { chromium } from 'playwright-core';

const baseURL = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = path.resolve(import.meta.dirname, '../../docs/screenshots');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ baseURL, viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  await page.goto('/graphiql');
  await page.locator('.graphiql-query-editor .view-line', { hasText: 'query FiapfAtNewYear' }).waitFor();
  // A line without words: the editor marks every place of the word that the cursor stands in.
  await page
    .locator('.graphiql-query-editor .view-line')
    .first()
    .click({ position: { x: 280, y: 5 } });
  await page.keyboard.press('Control+Enter');
  await page.locator('.result-window .view-line', { hasText: 'Azerbaijan Producers Guild' }).first().waitFor();
  // The pointer away from whatever it would highlight, the button of the query back at rest.
  await page.mouse.move(700, 880);
  await page.waitForTimeout(500);
  const file = path.join(folder, 'playground.png');
  await page.screenshot({ path: file });
  console.log(path.relative(process.cwd(), file));
} finally {
  await browser.close();
}
