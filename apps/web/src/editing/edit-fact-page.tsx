import { Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EditedFactDocument, type EditedFactQuery } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { TextLink } from '../shell/links.js';
import { Attestations } from './attestations.js';
import { EditedPage } from './edited-page.js';
import { FACT_VERBS } from './edit-search.js';
import { boundBy, factName } from './fact-name.js';
import { CorrectFactForm } from './facts/correct-fact-form.js';
import { AttestForm, EndForm, RetractForm } from './plain-forms.js';
import { useKept } from './use-kept.js';
import { useRecordFields } from './use-record-fields.js';
import { VerbChoice } from './verb-choice.js';
import { ATTESTING, RETRACTIONS } from './writes.js';

const route = getRouteApi('/framed/facts/$id/edit');

type EditedFact = Extract<NonNullable<EditedFactQuery['node']>, { readonly recorded: unknown }>;

const ENDS = { Accreditation: 'endAccreditation', Office: 'endOffice' } as const;

/** What happened to an office, an accreditation, a stated figure or a succession, or to the record of it: the verb first, then what it needs. */
export function EditFactPage() {
  const { t: word } = useTranslation('words');
  const { id } = route.useParams();
  const { data, error, refetch } = useAnswer(EditedFactDocument, { id });
  const fact = useKept(id, data?.node && 'recorded' in data.node ? data.node : null);
  return (
    <EditedPage
      title={fact ? `${word(`record.${fact.__typename}`)}: ${factName(fact)}` : null}
      lead={fact ? <FactInBrief fact={fact} /> : undefined}
      error={error}
      onRetry={() => void refetch()}
      isNowhere={data !== undefined && !fact}
    >
      {fact ? <FactForms key={id} fact={fact} /> : null}
    </EditedPage>
  );
}

/** What is recorded of it now, and the ways to the organizations that it binds. */
function FactInBrief({ fact }: { readonly fact: EditedFact }) {
  const { t } = useTranslation('editing');
  const fieldsOf = useRecordFields();
  const said = fieldsOf(fact).filter(({ name, text }) => !['name', 'organization', 'federation'].includes(name) && text !== '');
  return (
    <>
      {said.map(({ name, text }) => (
        <span key={name} style={{ display: 'block', whiteSpace: 'pre-line' }}>
          {t(`field.${name}`)}: {text}
        </span>
      ))}
      <Group component="span" gap="md">
        {boundBy(fact).map(({ id, slug, name }) => (
          <TextLink key={id} to="/organizations/$key" params={{ key: slug }} inherit>
            {name}
          </TextLink>
        ))}
      </Group>
    </>
  );
}

function FactForms({ fact }: { readonly fact: EditedFact }) {
  const { verb } = route.useSearch();
  const navigate = route.useNavigate();
  const { id, __typename: type, recorded } = fact;
  const revision = recorded.from.number;
  // What holds from a day to a day can end, and be shown on a day.
  const lasting = type === 'Accreditation' || type === 'Office' ? fact : null;
  return (
    <>
      <VerbChoice
        of="fact"
        verbs={FACT_VERBS.filter((one) => lasting !== null || (one !== 'end' && one !== 'attest'))}
        chosen={verb}
        onChoose={(chosen) => void navigate({ search: (before) => ({ ...before, verb: chosen }), replace: true, resetScroll: false })}
      />
      {verb === 'end' && lasting ? <EndForm id={id} revision={revision} mutation={ENDS[lasting.__typename]} /> : null}
      {verb === 'correct' ? <CorrectFactForm record={fact} revision={revision} /> : null}
      {verb === 'attest' && lasting ? <AttestForm id={id} mutation={ATTESTING[lasting.__typename].attest} /> : null}
      {verb === 'retract' ? <RetractForm id={id} revision={revision} mutation={RETRACTIONS[type]} /> : null}
      {lasting ? <Attestations record={lasting} revision={revision} /> : null}
    </>
  );
}
