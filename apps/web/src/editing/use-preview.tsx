import { useEffect } from 'react';
import { PreviewChangeDocument } from '../api/generated/graphql.js';
import type { RequestFailed } from '../api/request-failed.js';
import { useWrite } from '../api/use-write.js';
import { useLanguage } from '../language/use-language.js';
import type { Previewed } from './change-preview.js';
import type { PlannedChange } from './writes.js';

/** What a change would do, asked once when it is there. */
export interface Preview {
  readonly previewed: Previewed | undefined;
  readonly error: RequestFailed | null;
}

export function usePreview(change: PlannedChange): Preview {
  const language = useLanguage();
  const { data, error, mutate } = useWrite(PreviewChangeDocument, { alters: false });
  const { mutation, input } = change;
  useEffect(() => mutate({ change: { [mutation]: input } as never, language }), [mutation, input, language, mutate]);
  return { previewed: data?.previewChange ?? undefined, error };
}
