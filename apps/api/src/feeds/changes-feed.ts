import { Feed } from 'feed';

/** How many changes a feed has, and how many of its records a change names. */
export const FEED_LENGTH = 50;
const RECORDS_NAMED = 20;

/** What the feed asks for: the newest changes, each with what it did. */
export const FEED_DOCUMENT = `query Feed($filter: ChangeFilter) {
  changes(filter: $filter, last: ${FEED_LENGTH}) {
    nodes {
      id message proposedBy operationCount
      revision { number recordedAt }
      actor { name }
      operations(first: ${RECORDS_NAMED}) {
        nodes {
          kind recordType recordId
          record {
            ... on Organization { name }
            ... on Source { title }
            ... on Membership { member { name } federation { name } }
          }
        }
      }
    }
  }
}`;

interface FeedOperation {
  readonly kind: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly record: {
    readonly name?: string;
    readonly title?: string;
    readonly member?: { readonly name: string } | null;
    readonly federation?: { readonly name: string } | null;
  } | null;
}

/** A change as the feed's document answers it. */
export interface FeedChange {
  readonly id: string;
  readonly message: string | null;
  readonly proposedBy: string | null;
  readonly operationCount: number;
  readonly revision: { readonly number: number; readonly recordedAt: string };
  readonly actor: { readonly name: string };
  readonly operations: { readonly nodes: readonly FeedOperation[] };
}

/** Where a feed is found. */
export interface FeedPlace {
  /** The address of the server. */
  readonly base: string;
  /** The feed's own address. */
  readonly self: string;
  /** When the newest revision was recorded: that of a feed without an entry. */
  readonly recordedAt: string;
}

/** The changes, the newest first, as Atom (RFC 4287). */
export function changesFeed(changes: readonly FeedChange[], { base, self, recordedAt }: FeedPlace): string {
  const newest = changes.at(-1)?.revision.recordedAt ?? recordedAt;
  const feed = new Feed({
    id: self,
    title: 'Guildhall: changes',
    description: 'What was recorded in the registry of film-industry organizations.',
    link: `${base}/changes`,
    feedLinks: { atom: self },
    updated: new Date(newest),
    generator: 'Guildhall',
    copyright: 'CC0 1.0',
  });
  for (const change of [...changes].reverse()) feed.addItem(itemOf(change, base));
  return feed.atom1();
}

function itemOf(
  { id, message, proposedBy, operationCount, revision, actor, operations }: FeedChange,
  base: string,
): Parameters<Feed['addItem']>[0] {
  const date = new Date(revision.recordedAt);
  const lines = operations.nodes.map((operation) => `<li>${escaped(lineOf(operation))}</li>`);
  const more = operationCount - operations.nodes.length;
  if (more > 0) lines.push(`<li>and ${more} more</li>`);
  return {
    id: `${base}/changes?record=${id}`,
    link: `${base}/changes?revision=${revision.number}`,
    title: message?.split('\n', 1)[0] ?? `Revision ${revision.number}`,
    date,
    published: date,
    author: [{ name: actor.name }],
    ...(proposedBy === null ? {} : { contributor: [{ name: proposedBy }] }),
    content: `${message === null ? '' : `<p>${escaped(message)}</p>`}<ul>${lines.join('')}</ul>`,
  };
}

function lineOf({ kind, recordType, recordId, record }: FeedOperation): string {
  const both = record?.member && record.federation ? `${record.member.name} in ${record.federation.name}` : null;
  const named = record?.name ?? record?.title ?? both;
  return `${kind}: ${recordType} ${named ?? recordId}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
