import path from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** Where the web app keeps what is made for it. */
const FOLDER = 'apps/web/src/api/generated';

/** Scalars go over the wire as texts. */
const TEXTS = ['CountryCode', 'Date', 'DateTime', 'EDTF', 'LanguageTag', 'URL'];

/** The web app's documents with their types and hashes, made from its .graphql files and the schema; file names with their texts. */
export async function generatedClient(schema: string, installation: string): Promise<Record<string, string>> {
  // Not needed, and not there, where the registry only runs.
  const { generate } = await import('@graphql-codegen/cli');
  const config: CodegenConfig = {
    schema,
    documents: path.join(installation, 'apps/web/src/**/*.graphql'),
    silent: true,
    errorsOnly: true,
    generates: {
      [`${FOLDER}/`]: {
        preset: 'client',
        presetConfig: {
          fragmentMasking: false,
          persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256', hashPropertyName: 'hash' },
        },
        config: {
          documentMode: 'string',
          enumsAsTypes: true,
          useTypeImports: true,
          strictScalars: true,
          scalars: Object.fromEntries(TEXTS.map((name) => [name, 'string'])),
          importExtension: '.js',
        },
      },
    },
  };
  const files = (await generate(config, false)) as readonly { filename: string; content: string }[];
  // Documents are taken from graphql.ts by their names: the list of all texts would put every one of them into every page.
  const used = files.filter(({ filename }) => /\/(?:graphql\.ts|persisted-documents\.json)$/.test(filename));
  return Object.fromEntries(used.map(({ filename, content }) => [filename, content.endsWith('\n') ? content : `${content}\n`]));
}
