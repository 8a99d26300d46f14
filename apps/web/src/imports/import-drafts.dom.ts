import { forgetDraft } from '../editing/use-draft.dom.js';

/** Under which names what was chosen for an import is kept, so that neither a closed tab nor a lost session loses it. */
export const mappingDraft = (id: string): string => `import-mapping:${id}`;
export const choiceDraft = (id: string): string => `import-choice:${id}`;

/** Throws away what was chosen for an import that is over. */
export function forgetImport(id: string): void {
  forgetDraft(mappingDraft(id));
  forgetDraft(choiceDraft(id));
}
