import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFailed } from '../access/form-failed.js';
import { roleFor } from '../access/role-for.js';
import { mayDo, useViewer } from '../access/use-viewer.js';
import {
  AcceptProposalDocument,
  type NamedRecordFragment,
  PreviewProposalDocument,
  RejectProposalDocument,
} from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import type { RequestFailed } from '../api/request-failed.js';
import { useLanguage } from '../language/use-language.js';
import { inputOf } from './input-type.js';
import { Preview } from './preview.js';
import { changeOf, type Proposed, type ProposedObject, withoutEmptied, withValue } from './proposed-input.js';
import { ProposedFields } from './proposed-fields.js';
import type { WholeProposal } from './proposal-view.js';
import type { FieldWords } from './use-field-words.js';

interface DecideProps {
  readonly proposal: WholeProposal;
  readonly input: ProposedObject;
  /** The proposal as it is being edited; null where it is not. */
  readonly draft: Proposed | null;
  readonly onDraft: (draft: Proposed | null) => void;
  /** Why it is decided so. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** Once it is accepted or rejected: what was typed may go. */
  readonly onDecided: () => void;
  readonly words: FieldWords;
  readonly records: ReadonlyMap<string, NamedRecordFragment>;
  readonly onOutdated: () => void;
}

/** Where an editor decides: what accepting would do, and the three ways in which it can end. */
export function Decide(props: DecideProps) {
  const { proposal, input, draft, onDraft, reason, onReason, onDecided, words, records, onOutdated } = props;
  const { number, mutation, groundMoved } = proposal;
  const { t } = useTranslation('proposals');
  const { t: access } = useTranslation('access');
  const language = useLanguage();
  const role = roleFor(mutation);
  const mayAccept = mayDo(useViewer(), role);
  const [lacksReason, setLacksReason] = useState(false);
  const preview = useWrite(PreviewProposalDocument, { alters: false });
  const accept = useWrite(AcceptProposalDocument);
  const reject = useWrite(RejectProposalDocument);
  const change = draft === null ? null : changeOf(mutation, withoutEmptied(draft));
  // In the way may be what somebody else has just done: that should be seen.
  const onError = ({ code }: RequestFailed): void => (code === 'CONFLICT' ? onOutdated() : undefined);
  const turnDown = (): void => {
    setLacksReason(reason.trim() === '');
    if (reason.trim() !== '') reject.mutate({ input: { number, reason: reason.trim() } }, { onSuccess: onDecided, onError });
  };
  const forget = (): void => {
    preview.reset();
    accept.reset();
  };
  return (
    <>
      {draft === null ? null : (
        <ProposedFields
          value={draft as ProposedObject}
          input={inputOf(mutation)}
          words={words}
          records={records}
          error={accept.error ?? preview.error}
          onEdit={(path, value) => {
            forget();
            onDraft(withValue(draft, path, value));
          }}
        />
      )}
      <Preview
        preview={preview.data?.previewChange ?? null}
        error={preview.error}
        isPending={preview.isPending}
        onAsk={() => preview.mutate({ input: { change: change ?? changeOf(mutation, input) }, language })}
      />
      <Paper withBorder p="md" component="section" aria-labelledby="decide">
        <Stack gap="sm">
          <Title order={2} size="h4" id="decide">
            {t('decide')}
          </Title>
          <FormFailed error={accept.error ?? reject.error} />
          <Textarea
            label={t('reason')}
            description={t('reasonHelp')}
            autosize
            minRows={2}
            value={reason}
            error={lacksReason ? t('reasonNeeded') : undefined}
            onChange={(event) => {
              setLacksReason(false);
              onReason(event.currentTarget.value);
            }}
          />
          {mayAccept ? null : <Text size="sm">{t('acceptNeeds', { role: access(`role.${role}`) })}</Text>}
          <Group gap="xs">
            {mayAccept ? (
              <>
                <Button
                  loading={accept.isPending}
                  disabled={groundMoved}
                  onClick={() =>
                    accept.mutate({ input: { number, change, reason: reason.trim() || null } }, { onSuccess: onDecided, onError })
                  }
                >
                  {t(draft === null ? 'accept' : 'acceptEdited')}
                </Button>
                <Button
                  variant="default"
                  onClick={() => {
                    forget();
                    onDraft(draft === null ? input : null);
                  }}
                >
                  {t(draft === null ? 'edit' : 'stopEditing')}
                </Button>
              </>
            ) : null}
            <Button variant="default" loading={reject.isPending} onClick={turnDown}>
              {t('reject')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </>
  );
}
