import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface OngoingFieldProps {
  readonly value: { readonly ongoing: boolean; readonly end: string };
  readonly onChange: (part: { ongoing: boolean }) => void;
}

/** Whether something goes on; where its last day is typed, that says it. */
export function OngoingField({ value: { ongoing, end }, onChange }: OngoingFieldProps) {
  const { t } = useTranslation('editing');
  const isEnded = end.trim() !== '';
  return (
    <Checkbox
      mt={{ base: 0, sm: '1.9rem' }}
      label={t('ongoing')}
      description={t('ongoingHelp')}
      checked={ongoing && !isEnded}
      disabled={isEnded}
      onChange={(event) => onChange({ ongoing: event.currentTarget.checked })}
    />
  );
}
