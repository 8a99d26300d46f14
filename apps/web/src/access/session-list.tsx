import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnSessionsDocument, SignOutDocument, SignOutEverywhereDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useWrite } from '../api/use-write.js';
import { Failure } from '../shell/failure.js';
import { Confirm } from './confirm.js';
import { Dialog } from './dialog.js';
import { FormFailed } from './form-failed.js';
import { SessionCard } from './session-card.js';

/** The browsers in which one is signed in: so that a forgotten or a stranger's one is found, and shut out. */
export function SessionList() {
  const { t } = useTranslation('access');
  const heading = useRef<HTMLHeadingElement>(null);
  const [asks, { open, close }] = useDisclosure();
  const { data, error, refetch } = useAnswer(OwnSessionsDocument, {});
  const end = useWrite(SignOutDocument, { asksToSignIn: false });
  const endAll = useWrite(SignOutEverywhereDocument, { asksToSignIn: false });
  // The button is gone with its session: the list has the focus then.
  const endOne = (session: string): void => end.mutate({ session }, { onSuccess: () => heading.current?.focus() });
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {t('sessions')}
        </Title>
        <Button size="xs" variant="default" onClick={open}>
          {t('signOutEverywhere')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('sessionsHelp')}
      </Text>
      <FormFailed error={end.error} />
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton height="6.5rem" /> : null}
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {data?.sessions?.map((session) => (
          <SessionCard
            key={session.id}
            session={session}
            isEnding={end.isPending && end.variables.session === session.id}
            onEnd={() => endOne(session.id)}
          />
        ))}
      </Stack>
      <Dialog title={t('signOutEverywhere')} isOpen={asks} onClose={close}>
        <Confirm
          text={t('signOutEverywhereHelp')}
          deed={t('signOutEverywhere')}
          isPending={endAll.isPending}
          error={endAll.error}
          onConfirm={() => endAll.mutate({}, { onSuccess: close })}
          onCancel={close}
        />
      </Dialog>
    </section>
  );
}
