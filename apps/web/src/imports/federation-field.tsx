import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FederationChoicesDocument, SearchDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import type { Chosen } from './mapping-draft.js';
import { RecordField } from './record-field.js';

interface FederationFieldProps {
  readonly value: Chosen | null;
  readonly isMissing: boolean;
  readonly onChange: (value: Chosen | null) => void;
}

const PAUSE = 150;

/** Whose members they are: any organization, those that have members first. */
export function FederationField({ value, isMissing, onChange }: FederationFieldProps) {
  const { t } = useTranslation('imports');
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), PAUSE);
  const isSearched = text !== '' && text !== value?.name;
  const federations = useAnswer(FederationChoicesDocument, { search: null });
  const found = useAnswer(SearchDocument, { text }, { keep: true, enabled: isSearched });
  const nodes = (isSearched ? found.data?.organizations : federations.data?.organizations)?.nodes ?? [];
  return (
    <RecordField
      label={t('federation')}
      help={t('federationHelp')}
      found={nodes.map(({ slug, name, acronym }) => ({ slug, name: acronym === null || acronym === name ? name : `${name} (${acronym})` }))}
      isSettled={text === typed.trim() && !found.isFetching}
      error={isMissing ? t('gap.federation') : null}
      value={value}
      onType={setTyped}
      onChange={onChange}
    />
  );
}
