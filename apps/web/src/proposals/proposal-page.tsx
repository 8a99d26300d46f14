import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { mayDo, useViewer } from '../access/use-viewer.js';
import { ProposalByNumberDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { Failure } from '../shell/failure.js';
import { ButtonLink } from '../shell/links.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Page } from '../shell/page.js';
import { ProposalView } from './proposal-view.js';

const route = getRouteApi('/framed/proposals/$number');

/** Further ones the registry never numbers. */
const NUMBER = /^[1-9]\d{0,8}$/;

/** One proposal: what is proposed, what was said about it, and what has become or is to become of it. */
export function ProposalPage() {
  const { t } = useTranslation('proposals');
  const { number } = route.useParams();
  const viewer = useViewer();
  const isNumber = NUMBER.test(number);
  const { data, error, refetch } = useAnswer(
    ProposalByNumberDocument,
    { number: Number(number) },
    { enabled: isNumber && mayDo(viewer, 'CONTRIBUTOR') },
  );
  if (!isNumber || (data && !data.proposal)) return <NotFoundPage />;
  return (
    <Page
      title={t('proposal', { number })}
      aside={
        <ButtonLink to="/proposals" search={{}} variant="default" size="xs">
          {t('all')}
        </ButtonLink>
      }
    >
      <ForRole role="CONTRIBUTOR">
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
        {data?.proposal ? (
          <ProposalView key={number} proposal={data.proposal} onOutdated={() => void refetch()} />
        ) : error ? null : (
          <Skeleton height="30rem" />
        )}
      </ForRole>
    </Page>
  );
}
