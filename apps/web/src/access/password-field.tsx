import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PasswordFieldProps extends Omit<PasswordInputProps, 'value' | 'onChange'> {
  readonly value: string;
  readonly onType: (password: string) => void;
}

/** A password, which can be looked at while it is typed. */
export function PasswordField({ onType, ...props }: PasswordFieldProps) {
  const { t } = useTranslation('access');
  return (
    <PasswordInput
      autoComplete="new-password"
      {...props}
      onChange={(event) => onType(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
    />
  );
}
