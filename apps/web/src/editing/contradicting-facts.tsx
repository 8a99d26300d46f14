import { Checkbox, Paper, SimpleGrid, Skeleton, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ContradictingFactsDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { boundBy, factName } from './fact-name.js';
import { useRecordFields } from './use-record-fields.js';

interface ContradictingFactsProps {
  /** Facts that stand in the way of each other, and those that were chosen to be retracted. */
  readonly ids: readonly string[];
  readonly retracted: readonly string[];
  readonly onChange: (retracted: readonly string[]) => void;
  /** The organization that goes: which facts are of it is said. */
  readonly source: string;
}

/** Facts of two organizations that cannot both stand, side by side: which of them never were so. */
export function ContradictingFacts({ ids, retracted, onChange, source }: ContradictingFactsProps) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  const fieldsOf = useRecordFields();
  const { data, isPlaceholderData } = useAnswer(ContradictingFactsDocument, { ids: [...ids] }, { keep: true });
  // One that was chosen, and stands no more, is not retracted once more: nobody could see it.
  const standing = data && !isPlaceholderData ? retracted.filter((id) => data.nodes.some((fact) => fact?.id === id)) : retracted;
  useEffect(() => {
    if (standing.length < retracted.length) onChange(standing);
  });
  if (!data) return <Skeleton height="8rem" />;
  const facts = data.nodes.flatMap((fact) => fact ?? []);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="sm">
      {facts.map((fact) => {
        const isRetracted = retracted.includes(fact.id);
        return (
          <Paper key={fact.id} withBorder p="sm" role="group" aria-label={factName(fact)}>
            <Text size="xs" c="dimmed">
              {word(`record.${fact.__typename as 'Organization'}`)} ·{' '}
              {t(boundBy(fact).some(({ id }) => id === source) ? 'ofSource' : 'ofTarget')}
            </Text>
            {fieldsOf(fact)
              .filter(({ text }) => text !== '')
              .map(({ name, text }) => (
                <Text key={name} size="sm" td={isRetracted ? 'line-through' : undefined} style={{ whiteSpace: 'pre-line' }}>
                  {t(`field.${name}`)}: {text}
                </Text>
              ))}
            <Checkbox
              mt="xs"
              size="sm"
              label={t('neverWasSo')}
              checked={isRetracted}
              onChange={() => onChange(isRetracted ? retracted.filter((id) => id !== fact.id) : [...retracted, fact.id])}
            />
          </Paper>
        );
      })}
    </SimpleGrid>
  );
}
