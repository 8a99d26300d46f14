import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EditedOrganizationDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { TextLink } from '../shell/links.js';
import { CorrectOrganizationForm } from './correct-organization-form.js';
import { EditedPage } from './edited-page.js';
import { ADDING_VERBS, ORGANIZATION_VERBS, type OrganizationVerb } from './edit-search.js';
import { RecordFactForm } from './facts/record-fact-form.js';
import { EndForm, JoinForm, RenameForm, RetractForm } from './plain-forms.js';
import { useKept } from './use-kept.js';
import { VerbChoice } from './verb-choice.js';

const route = getRouteApi('/framed/organizations/$key/edit');

/** What happened to an organization, or to the record of it: the verb first, then what it needs. */
export function EditOrganizationPage() {
  const { t } = useTranslation('editing');
  const { key } = route.useParams();
  const { verb } = route.useSearch();
  const navigate = route.useNavigate();
  const by = /^org_[0-9a-z]{10}$/i.test(key) ? { id: key } : { slug: key };
  const { data, error, refetch } = useAnswer(EditedOrganizationDocument, { by });
  const record = useKept(key, data?.organization);
  const revision = record?.versions?.nodes[0]?.recorded.from.number ?? 0;
  return (
    <EditedPage
      title={record ? t('editName', { name: record.organizationName }) : null}
      lead={
        record ? (
          <TextLink to="/organizations/$key" params={{ key: record.slug }} inherit>
            {t('toOrganization')}
          </TextLink>
        ) : undefined
      }
      error={error}
      onRetry={() => void refetch()}
      isNowhere={data !== undefined && !record}
    >
      {record ? (
        <>
          <VerbChoice<OrganizationVerb>
            of="organization"
            verbs={ORGANIZATION_VERBS}
            adding={ADDING_VERBS}
            chosen={verb}
            onChoose={(chosen) => void navigate({ search: (before) => ({ ...before, verb: chosen }), replace: true, resetScroll: false })}
          />
          {verb === 'correct' ? <CorrectOrganizationForm key={record.id} record={record} revision={revision} /> : null}
          {verb === 'rename' ? <RenameForm id={record.id} revision={revision} /> : null}
          {verb === 'dissolve' ? <EndForm id={record.id} revision={revision} mutation="dissolveOrganization" /> : null}
          {verb === 'retract' ? <RetractForm id={record.id} revision={revision} mutation="retractOrganization" /> : null}
          {verb === 'join' ? <JoinForm id={record.id} /> : null}
          {verb === 'office' || verb === 'accreditation' || verb === 'figure' || verb === 'succession' ? (
            <RecordFactForm key={`${record.id} ${verb}`} id={record.id} kind={record.kind} verb={verb} />
          ) : null}
        </>
      ) : null}
    </EditedPage>
  );
}
