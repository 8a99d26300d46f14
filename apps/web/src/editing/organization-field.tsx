import { useTranslation } from 'react-i18next';
import { OrganizationChoicesDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { RecordSelect } from '../search/record-select.js';
import { useTyped } from '../search/use-typed.js';
import type { ChosenOrganization } from './register-state.js';

interface OrganizationFieldProps {
  readonly label: string;
  readonly value: ChosenOrganization | null;
  readonly onChange: (chosen: ChosenOrganization | null) => void;
  readonly description?: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
}

/** Finds a registered organization by any of its names as one types. */
export function OrganizationField({ value, onChange, ...shown }: OrganizationFieldProps) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  const { typed, setTyped, search, isOfTyped } = useTyped(value?.name);
  const answer = useAnswer(OrganizationChoicesDocument, { search }, { keep: true });
  const found = (answer.data?.organizations?.nodes ?? []).map(({ id, name, acronym, kind, countries }) => ({
    id,
    name,
    detail: [acronym === name ? null : acronym, word(`kind.${kind}`), countries.map(({ code }) => code).join(', ')]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <RecordSelect
      {...shown}
      value={value}
      found={found}
      isSettled={isOfTyped(answer)}
      failure={answer.error}
      typed={typed}
      onType={setTyped}
      nothingFound={t('nobodyFound')}
      onChange={(chosen) => onChange(chosen && { id: chosen.id, name: chosen.name })}
    />
  );
}
