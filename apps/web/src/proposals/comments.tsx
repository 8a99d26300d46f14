import { Button, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormFailed } from '../access/form-failed.js';
import { CommentOnProposalDocument } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import { useInstantText } from '../time/use-day-text.js';
import type { WholeProposal } from './proposal-view.js';

interface CommentsProps {
  readonly number: number;
  readonly comments: WholeProposal['comments'];
  /** What is being written. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** What was written about a proposal, the oldest first, and the place to write more. */
export function Comments({ number, comments, text, onText }: CommentsProps) {
  const { t } = useTranslation('proposals');
  const instant = useInstantText();
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('comments')}
      </Title>
      <Stack component="ol" gap="xs" m={0} mb="sm" p={0} style={{ listStyle: 'none' }}>
        {comments.map(({ author, writtenAt, text: written }) => (
          <Paper key={`${writtenAt} ${author}`} component="li" withBorder p="sm">
            <Text size="sm" c="dimmed">
              {author} · <time dateTime={writtenAt}>{instant(writtenAt)}</time>
            </Text>
            <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{written}</Text>
          </Paper>
        ))}
      </Stack>
      <CommentForm number={number} text={text} onText={onText} />
    </section>
  );
}

function CommentForm({ number, text, onText }: Omit<CommentsProps, 'comments'>) {
  const { t } = useTranslation('proposals');
  const { mutate, isPending, error } = useWrite(CommentOnProposalDocument);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ input: { number, text: text.trim() } }, { onSuccess: () => onText('') });
      }}
    >
      <Stack gap="xs">
        <FormFailed error={error} />
        <Textarea
          label={t('yourComment')}
          description={t('commentHelp')}
          autosize
          minRows={2}
          required
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={isPending} style={{ alignSelf: 'start' }}>
          {t('comment')}
        </Button>
      </Stack>
    </form>
  );
}
