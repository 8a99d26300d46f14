import { Popover, Text, TextInput } from '@mantine/core';
import type { Day } from '@guildhall/time';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTypedDay } from './typed-moment.js';
import { useDayText } from './use-day-text.js';

interface DayFieldProps {
  readonly day: Day;
  readonly onChange: (day: Day) => void;
}

/** The day as it is typed; while it is, what was understood, or what is taken. */
export function DayField({ day, onChange }: DayFieldProps) {
  const { t } = useTranslation('time');
  const written = useDayText();
  const hint = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? day : readTypedDay(typed);
  const leave = (): void => {
    setTyped(null);
    if (read !== null && read !== day) onChange(read);
  };
  return (
    <Popover
      opened={typed !== null}
      position="bottom-start"
      withArrow
      trapFocus={false}
      withRoles={false}
      withinPortal={false}
      hideDetached={false}
    >
      <Popover.Target>
        <TextInput
          size="xs"
          w="7.25rem"
          flex="none"
          aria-label={t('asOf')}
          aria-describedby={hint}
          aria-invalid={read === null}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          value={typed ?? day}
          error={read === null}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && read !== null) leave();
            if (event.key === 'Escape') setTyped(null);
          }}
          onBlur={leave}
        />
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Text size="sm" role="status" id={hint}>
          {read === null ? t('noDay') : written(read)}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
