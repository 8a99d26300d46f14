import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface VerbChoiceProps<Verb extends string> {
  readonly of: 'organization' | 'membership';
  readonly verbs: readonly Verb[];
  readonly chosen: Verb | undefined;
  readonly onChoose: (verb: Verb) => void;
}

/** What happened, before anything is typed: whether the world changed, or the record was wrong. The words say what becomes of the record. */
export function VerbChoice<Verb extends string>({ of, verbs, chosen, onChoose }: VerbChoiceProps<Verb>) {
  const { t } = useTranslation('editing');
  return (
    <Radio.Group label={t('whatHappened')} value={chosen ?? ''} onChange={(verb) => onChoose(verb as Verb)} mb="lg">
      <Stack gap="xs" mt="xs">
        {verbs.map((verb) => (
          <Radio
            key={verb}
            value={verb}
            label={t(`verb.${of}.${verb as 'correct'}`)}
            description={t(`verbHelp.${of}.${verb as 'correct'}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
