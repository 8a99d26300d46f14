import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EditedMembershipDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { TextLink } from '../shell/links.js';
import { Attestations } from './attestations.js';
import { CorrectMembershipForm } from './correct-membership-form.js';
import { EditedPage } from './edited-page.js';
import { MEMBERSHIP_VERBS } from './edit-search.js';
import { AttestForm, ChangeMembershipForm, EndForm, RetractForm } from './plain-forms.js';
import { useKept } from './use-kept.js';
import { useRecordFields } from './use-record-fields.js';
import { VerbChoice } from './verb-choice.js';

const route = getRouteApi('/framed/memberships/$id/edit');

/** What happened to a membership, or to the record of it: the verb first, then what it needs. */
export function EditMembershipPage() {
  const { t } = useTranslation('editing');
  const fieldsOf = useRecordFields();
  const { id } = route.useParams();
  const { verb } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useAnswer(EditedMembershipDocument, { id });
  const record = useKept(id, data?.node?.__typename === 'Membership' ? data.node : null);
  const revision = record?.recorded.from.number ?? 0;
  const terms = record ? fieldsOf(record).find(({ name }) => name === 'terms')?.text : undefined;
  return (
    <EditedPage
      title={record ? t('editMembership', { member: record.member.name, federation: record.federation.name }) : null}
      lead={
        record ? (
          <>
            <span style={{ display: 'block', whiteSpace: 'pre-line' }}>{terms}</span>
            <TextLink to="/organizations/$key" params={{ key: record.member.slug }} inherit>
              {t('toMember')}
            </TextLink>
          </>
        ) : undefined
      }
      error={error}
      onRetry={() => void refetch()}
      isNowhere={data !== undefined && !record}
    >
      {record ? (
        <>
          <VerbChoice
            of="membership"
            verbs={MEMBERSHIP_VERBS}
            chosen={verb}
            onChoose={(chosen) => void navigate({ search: (before) => ({ ...before, verb: chosen }), replace: true, resetScroll: false })}
          />
          {verb === 'change' ? <ChangeMembershipForm id={id} revision={revision} /> : null}
          {verb === 'end' ? <EndForm id={id} revision={revision} mutation="endMembership" /> : null}
          {verb === 'correct' ? <CorrectMembershipForm key={id} record={record} revision={revision} /> : null}
          {verb === 'attest' ? <AttestForm id={id} mutation="attestMembership" /> : null}
          {verb === 'retract' ? <RetractForm id={id} revision={revision} mutation="retractMembership" /> : null}
          <Attestations record={record} revision={revision} />
        </>
      ) : null}
    </EditedPage>
  );
}
