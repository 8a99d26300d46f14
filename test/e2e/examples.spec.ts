import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '../../apps/web/src/playground/examples.js';
import { startLoadedApp } from '../support/loaded-app.js';
import type { RunningApp } from '../support/running-app.js';

describe('every example of the playground is answered', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startLoadedApp();
  });
  afterAll(() => app.stop());

  it.each(examples.map(({ slug, query, variables }) => ({ slug, query, variables })))('$slug', async ({ query, variables }) => {
    const { data, errors } = await app.query(query, variables);
    expect(errors).toBeUndefined();
    // An example shows something, be it beside what was not known before.
    expect(Object.values(data ?? {}).some((answer) => answer !== null)).toBe(true);
  });
});
