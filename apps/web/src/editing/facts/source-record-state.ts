import type { RecordOf } from '../record-of.js';
import { orNull } from '../register-state.js';
import { edtfOf } from '../typed-edtf.js';

/** What is recorded of a source, as it is typed. */
export interface SourceRecordState {
  readonly sourceTitle: string;
  readonly publisher: string;
  readonly url: string;
  readonly publishedOn: string;
  readonly language: string;
}

export function sourceRecordState({ title, publisher, url, publishedOn, language }: RecordOf<'Source'>): SourceRecordState {
  return { sourceTitle: title, publisher: publisher ?? '', url: url ?? '', publishedOn: publishedOn?.edtf ?? '', language: language ?? '' };
}

export function sourceRecordInput({ sourceTitle, publisher, url, publishedOn, language }: SourceRecordState): Record<string, unknown> {
  return {
    title: sourceTitle.trim(),
    publisher: orNull(publisher),
    url: orNull(url),
    publishedOn: edtfOf(publishedOn),
    language: orNull(language),
  };
}
