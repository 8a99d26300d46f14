import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.js';
import { SignInForm } from './sign-in-form.js';

const route = getRouteApi('/framed/sign-in');

/** Where people sign in. */
export function SignInPage() {
  const { t } = useTranslation('access');
  const { returnTo = '/account' } = route.useSearch();
  const router = useRouter();
  return (
    <Page title={t('signIn')} lead={t('signInLead')}>
      <SignInForm returnTo={returnTo} onSignedIn={() => router.history.push(returnTo)} />
    </Page>
  );
}
