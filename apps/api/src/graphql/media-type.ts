export const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';
export type MediaType = typeof GRAPHQL_TYPE | typeof JSON_TYPE;

/**
 * In which of the two forms an answer is wanted; null where in neither. The same choice as `graphql-http` makes: the first acceptable one, in the order in
 * which they are named.
 */
export function acceptedMediaType(accept: string | undefined): MediaType | null {
  if (accept === undefined) return JSON_TYPE;
  for (const part of accept.replace(/\s/g, '').toLowerCase().split(',')) {
    const [media, ...parameters] = part.split(';');
    const charset = parameters.find((parameter) => parameter.includes('charset=')) ?? 'charset=utf-8';
    if (media === 'application/graphql-response+json' && charset === 'charset=utf-8') return GRAPHQL_TYPE;
    const json = media === 'application/json' || media === 'application/*' || media === '*/*';
    if (json && (charset === 'charset=utf-8' || charset === 'charset=utf8')) return JSON_TYPE;
  }
  return null;
}
