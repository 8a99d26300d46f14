import { Alert, Button, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedChangeFragment } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import { useNumbers } from '../language/use-language.js';
import { TextLink } from '../shell/links.js';
import { ChangePreview } from './change-preview.js';
import { Meanwhile } from './meanwhile.js';
import { UndoChange } from './undo-change.js';
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
  if (recorded) return <Recorded recorded={recorded} next={next?.(recorded)} />;
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
  readonly next?: ReactNode;
}

function Recorded({ recorded, next }: RecordedProps) {
  const { t } = useTranslation('editing');
  const number = useNumbers();
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
        </Group>
      </Alert>
      <UndoChange change={recorded.id} />
    </>
  );
}
