import { ActorKind, ChangeKind } from '@guildhall/journal';
import { Bug } from '@guildhall/problems';
import { RECORD_TYPES } from '@guildhall/storage';
import { Controller, Get, Query as Given, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileAnswers } from '../export/file-answers.js';
import { GraphQLEngine } from '../graphql/graphql-engine.js';
import { baseAddress } from '../http/base-address.js';
import { Parameters } from '../http/parameters.js';
import { changesFeed, FEED_DOCUMENT, type FeedChange } from './changes-feed.js';

const ATOM = 'application/atom+xml; charset=utf-8';

/** The change log for feed readers. */
@Controller()
export class FeedController {
  constructor(
    private readonly engine: GraphQLEngine,
    private readonly answers: FileAnswers,
  ) {}

  /** The newest changes, narrowed as `changes(filter:)` narrows them. */
  @Get('changes.atom')
  async changes(@Given() given: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const filter = filterOf(given);
    const base = baseAddress(request);
    const self = `${base}${request.url}`;
    const context = this.engine.contextOf(request, reply);
    const state = await context.moment.known({});
    const answer = { state, asked: ['changes.atom', self], mediaType: ATOM, name: null, permanent: false };
    await this.answers.send(request, reply, answer, async () => {
      const { result } = await this.engine.answer({ query: FEED_DOCUMENT, variables: { filter } }, context);
      const changes = result.data?.['changes'] as { readonly nodes: readonly FeedChange[] } | null | undefined;
      if (changes) return changesFeed(changes.nodes, { base, self, recordedAt: state.recordedAt });
      // What the address says wrong, the query tells.
      throw result.errors?.[0]?.originalError ?? result.errors?.[0] ?? new Bug('A feed was neither answered nor refused');
    });
  }
}

function filterOf(given: unknown): Record<string, unknown> {
  const parameters = new Parameters(given, ['actor', 'actorKind', 'kind', 'recordType', 'record']);
  const one = <Value extends string>(name: string, values: readonly Value[]): Value[] | null => {
    const value = parameters.oneOf(name, values);
    return value === null ? null : [value];
  };
  const filter = {
    actor: parameters.text('actor'),
    actorKinds: one('actorKind', Object.values(ActorKind)),
    kinds: one('kind', Object.values(ChangeKind)),
    recordTypes: recordTypesOf(parameters),
    record: parameters.text('record'),
  };
  parameters.refuse();
  return filter;
}

/** Record types are written as they are elsewhere: StatedFigure; the case of letters does not matter. */
function recordTypesOf(parameters: Parameters): string[] | null {
  const text = parameters.text('recordType');
  if (text === null) return null;
  const found = RECORD_TYPES.find((type) => type.toLowerCase() === text.toLowerCase());
  if (found === undefined) parameters.add('recordType', `'recordType' is "${text.slice(0, 40)}": taken are ${RECORD_TYPES.join(', ')}.`);
  return found === undefined ? null : [found];
}
