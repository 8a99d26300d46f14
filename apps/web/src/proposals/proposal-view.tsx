import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo, useViewer } from '../access/use-viewer.js';
import type { ProposalByNumberQuery } from '../api/generated/graphql.js';
import { useDraft } from '../editing/use-draft.dom.js';
import { useInstantText } from '../time/use-day-text.js';
import { Comments } from './comments.js';
import { Decide } from './decide.js';
import { GroundMoved } from './ground-moved.js';
import { Outcome } from './outcome.js';
import { type Proposed, readProposed } from './proposed-input.js';
import { ProposedFacts } from './proposed-facts.js';
import { StatusBadge } from './status-badge.js';
import { useFieldWords } from './use-field-words.js';
import { useMutationName } from './use-mutation-name.js';
import { useProposedRecords } from './use-proposed-records.js';
import { Withdraw } from './withdraw.js';

export type WholeProposal = NonNullable<ProposalByNumberQuery['proposal']>;

/** What is typed about a proposal, kept until it is sent. */
interface ProposalDraft {
  /** The proposal as it is being edited; null where it is not. */
  readonly edited: Proposed | null;
  readonly reason: string;
  readonly comment: string;
}

const NOTHING_TYPED: ProposalDraft = { edited: null, reason: '', comment: '' };

interface ProposalViewProps {
  readonly proposal: WholeProposal;
  /** Somebody else did something with it meanwhile. */
  readonly onOutdated: () => void;
}

/** A proposal with all that its reader may do with it. */
export function ProposalView({ proposal, onOutdated }: ProposalViewProps) {
  const { t } = useTranslation('proposals');
  const instant = useInstantText();
  const viewer = useViewer();
  const words = useFieldWords(proposal.mutation);
  const mutationName = useMutationName();
  const input = readProposed(proposal.input);
  const draft = useDraft<ProposalDraft>(`proposal:${proposal.number}`, NOTHING_TYPED);
  const { edited, reason, comment } = draft.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const { isOwn } = proposal;
  const isOpen = proposal.status === 'OPEN';
  // What was decided may have altered what it was about: of two that were merged one is left.
  const records = useProposedRecords(input, isOpen ? undefined : proposal.proposedAt);
  const wasOpen = useRef(isOpen);
  // Who has just decided is told what became of it: the buttons that had the focus are gone.
  useEffect(() => {
    if (wasOpen.current && !isOpen) heading.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  // Names are longer than ids: what is below would move.
  if (records === null) return <Skeleton height="30rem" />;
  const decides = isOpen && mayDo(viewer, 'EDITOR');
  return (
    <Stack gap="lg" maw="60rem">
      <div>
        <Group gap="sm">
          <Title order={2} size="h3" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {mutationName(proposal.mutation)}
          </Title>
          <StatusBadge status={proposal.status} />
        </Group>
        <Text size="sm" c="dimmed">
          {t('proposedBy', { name: proposal.proposedBy, when: instant(proposal.proposedAt) })}
        </Text>
      </div>
      {isOpen ? null : <Outcome proposal={proposal} />}
      {isOpen && proposal.groundMoved ? <GroundMoved number={proposal.number} mayRebase={isOwn || decides} /> : null}
      {!decides || edited === null ? <ProposedFacts value={input} words={words} records={records} /> : null}
      {decides ? (
        <Decide
          proposal={proposal}
          input={input}
          draft={edited}
          onDraft={(now) => draft.change({ edited: now })}
          reason={reason}
          onReason={(now) => draft.change({ reason: now })}
          onDecided={() => (comment === '' ? draft.discard() : draft.change({ edited: null, reason: '' }))}
          words={words}
          records={records}
          onOutdated={onOutdated}
        />
      ) : null}
      {isOpen && isOwn ? <Withdraw number={proposal.number} /> : null}
      <Comments number={proposal.number} comments={proposal.comments} text={comment} onText={(now) => draft.change({ comment: now })} />
    </Stack>
  );
}
