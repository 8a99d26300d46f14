import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessPolicyDocument, SignInDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useWrite } from '../api/use-write.js';
import { FormFailed } from './form-failed.js';

interface SignInFormProps {
  readonly onSignedIn: () => void;
  /** Where the provider of OpenID Connect sends people back to; with `isElsewhere` it opens in a window of its own. */
  readonly returnTo: string;
  readonly isElsewhere?: boolean;
}

/** E-mail address and password, or the way to the provider of OpenID Connect where there is one. */
export function SignInForm({ onSignedIn, returnTo, isElsewhere = false }: SignInFormProps) {
  const { t } = useTranslation('access');
  const { data } = useAnswer(AccessPolicyDocument, {});
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useWrite(SignInDocument, { asksToSignIn: false });
  const { error } = signIn;
  const oidc = data?.accessPolicy?.signInMethods.includes('OPENID_CONNECT')
    ? `/auth/oidc/sign-in?returnTo=${encodeURIComponent(returnTo)}`
    : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate(
          { input: { email: email.trim(), password } },
          { onSuccess: ({ signIn: answer }) => answer && onSignedIn(), onError: () => setPassword('') },
        );
      }}
    >
      <Stack gap="sm" maw="24rem">
        {error === null ? null : error.code === 'UNAUTHENTICATED' ? (
          <Alert color="red" variant="default" role="alert">
            {t('wrong')}
          </Alert>
        ) : (
          <FormFailed error={error} />
        )}
        <TextInput
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          data-autofocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn')}
        </Button>
        {oidc === null ? null : isElsewhere ? (
          <Text size="sm">
            <Anchor href={oidc} target="_blank" rel="noopener" inherit>
              {t('oidcElsewhere')}
            </Anchor>{' '}
            <Button size="compact-sm" variant="default" onClick={onSignedIn}>
              {t('haveSignedIn')}
            </Button>
          </Text>
        ) : (
          <Button component="a" href={oidc} variant="default">
            {t('oidc')}
          </Button>
        )}
      </Stack>
    </form>
  );
}
