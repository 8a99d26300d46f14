// Writes what is derived from the code: docs/schema.graphql, docs/problems.md, the web app's documents with their types, and the inputs of what can be proposed. With --check it writes nothing and fails when one is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { problemsDocument } from '@guildhall/problems';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema } from 'graphql';
import { createApp } from './create-app.js';
import { generatedClient } from './generated-client.js';
import { generatedInputs } from './generated-inputs.js';
import { installationFolder } from './installation.js';

const installation = installationFolder();
const schema = await servedSchema();
const documents: Readonly<Record<string, string>> = {
  'docs/schema.graphql': `# Generated from the resolvers and types in libs/ and apps/api; do not edit.\n\n${schema}\n`,
  'docs/problems.md': problemsDocument(),
  ...(await generatedClient(schema, installation)),
  ...generatedInputs(schema),
};
const stale = Object.entries(documents).filter(([name, text]) => textOf(name) !== text);

if (process.argv.includes('--check')) {
  for (const [name] of stale) process.stderr.write(`${name} is stale: \`npm run generate\` writes it anew.\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [name, text] of stale) {
    mkdirSync(path.dirname(path.join(installation, name)), { recursive: true });
    writeFileSync(path.join(installation, name), text);
    process.stderr.write(`${name} was written.\n`);
  }
}

/** The schema as it is served, from an app that has no database and listens nowhere. */
async function servedSchema(): Promise<string> {
  const app = await createApp({ database: null, logLevel: 'error' });
  try {
    await app.init();
    return printSchema(app.get(GraphQLSchemaHost).schema);
  } finally {
    await app.close();
  }
}

function textOf(name: string): string | null {
  const file = path.join(installation, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
