import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface WriteBarProps {
  readonly count: number;
  readonly all: number;
  readonly message: string;
  /** Whether all that was clicked is chosen or left out by now. */
  readonly isSettled: boolean;
  readonly isPending: boolean;
  readonly onMessage: (message: string) => void;
  readonly onWrite: () => void;
}

/** Why, and the button that writes; always at hand, however long the list is. */
export function WriteBar({ count, all, message, isSettled, isPending, onMessage, onWrite }: WriteBarProps) {
  const { t } = useTranslation('imports');
  return (
    <form
      className="import-write"
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0 && isSettled && !isPending) onWrite();
      }}
    >
      <TextInput
        label={t('message')}
        placeholder={t('messagePlaceholder')}
        maxLength={2000}
        value={message}
        onChange={(event) => onMessage(event.currentTarget.value)}
      />
      <Button type="submit" disabled={count === 0 || !isSettled} loading={isPending}>
        {count === 0 && all > 0 ? t('recordNone') : t('record', { count })}
      </Button>
    </form>
  );
}
