import { Menu, Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SignOutDocument } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';
import { Icon } from '../shell/icon.js';
import { mayDo, type Viewer } from './use-viewer.js';
import { WORK_PLACES } from './work-places.js';

/** Who has signed in, and where they work. */
export function AccountMenu({ viewer }: { readonly viewer: Viewer }) {
  const { t } = useTranslation('access');
  const signOut = useWrite(SignOutDocument, { asksToSignIn: false });
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className="shell-link shell-account" aria-label={t('menu', { name: viewer.name })}>
          <Icon name="person-in" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {viewer.name}
          </Text>
          {t(`role.${viewer.role}`)}
        </Menu.Label>
        {WORK_PLACES.filter(({ role }) => mayDo(viewer, role)).map(({ to, name }) => (
          <Menu.Item key={to} component={Link} to={to}>
            {t(`place.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/account">
          {t('account')}
        </Menu.Item>
        <Menu.Item onClick={() => signOut.mutate({})}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
