import { type RevisionMark, revisionOf } from '@guildhall/journal';
import { today } from '@guildhall/time';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Kind } from 'graphql';
import { DataSource } from 'typeorm';
import { GraphQLEngine } from '../graphql/graphql-engine.js';
import { askedAddress, type AskedAddress } from './asked-address.js';
import { titleOf } from './citation.js';
import { CITATION_FORMATS, type CitationFormat } from './citation-formats.js';
import { refusal } from './query-refusal.js';
import { type KnownQuery, StoredQueries } from './stored-queries.js';

/** Says how a stored query is cited, at a revision. */
@Injectable()
export class QueryCitations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly engine: GraphQLEngine,
    private readonly queries: StoredQueries,
  ) {}

  async written(found: KnownQuery, request: FastifyRequest): Promise<{ format: CitationFormat; text: string }> {
    const asked = askedAddress(request.url, this.engine.schema, ['format']);
    const format = formatOf(asked.others.get('format'), request.headers.accept);
    if (asked.times.asKnownAt)
      throw refusal(400, 'BAD_USER_INPUT', `A citation names a revision: give 'atRevision' instead of 'asKnownAt'.`);
    const revision = await this.revision(asked);
    // Refused where the permanent address would be.
    this.queries.askedAt(found, { ...asked.times, atRevision: { kind: Kind.INT, value: String(revision.number) } });
    const permalink = new URL(`/q/${found.stored.hash}?atRevision=${revision.number}`, originOf(request));
    const asOf = asked.written.get('asOf');
    if (asOf !== null) permalink.searchParams.set('asOf', asOf);
    const citation = { hash: found.stored.hash, title: titleOf(found), revision, permalink: permalink.href, accessed: today(new Date()) };
    return { format, text: format.write(citation) };
  }

  private async revision({ written }: AskedAddress): Promise<RevisionMark> {
    const newest = await this.engine.watch.newest();
    const asked = written.get('atRevision');
    if (asked === null || Number(asked) === newest.number) return newest;
    const known = await revisionOf(this.dataSource, Number(asked));
    if (known) return known;
    throw refusal(400, 'BAD_USER_INPUT', `There is no revision ${asked}: the newest is ${newest.number}, the first is 0.`, {
      argument: 'atRevision',
    });
  }
}

/** What `format` names; else the first form that the `Accept` header names; else text. */
function formatOf(name: string | null, accept = ''): CitationFormat {
  const [text] = CITATION_FORMATS as [CitationFormat, ...CitationFormat[]];
  if (name === null) {
    const named = accept.split(',').map((part) => part.split(';')[0]?.trim().toLowerCase());
    return named.flatMap((type) => CITATION_FORMATS.find(({ mediaType }) => mediaType === type) ?? [])[0] ?? text;
  }
  const format = CITATION_FORMATS.find((one) => one.name === name);
  if (format) return format;
  const names = CITATION_FORMATS.map((one) => one.name).join(', ');
  throw refusal(400, 'BAD_USER_INPUT', `'format' is "${name.slice(0, 40)}": ${names} are taken.`, { argument: 'format' });
}

/** Where the caller found us. The header is the caller's: what is no name of a host is not written into anything. */
function originOf({ protocol, host }: { readonly protocol: string; readonly host: string }): string {
  if ((protocol === 'http' || protocol === 'https') && /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host)) return `${protocol}://${host}`;
  throw refusal(400, 'BAD_USER_INPUT', `The request says that it was sent to "${host.slice(0, 60)}", which is no name of a host.`);
}
