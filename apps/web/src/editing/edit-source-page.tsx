import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EditedSourceDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { TextLink } from '../shell/links.js';
import { CorrectForm } from './correct-form.js';
import { EditedPage } from './edited-page.js';
import { SourceRecordFields } from './facts/source-record-fields.js';
import { sourceRecordInput, sourceRecordState } from './facts/source-record-state.js';

const route = getRouteApi('/framed/sources/$key/edit');

/** The record of a source was wrong: there is nothing else that can happen to it. */
export function EditSourcePage() {
  const { t } = useTranslation('editing');
  const { key: id } = route.useParams();
  const { data, error, refetch } = useAnswer(EditedSourceDocument, { id });
  const record = data?.source;
  const revision = data?.changes?.nodes[0]?.revision.number ?? 0;
  return (
    <EditedPage
      title={record ? t('editName', { name: record.title }) : null}
      lead={
        record ? (
          <TextLink to="/sources/$key" params={{ key: id }} inherit>
            {t('toSource')}
          </TextLink>
        ) : undefined
      }
      error={error}
      onRetry={() => void refetch()}
      isNowhere={data !== undefined && !record}
    >
      {record ? (
        <CorrectForm
          key={id}
          {...{ mutation: 'correctSource', record, revision, now: sourceRecordState(record), inputOf: sourceRecordInput }}
          source="NONE"
        >
          {(value, set) => <SourceRecordFields value={value} onChange={set} />}
        </CorrectForm>
      ) : null}
    </EditedPage>
  );
}
