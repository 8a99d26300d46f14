import { useTranslation } from 'react-i18next';
import { FederationChoicesDocument, SearchDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { RecordSelect } from '../search/record-select.js';
import { useTyped } from '../search/use-typed.js';
import type { Chosen } from './mapping-draft.js';

interface FederationFieldProps {
  readonly value: Chosen | null;
  readonly isMissing: boolean;
  readonly onChange: (value: Chosen | null) => void;
}

/** Whose members they are: any organization, those that have members first. */
export function FederationField({ value, isMissing, onChange }: FederationFieldProps) {
  const { t } = useTranslation('imports');
  const { typed, setTyped, search, isOfTyped } = useTyped(value?.name);
  const federations = useAnswer(FederationChoicesDocument, { search: null });
  const searched = useAnswer(SearchDocument, { text: search ?? '' }, { keep: true, enabled: search !== null });
  const answer = search === null ? federations : searched;
  const nodes = (answer.data ?? federations.data)?.organizations?.nodes ?? [];
  return (
    <RecordSelect
      label={t('federation')}
      description={t('federationHelp')}
      placeholder={t('typeToSearch')}
      required
      error={isMissing ? t('gap.federation') : null}
      wrapperProps={{ 'data-gap': isMissing }}
      value={value && { id: value.slug, name: value.name }}
      found={nodes.map(({ slug, name, acronym }) => ({
        id: slug,
        name: acronym === null || acronym === name ? name : `${name} (${acronym})`,
      }))}
      isSettled={isOfTyped(answer)}
      failure={answer.error}
      typed={typed}
      onType={setTyped}
      nothingFound={t('nothingFound')}
      onChange={(one) => onChange(one && { slug: one.id, name: one.name })}
    />
  );
}
