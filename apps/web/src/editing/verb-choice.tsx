import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface VerbChoiceProps<Verb extends string> {
  readonly of: 'organization' | 'membership' | 'fact';
  readonly verbs: readonly Verb[];
  /** What else can be recorded, below under a heading of its own. */
  readonly adding?: readonly Verb[];
  readonly chosen: Verb | undefined;
  readonly onChoose: (verb: Verb) => void;
}

/** What happened, before anything is typed: whether the world changed, or the record was wrong. The words say what becomes of the record. */
export function VerbChoice<Verb extends string>({ of, verbs, adding = [], chosen, onChoose }: VerbChoiceProps<Verb>) {
  const { t } = useTranslation('editing');
  const radio = (verb: Verb) => (
    <Radio key={verb} value={verb} label={t(`verb.${of}.${verb as 'correct'}`)} description={t(`verbHelp.${of}.${verb as 'correct'}`)} />
  );
  return (
    <Radio.Group label={t('whatHappened')} value={chosen ?? ''} onChange={(verb) => onChoose(verb as Verb)} mb="lg">
      <Stack gap="xs" mt="xs">
        {verbs.map(radio)}
      </Stack>
      {adding.length === 0 ? null : (
        <Stack gap="xs" mt="md" role="group" aria-labelledby="adding-verbs">
          <Text size="sm" fw={500} id="adding-verbs">
            {t('orRecord')}
          </Text>
          {adding.map(radio)}
        </Stack>
      )}
    </Radio.Group>
  );
}
