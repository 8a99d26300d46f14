import { Alert, Group, Skeleton, Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../shell/links.js';
import type { Role } from './role.js';
import { mayDo, useViewer } from './use-viewer.js';

/** What is for people with a role; to all others, what they need for it. */
export function ForRole({ role, children }: { readonly role: Role; readonly children: ReactNode }) {
  const { t } = useTranslation('access');
  const { href } = useLocation();
  const viewer = useViewer();
  if (viewer === undefined) return <Skeleton height="20rem" />;
  if (mayDo(viewer, role)) return children;
  return (
    <Alert variant="default">
      <Text size="sm">
        {viewer === null ? t('needsSignIn') : t('needsRole', { role: t(`role.${role}`), own: t(`role.${viewer.role}`) })}
      </Text>
      {viewer === null ? (
        <Group mt="sm">
          <ButtonLink to="/sign-in" search={{ returnTo: href }} size="xs">
            {t('signIn')}
          </ButtonLink>
        </Group>
      ) : null}
    </Alert>
  );
}
