import { Alert, Button, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleFor } from '../access/role-for.js';
import { mayDo, useViewer } from '../access/use-viewer.js';
import { UndoneChangeDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useWrite } from '../api/use-write.js';
import { ChangePreview } from './change-preview.js';
import { beginToSend, isOutstanding, whenAnswered } from './idempotency-keys.dom.js';
import { undoing } from './undo.js';
import { usePreview } from './use-preview.js';
import { WriteFailed } from './write-failed.js';
import { documentOf, type PlannedChange } from './writes.js';

/** What is taken back one record after the other; more than these nobody looks at one by one. */
const MOST_OPERATIONS = 20;

/** The way back from a change that is recorded, where there is one: its records one after the other, each looked at first. */
export function UndoChange({ change }: { readonly change: string }) {
  const { t } = useTranslation('editing');
  const viewer = useViewer();
  const { data } = useAnswer(UndoneChangeDocument, { id: change });
  const node = data?.node?.__typename === 'Change' ? data.node : undefined;
  const plan = useMemo(() => {
    const operations = node?.operations?.nodes ?? [];
    if (!node || operations.length > MOST_OPERATIONS) return [];
    return undoing(operations, node.revision.number, t('undoMessage', { number: node.revision.number }));
  }, [node, t]);
  // What is being taken back is read anew with every step; the plan that was begun is kept to, also when one stops on the way and goes on.
  const [begun, begin] = useState<readonly PlannedChange[] | null>(null);
  const [done, setDone] = useState(0);
  const [isStopped, stop] = useState(false);
  if (!data || !plan.every(({ mutation }) => mayDo(viewer, roleFor(mutation)))) return null;
  if (plan.length === 0 && begun === null) {
    return (
      <Text size="sm" mt="xs">
        {t('noUndo')}
      </Text>
    );
  }
  return (
    <>
      <Button
        mt="xs"
        size="compact-sm"
        variant="default"
        onClick={() => {
          if (done === 0) begin(plan);
          stop(false);
        }}
        disabled={begun !== null && !isStopped}
      >
        {t('undo')}
      </Button>
      {begun && !isStopped ? <UndoSteps changes={begun} done={done} onBack={() => stop(true)} onDone={() => setDone(done + 1)} /> : null}
    </>
  );
}

interface UndoStepsProps {
  readonly changes: readonly PlannedChange[];
  /** How many of them are recorded. */
  readonly done: number;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function UndoSteps({ changes, done, onBack, onDone }: UndoStepsProps) {
  const { t } = useTranslation('editing');
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
      <UndoStep key={done} change={change} onBack={onBack} onDone={onDone} />
    </section>
  );
}

interface UndoStepProps {
  readonly change: PlannedChange;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function UndoStep({ change, onBack, onDone }: UndoStepProps) {
  const { t } = useTranslation('editing');
  const { previewed, error: refusal } = usePreview(change);
  const { error, isPending, mutate } = useWrite(documentOf(change.mutation));
  const [wasSent] = useState(() => isOutstanding('record', change));
  const record = (): void => {
    const input = { ...change.input, idempotencyKey: beginToSend('record', change) };
    mutate({ input }, { onSuccess: onDone, onSettled: (_, failed) => whenAnswered('record', change, failed) });
  };
  return (
    <>
      {wasSent ? <Text mb="sm">{t('sentBefore')}</Text> : null}
      {!refusal ? <ChangePreview previewed={previewed} /> : wasSent ? null : <WriteFailed error={refusal} />}
      {error ? <WriteFailed error={error} /> : null}
      <Group mt="sm">
        <Button loading={isPending} disabled={!wasSent && (previewed === undefined || refusal !== null)} onClick={record}>
          {t('undoNow')}
        </Button>
        <Button variant="default" onClick={onBack} disabled={isPending}>
          {t('cancel')}
        </Button>
      </Group>
    </>
  );
}
