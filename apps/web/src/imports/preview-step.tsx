import { Button, Group, Stack, Text } from '@mantine/core';
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestFailed } from '../api/request-failed.js';
import { signedIn } from '../api/use-write.js';
import { useDraft } from '../editing/use-draft.dom.js';
import { CHOOSING, DifferenceList } from './difference-list.js';
import { ALL, chosenCount, type EntryChoice } from './entry-choice.js';
import { apply } from './import-api.dom.js';
import { choiceDraft } from './import-drafts.dom.js';
import { FindingList } from './finding-list.js';
import { PreviewSummary } from './preview-summary.js';
import { ProblemTable } from './problem-table.js';
import type { ShownImport } from './shown-import.js';
import { NotWritten } from './not-written.js';
import { WriteBar } from './write-bar.js';

interface PreviewStepProps {
  readonly shown: ShownImport;
  readonly onMap: (() => void) | null;
  readonly onWriting: (shown: ShownImport) => void;
}

/** What is chosen, and of which preview: one that is made anew has other entries. */
interface Draft {
  readonly of: string;
  readonly choice: EntryChoice;
  readonly message: string;
}

const NOTHING_CHOSEN: Draft = { of: '', choice: ALL, message: '' };

/** What would be recorded: looked at, chosen entry by entry, and written. */
export function PreviewStep({ shown, onMap, onWriting }: PreviewStepProps) {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  const { id, preview, error, applied } = shown;
  const { value: draft, change } = useDraft<Draft>(choiceDraft(id), NOTHING_CHOSEN);
  const number = preview?.number ?? 0;
  const of = String(number);
  const choice = draft.of === of ? draft.choice : ALL;
  const writing = useMutation<ShownImport, RequestFailed>({
    mutationFn: () => signedIn(() => apply(id, number, choice, draft.message)),
    onSuccess: onWriting,
    // It is not what is shown here any more.
    onError: () => void client.invalidateQueries({ queryKey: ['import', id], exact: true }),
    networkMode: 'always',
  });
  const isSettled = useIsMutating({ mutationKey: [CHOOSING, id] }) === 0;
  if (preview === null) return null;
  return (
    <Stack gap="xl">
      <NotWritten error={error} applied={applied} failed={writing.error} />
      <div>
        <PreviewSummary preview={preview} />
        {onMap === null ? null : (
          <Group mt="md">
            <Button variant="default" size="xs" onClick={onMap}>
              {t('mapAgain')}
            </Button>
          </Group>
        )}
      </div>
      {preview.problems.total === 0 ? null : <ProblemTable id={id} preview={preview} />}
      {preview.findings.total === 0 ? null : <FindingList findings={preview.findings} />}
      {preview.isComplete ? null : <Text>{t('notComplete')}</Text>}
      <DifferenceList
        id={id}
        of={of}
        preview={preview}
        isByRows={shown.spreadsheet !== undefined}
        choice={choice}
        onChoose={(wanted) => change({ of, choice: wanted })}
      />
      <WriteBar
        count={chosenCount(choice, preview.entries)}
        all={preview.entries}
        message={draft.message}
        isSettled={isSettled}
        isPending={writing.isPending}
        onMessage={(message) => change({ message })}
        onWrite={() => writing.mutate()}
      />
    </Stack>
  );
}
