import { getIntrospectionQuery } from 'graphql';
import { examples } from './playground/examples.js';

/**
 * Every document that the pages send of their own accord: the worked examples as they stand, and the question for the schema that the playground begins
 * with. A build writes them into `trusted-documents.json`, which the server reads, so that their hash is enough to ask them. What people write goes as text.
 */
export const documents: readonly string[] = [...examples.map(({ query }) => query), getIntrospectionQuery({ descriptions: true })];
