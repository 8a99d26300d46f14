import { Button, Group, List, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RetractForm } from './plain-forms.js';
import type { RecordOf } from './record-of.js';
import { useSaidDate } from './use-record-fields.js';
import { ATTESTING } from './writes.js';

interface AttestationsProps {
  readonly record: RecordOf<keyof typeof ATTESTING>;
  /** The revision that recorded the fact as it is looked at. */
  readonly revision: number;
}

/** Which sources show a fact on which days; each can turn out not to show it. */
export function Attestations({ record: { __typename: type, attestations }, revision }: AttestationsProps) {
  const { t } = useTranslation('editing');
  const date = useSaidDate();
  // Once it is retracted it is no longer among them, and whoever did it is still told so.
  const [retracted, retract] = useState<string | null>(null);
  if (attestations.length === 0 && retracted === null) return null;
  return (
    <section aria-labelledby="attestations" style={{ marginTop: '2rem' }}>
      <Title order={2} size="h4" id="attestations" mb="xs">
        {t('attestations')}
      </Title>
      <List size="sm" spacing="xs" mb="md">
        {attestations.map(({ id, on, sources }) => (
          <List.Item key={id}>
            <Group gap="sm">
              <Text component="span" size="sm">
                {[date(on), ...sources.map(({ title }) => title)].join(' · ')}
              </Text>
              <Button
                size="compact-sm"
                variant="default"
                aria-expanded={retracted === id}
                aria-label={t('showsNotOn', { on: date(on) })}
                onClick={() => retract(retracted === id ? null : id)}
              >
                {t('showsNot')}
              </Button>
            </Group>
          </List.Item>
        ))}
      </List>
      {retracted === null ? null : <RetractForm key={retracted} id={retracted} revision={revision} mutation={ATTESTING[type].retract} />}
    </section>
  );
}
