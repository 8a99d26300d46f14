import { type Caller, permit, refusalOf, Role } from '@guildhall/access';
import {
  checkedInput,
  Journal,
  Mutates,
  type MutationContext,
  MutationResolver,
  Mutations,
  type Writing,
  type Written,
} from '@guildhall/journal';
import { readPublicId, recordTypeOf } from '@guildhall/storage';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Redacted, redact, type RedactionRequest } from './redact.js';
import { checkRedaction, RedactInput, redactionMessage } from './redaction.input.js';
import { RedactionPayload, RedactionPreview } from './redaction.type.js';

permit('previewRedaction', Role.ADMIN);

@Injectable()
@Resolver()
export class RedactionMutations extends MutationResolver {
  private readonly journal: Journal;

  constructor(mutations: Mutations, dataSource: DataSource) {
    super(mutations);
    this.journal = new Journal(dataSource);
  }

  @Mutates(() => RedactionPayload, {
    input: RedactInput,
    role: Role.ADMIN,
    description:
      'ADMIN. Takes a text or a person\'s name out of every revision, and writes "[redacted]" in its place: in records and their history, names of actors, messages, proposals and stored queries. It is the one thing that alters past answers, and cannot be taken back. A link or an identifier that names it becomes unknown, a slug gets another word. Look first, with previewRedaction. NOT_FOUND: it stands nowhere.',
    alone: true,
    proposable: false,
    check: checkRedaction,
    message: redactionMessage,
  })
  async redact(input: RedactInput, { change }: Writing): Promise<null> {
    await redact(change, requestOf(input));
    return null;
  }

  @Mutation(() => RedactionPreview, {
    nullable: true,
    description:
      'ADMIN. What redact would do with the same input: where the text stands, and how often. Nothing is written; no change itself.',
  })
  previewRedaction(
    @Args('input', { type: () => RedactInput, description: 'What redact would be given.' }) sent: RedactInput,
    @Context() { caller }: MutationContext,
  ): Promise<Redacted> {
    const refusal = refusalOf('previewRedaction', caller);
    if (refusal) throw refusal;
    return this.preview(sent);
  }

  /** What would be redacted. */
  preview(sent: RedactInput): Promise<Redacted> {
    const input = checkedInput(RedactInput, sent, checkRedaction);
    return this.journal.preview((change) => redact(change, requestOf(input)));
  }

  /** Redacts on behalf of somebody. */
  record(sent: RedactInput, caller: Caller): Promise<Written> {
    return this.mutations.write('redact', sent, caller);
  }
}

/** The same without a server. */
export function redactionsOf(dataSource: DataSource): RedactionMutations {
  return new RedactionMutations(new Mutations(dataSource), dataSource);
}

function requestOf({ texts, records, expectedRevision }: RedactInput): RedactionRequest {
  return {
    texts,
    expectedRevision: expectedRevision ?? null,
    records:
      records?.flatMap((text) => {
        const id = readPublicId(text);
        const type = typeof id === 'string' ? null : recordTypeOf(id.prefix);
        return typeof id === 'string' || type === null ? [] : [{ type, id: id.number }];
      }) ?? null,
  };
}
