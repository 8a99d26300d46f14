import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../shell/icon.js';
import { useViewer } from './use-viewer.js';

/** Only who has signed in has one. */
const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.js')).AccountMenu }));

/** The menu of who has signed in; for all others, the way to do so. */
export function AccountButton() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { href } = useLocation();
  if (viewer) {
    return (
      <Suspense fallback={<span className="shell-link shell-account" />}>
        <AccountMenu viewer={viewer} />
      </Suspense>
    );
  }
  return (
    <Link to="/sign-in" search={{ returnTo: href }} className="shell-link shell-account" aria-label={t('signIn')}>
      <Icon name="person" />
    </Link>
  );
}
