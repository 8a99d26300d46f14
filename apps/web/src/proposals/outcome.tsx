import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shell/links.js';
import { useInstantText } from '../time/use-day-text.js';
import type { WholeProposal } from './proposal-view.js';

/** What has become of a proposal, by whom and why, and the change that it was recorded as. */
export function Outcome({ proposal }: { readonly proposal: WholeProposal }) {
  const { t } = useTranslation('proposals');
  const instant = useInstantText();
  const { status, decidedBy, decidedAt, reason, edited, change } = proposal;
  return (
    <Alert variant="default" role="status" title={t(`outcome.${status}`, { name: decidedBy ?? proposal.proposedBy })}>
      {decidedAt === null ? null : (
        <Text size="sm" c="dimmed">
          <time dateTime={decidedAt}>{instant(decidedAt)}</time>
          {edited ? ` · ${t('edited')}` : ''}
        </Text>
      )}
      {reason === null ? null : (
        <Text size="sm" mt={4} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {reason}
        </Text>
      )}
      {change === null ? null : (
        <Text size="sm" mt={4}>
          <TextLink to="/changes" search={{ revision: change.revision.number }} inherit>
            {t('recordedAs', { number: change.revision.number })}
          </TextLink>
        </Text>
      )}
    </Alert>
  );
}
