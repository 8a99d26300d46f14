import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleFor } from '../access/role-for.js';
import { mayDo, useViewer } from '../access/use-viewer.js';
import { ProposeChangeDocument, type RecordedChangeFragment } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import { useNumbers } from '../language/use-language.js';
import { changeOf, type ProposedObject } from '../proposals/proposed-input.js';
import { TextLink } from '../shell/links.js';
import { ChangePreview } from './change-preview.js';
import { Done } from './done.js';
import { beginToSend, isOutstanding, whenAnswered } from './idempotency-keys.dom.js';
import { Meanwhile } from './meanwhile.js';
import { UndoChange } from './undo-change.js';
import { usePreview } from './use-preview.js';
import { WriteFailed } from './write-failed.js';
import { documentOf, type PlannedChange } from './writes.js';

interface ReviewProps {
  readonly change: PlannedChange;
  /** Back to the form, with all that was typed. */
  readonly onBack: () => void;
  /** Once it is recorded or proposed: the draft may go. */
  readonly onDone?: () => void;
  /** What can be done next, once it is recorded; null where it was proposed. */
  readonly next?: (recorded: RecordedChangeFragment | null) => ReactNode;
  /** Whether it makes sense by itself: a step to which another belongs does not, while that is only wished for. */
  readonly isProposable?: boolean;
}

/** Shows what a change would do, and then records or proposes it, as its writer may; leads to what became of it, with a way back where there is one. */
export function Review({ change, onBack, onDone, next, isProposable = true }: ReviewProps) {
  const { t } = useTranslation('editing');
  const { previewed, error: refusal } = usePreview(change);
  const mayRecord = mayDo(useViewer(), roleFor(change.mutation));
  const recording = useWrite(documentOf(change.mutation));
  const proposing = useWrite(ProposeChangeDocument);
  // What it would do says nothing where it may be written already.
  const [wasSent] = useState(() => ({ record: isOutstanding('record', change), propose: isOutstanding('propose', change) }));
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const recorded = recording.data?.written?.change;
  if (recorded) return <Recorded recorded={recorded} next={next?.(recorded)} />;
  const proposed = proposing.data?.proposeChange?.proposal.number;
  if (proposed !== undefined) return <Proposed number={proposed} next={next?.(null)} />;
  const isPending = recording.isPending || proposing.isPending;
  const isReady = previewed !== undefined && refusal === null;
  const refused = wasSent.record || wasSent.propose ? null : refusal;
  const record = (): void => {
    proposing.reset();
    const input = { ...change.input, idempotencyKey: beginToSend('record', change) };
    const onSuccess = ({ written }: { readonly written?: unknown }) => (written ? onDone?.() : undefined);
    recording.mutate({ input }, { onSuccess, onSettled: (_, error) => whenAnswered('record', change, error) });
  };
  const propose = (): void => {
    recording.reset();
    const input = { change: changeOf(change.mutation, change.input as ProposedObject), idempotencyKey: beginToSend('propose', change) };
    const onSuccess = ({ proposeChange }: { readonly proposeChange?: unknown }) => (proposeChange ? onDone?.() : undefined);
    proposing.mutate({ input }, { onSuccess, onSettled: (_, error) => whenAnswered('propose', change, error) });
  };
  return (
    <>
      <Text fw={600} mb="sm" tabIndex={-1} ref={heading} style={{ outline: 'none' }}>
        {t('review')}
      </Text>
      {wasSent.record || wasSent.propose ? <Text mb="sm">{t('sentBefore')}</Text> : null}
      {refused ? <WriteFailed error={refused} /> : refusal ? null : <ChangePreview previewed={previewed} />}
      {recording.error ? <WriteFailed error={recording.error} /> : null}
      {proposing.error ? <WriteFailed error={proposing.error} /> : null}
      {(recording.error ?? proposing.error ?? refused)?.code === 'CONFLICT' ? <Meanwhile input={change.input} onLook={onBack} /> : null}
      {mayRecord ? null : <Text mt="md">{t('proposeHelp')}</Text>}
      <Group mt="md">
        {mayRecord ? (
          <Button loading={recording.isPending} disabled={!(isReady || wasSent.record) || proposing.isPending} onClick={record}>
            {t('record')}
          </Button>
        ) : null}
        {isProposable ? (
          <Button
            variant={mayRecord ? 'default' : 'filled'}
            loading={proposing.isPending}
            disabled={!(isReady || wasSent.propose) || recording.isPending}
            onClick={propose}
          >
            {t(mayRecord ? 'proposeInstead' : 'propose')}
          </Button>
        ) : null}
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
  return (
    <>
      <Done title={t('recorded', { number: number(revision) })}>
        <TextLink to="/changes" search={{ revision }} size="sm">
          {t('toChange')}
        </TextLink>
        {next}
      </Done>
      <UndoChange change={recorded.id} />
    </>
  );
}

interface ProposedProps {
  readonly number: number;
  readonly next?: ReactNode;
}

function Proposed({ number, next }: ProposedProps) {
  const { t } = useTranslation('editing');
  return (
    <Done title={t('proposed', { number })} text={t('proposedHelp')}>
      <TextLink to="/proposals/$number" params={{ number: String(number) }} size="sm">
        {t('toProposal')}
      </TextLink>
      {next}
    </Done>
  );
}
