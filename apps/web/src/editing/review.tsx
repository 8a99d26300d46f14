import { Alert, Button, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedChangeFragment } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import { useNumbers } from '../language/use-language.js';
import { TextLink } from '../shell/links.js';
import { ChangePreview } from './change-preview.js';
import { Meanwhile } from './meanwhile.js';
import { undoing } from './undo.js';
import { usePreview } from './use-preview.js';
import { WriteFailed } from './write-failed.js';
import { documentOf, type PlannedChange } from './writes.js';

interface ReviewProps {
  readonly change: PlannedChange;
  /** Back to the form, with all that was typed. */
  readonly onBack: () => void;
  /** Once it is recorded: the draft may go. */
  readonly onRecorded?: (recorded: RecordedChangeFragment) => void;
  /** What can be done next, once it is recorded. */
  readonly next?: (recorded: RecordedChangeFragment) => ReactNode;
}

/** Shows what a change would do, records it when that is wanted, and leads to it afterwards, with a way back where there is one. */
export function Review({ change, onBack, onRecorded, next }: ReviewProps) {
  const { t } = useTranslation('editing');
  const { previewed, error: refusal } = usePreview(change);
  const { data, error, isPending, mutate } = useWrite(documentOf(change.mutation));
  // One key for all tries: what was sent twice because no answer came is written once.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const heading = useRef<HTMLParagraphElement>(null);
  const recorded = data?.written?.change;
  useEffect(() => heading.current?.focus(), [recorded]);
  // Each of them is looked at once: so they stay the same, however often this is drawn.
  const undo = useMemo(
    () =>
      recorded && previewed ? undoing(change, previewed.operations, recorded, t('undoMessage', { number: recorded.revision.number })) : [],
    [change, previewed, recorded, t],
  );
  if (recorded && previewed) {
    return <Recorded recorded={recorded} undo={undo} next={next?.(recorded)} />;
  }
  return (
    <>
      <Text fw={600} mb="sm" tabIndex={-1} ref={heading} style={{ outline: 'none' }}>
        {t('review')}
      </Text>
      {refusal ? <WriteFailed error={refusal} /> : <ChangePreview previewed={previewed} />}
      {error ? <WriteFailed error={error} /> : null}
      {(error ?? refusal)?.code === 'CONFLICT' ? <Meanwhile input={change.input} onLook={onBack} /> : null}
      <Group mt="md">
        <Button
          loading={isPending}
          disabled={previewed === undefined || refusal !== null}
          onClick={() =>
            mutate({ input: { ...change.input, idempotencyKey } }, { onSuccess: ({ written }) => written && onRecorded?.(written.change) })
          }
        >
          {t('record')}
        </Button>
        <Button variant="default" onClick={onBack} disabled={isPending}>
          {t('back')}
        </Button>
      </Group>
    </>
  );
}

interface RecordedProps {
  readonly recorded: RecordedChangeFragment;
  readonly undo: readonly PlannedChange[];
  readonly next?: ReactNode;
}

function Recorded({ recorded, undo, next }: RecordedProps) {
  const { t } = useTranslation('editing');
  const number = useNumbers();
  const [isUndoing, setUndoing] = useState(false);
  const { number: revision } = recorded.revision;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <Alert color="green" variant="default" role="status" tabIndex={-1} ref={heading} title={t('recorded', { number: number(revision) })}>
        <Group gap="md">
          <TextLink to="/changes" search={{ revision }} size="sm">
            {t('toChange')}
          </TextLink>
          {next}
          {undo.length === 0 ? null : (
            <Button size="compact-sm" variant="default" onClick={() => setUndoing(true)} disabled={isUndoing}>
              {t('undo')}
            </Button>
          )}
        </Group>
        {undo.length === 0 ? (
          <Text size="sm" mt="xs">
            {t('noUndo')}
          </Text>
        ) : null}
      </Alert>
      {isUndoing ? <Undo changes={undo} onBack={() => setUndoing(false)} /> : null}
    </>
  );
}

/** Takes a change back, one of its records after the other, each looked at first. */
function Undo({ changes, onBack }: { readonly changes: readonly PlannedChange[]; readonly onBack: () => void }) {
  const { t } = useTranslation('editing');
  const [done, setDone] = useState(0);
  const change = changes[done];
  if (change === undefined) {
    return (
      <Alert color="green" variant="default" role="status" mt="md">
        {t('undone')}
      </Alert>
    );
  }
  return (
    <section aria-label={t('undo')} style={{ marginTop: '1.5rem' }}>
      {changes.length > 1 ? (
        <Text size="sm" c="dimmed">
          {t('undoStep', { step: done + 1, count: changes.length })}
        </Text>
      ) : null}
      <UndoStep key={done} change={change} onBack={onBack} onDone={() => setDone(done + 1)} />
    </section>
  );
}

function UndoStep({
  change,
  onBack,
  onDone,
}: {
  readonly change: PlannedChange;
  readonly onBack: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('editing');
  const { previewed, error: refusal } = usePreview(change);
  const { error, isPending, mutate } = useWrite(documentOf(change.mutation));
  return (
    <>
      {refusal ? <WriteFailed error={refusal} /> : <ChangePreview previewed={previewed} />}
      {error ? <WriteFailed error={error} /> : null}
      <Group mt="sm">
        <Button
          loading={isPending}
          disabled={previewed === undefined || refusal !== null}
          onClick={() => mutate({ input: change.input }, { onSuccess: onDone })}
        >
          {t('undoNow')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('cancel')}
        </Button>
      </Group>
    </>
  );
}
