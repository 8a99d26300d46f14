import { escaped } from '../http/page.js';

/** How large a tile is shown in the pages of others, in CSS pixels, unless they have less room. */
const USUAL = { width: 600, height: 420 };

/** The least that is asked for: a tile of less could not be read. */
const LEAST = { width: 200, height: 120 };

export interface Room {
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
}

/**
 * The address of the frame that shows what stands at an address of the registry: a tile (`/embed/...`) as it is, a dashboard by its first tile. Null where
 * nothing can be embedded. What else the address says, its moment above all, is kept.
 */
export function frameAddress(address: URL): string | null {
  const { pathname, search, origin } = address;
  if (/^\/embed\/(?:registry\/[a-z]+|federations\/[^/]+\/[a-z]+)$/.test(pathname)) return `${origin}${pathname}${search}`;
  if (pathname === '/dashboards') return `${origin}/embed/registry/largest${search}`;
  const dashboard = /^\/dashboards\/([^/]+)$/.exec(pathname);
  return dashboard ? `${origin}/embed/federations/${dashboard[1]}/growth${search}` : null;
}

/** An answer of oEmbed 1.0 (https://oembed.com) of the type "rich": the HTML that shows a tile. */
export function oembedAnswer(frame: string, base: string, { maxWidth, maxHeight }: Room): object {
  const width = Math.max(LEAST.width, Math.min(USUAL.width, maxWidth ?? USUAL.width));
  const height = Math.max(LEAST.height, Math.min(USUAL.height, maxHeight ?? USUAL.height));
  const title = titleOf(new URL(frame).pathname);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Guildhall',
    provider_url: base,
    cache_age: 86_400,
    width,
    height,
    html: `<iframe src="${escaped(frame)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="border:0"></iframe>`,
  };
}

/** The address at which a page tells how it is embedded; what stands in the head of the page, for who is given only its address. */
export function discoveryLink(base: string, address: string): string {
  const told = `${base}/oembed?format=json&url=${encodeURIComponent(`${base}${address}`)}`;
  return `<link rel="alternate" type="application/json+oembed" href="${escaped(told)}" title="Guildhall" />`;
}

function titleOf(path: string): string {
  const [, , scope, ...names] = path.split('/').map(decoded);
  return scope === 'federations' ? `Guildhall: ${names[0]}, ${names[1]}` : `Guildhall: ${names[0]}`;
}

/** A name that is not written as addresses are stays as it is. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
