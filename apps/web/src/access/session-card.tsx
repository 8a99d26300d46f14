import { Badge, Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnSessionsQuery } from '../api/generated/graphql.js';
import { useInstantText } from '../time/use-day-text.js';
import { browserName } from './user-agent.js';

export type OwnSession = NonNullable<OwnSessionsQuery['sessions']>[number];

interface SessionCardProps {
  readonly session: OwnSession;
  readonly isEnding: boolean;
  readonly onEnd: () => void;
}

/** One browser in which somebody is signed in. */
export function SessionCard({ session, isEnding, onEnd }: SessionCardProps) {
  const { t } = useTranslation('access');
  const instant = useInstantText();
  const { browser, system } = browserName(session.userAgent);
  const named = browser !== null && system !== null ? t('browserOn', { browser, system }) : (browser ?? system ?? t('unknownBrowser'));
  const instants = [
    [t('signedIn'), session.madeAt],
    [t('lastSeen'), session.lastSeenAt],
    [t('expires'), session.expiresAt],
  ] as const;
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" align="start" gap="xs">
        <Group gap="xs">
          <Text fw={600} title={session.userAgent ?? undefined}>
            {named}
          </Text>
          {session.isCurrent ? (
            <Badge variant="default" tt="none">
              {t('thisBrowser')}
            </Badge>
          ) : null}
        </Group>
        <Button
          size="xs"
          variant="default"
          loading={isEnding}
          onClick={onEnd}
          aria-label={session.isCurrent ? t('signOut') : t('endSession', { browser: named, when: instant(session.madeAt) })}
        >
          {session.isCurrent ? t('signOut') : t('end')}
        </Button>
      </Group>
      <Group component="dl" gap="0.25rem 2rem" m={0} mt="xs" align="start">
        {instants.map(([label, value]) => (
          <div key={label}>
            <Text component="dt" size="xs" c="dimmed">
              {label}
            </Text>
            <Text component="dd" size="sm" m={0}>
              <time dateTime={value}>{instant(value)}</time>
            </Text>
          </div>
        ))}
      </Group>
    </Paper>
  );
}
