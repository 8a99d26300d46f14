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
    // No root field finds nothing: an example shows something.
    for (const answer of Object.values(data ?? {})) expect(answer).not.toBeNull();
  });
});
