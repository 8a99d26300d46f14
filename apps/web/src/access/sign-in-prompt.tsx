import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letAsk } from './sign-in-again.js';
import { SignInForm } from './sign-in-form.js';

/** Asks somebody whose session is over to sign in, above the page on which they were: what they typed there stays. */
export function SignInPrompt() {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const [answer, setAnswer] = useState<((isSignedIn: boolean) => void) | null>(null);
  useEffect(() => {
    letAsk(() => new Promise((resolve) => setAnswer(() => resolve)));
    return () => letAsk(null);
  }, []);
  const finish = (isSignedIn: boolean): void => {
    answer?.(isSignedIn);
    setAnswer(null);
    if (isSignedIn) void client.invalidateQueries();
  };
  return (
    <Modal opened={answer !== null} onClose={() => finish(false)} title={t('again')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text size="sm" mb="sm">
        {t('againHelp')}
      </Text>
      <SignInForm returnTo="/account" isElsewhere onSignedIn={() => finish(true)} />
    </Modal>
  );
}
