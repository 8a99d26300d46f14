import { edtfOf } from './typed-edtf.js';

/** Who says so: a registered source that was chosen, or one to register, and where in it. */
export interface SourceState {
  readonly chosen: { readonly id: string; readonly title: string } | null;
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly locator: string;
}

export const NO_SOURCE: SourceState = { chosen: null, url: '', title: '', publisher: '', publishedOn: '', locator: '' };

/** The citation as mutations take it; none where nobody said which source. */
export function citationOf({ chosen, url, title, publisher, publishedOn, locator }: SourceState): object[] {
  const where = locator.trim() === '' ? {} : { locator: locator.trim() };
  if (chosen) return [{ source: { id: chosen.id }, ...where }];
  if (title.trim() === '' && url.trim() === '') return [];
  const source = { title: title.trim(), url: orNull(url), publisher: orNull(publisher), publishedOn: edtfOf(publishedOn) };
  return [{ source: { new: source }, ...where }];
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
