import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SignInForm } from './sign-in-form.js';

interface SignInDialogProps {
  readonly onClose: () => void;
  readonly onSignedIn: () => void;
}

/** The form to sign in, above the page on which somebody was. */
export function SignInDialog({ onClose, onSignedIn }: SignInDialogProps) {
  const { t } = useTranslation('access');
  return (
    <Modal opened onClose={onClose} title={t('again')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text size="sm" mb="sm">
        {t('againHelp')}
      </Text>
      <SignInForm returnTo="/account" isElsewhere onSignedIn={onSignedIn} />
    </Modal>
  );
}
