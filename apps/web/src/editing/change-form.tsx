import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedChangeFragment } from '../api/generated/graphql.js';
import { DraftNotice } from './draft-notice.js';
import type { Grounds } from './grounds.js';
import { Review } from './review.js';
import { SourceField } from './source-field.js';

import type { Draft } from './use-draft.dom.js';
import type { PlannedChange } from './writes.js';

interface ChangeFormProps<State extends Grounds> {
  readonly label: string;
  readonly draft: Draft<State>;
  readonly planned: (state: State) => PlannedChange;
  /** Whether a reason must be given, and a source. */
  readonly reason?: 'NONE' | 'OPTIONAL' | 'REQUIRED';
  readonly source?: 'NONE' | 'OPTIONAL' | 'REQUIRED';
  readonly children?: ReactNode;
  /** Once it is recorded or proposed. */
  readonly onDone?: () => void;
  readonly next?: (recorded: RecordedChangeFragment | null) => ReactNode;
}

/** A form that plans one change: its own fields, the source, the reason; then what it would do, and only then is it recorded, or proposed. */
export function ChangeForm<State extends Grounds>(props: ChangeFormProps<State>) {
  const { label, draft, planned, reason = 'OPTIONAL', source = 'OPTIONAL', children, onDone, next } = props;
  const { t } = useTranslation('editing');
  const [change, setChange] = useState<PlannedChange | null>(null);
  const { value, discard, isFromBefore } = draft;
  const set = (part: Partial<Grounds>): void => draft.change(part as Partial<State>);
  if (change) {
    const forget = (): void => {
      onDone?.();
      discard();
    };
    return <Review change={change} onBack={() => setChange(null)} onDone={forget} next={next} />;
  }
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        setChange(planned(value));
      }}
    >
      <Stack gap="md" maw="52rem">
        {isFromBefore ? <DraftNotice onDiscard={discard} /> : null}
        {children}
        {source === 'NONE' ? null : (
          <SourceField value={value.source} onChange={(chosen) => set({ source: chosen })} required={source === 'REQUIRED'} />
        )}
        {reason === 'NONE' ? null : (
          <Textarea
            label={t('message')}
            description={t('messageHelp')}
            required={reason === 'REQUIRED'}
            autosize
            value={value.message}
            onChange={(event) => set({ message: event.currentTarget.value })}
          />
        )}
        <Group>
          <Button type="submit">{t('toReview')}</Button>
          <Text size="sm" c="dimmed">
            {t('nothingYet')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
