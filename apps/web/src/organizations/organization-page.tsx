import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayDo, useViewer } from '../access/use-viewer.js';
import { OrganizationPageDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { Failure } from '../shell/failure.js';
import { ButtonLink } from '../shell/links.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Page } from '../shell/page.js';
import { AboutOrganization } from './about-organization.js';
import { OrganizationParts } from './organization-parts.js';

const route = getRouteApi('/framed/organizations/$key');

/** An organization: what it is on the day, where it belongs, who belongs to it, and how the record of it came about. */
export function OrganizationPage() {
  const { t } = useTranslation('organizations');
  const viewer = useViewer();
  const { key } = route.useParams();
  const by = /^org_[0-9a-z]{10}$/i.test(key) ? { id: key } : { slug: key };
  const { data, error, refetch } = useAnswer(OrganizationPageDocument, { by });
  if (error) {
    return (
      <Page title={t('title')}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (data && !data.organization) return <NotFoundPage />;
  const shown = data?.organization ?? undefined;
  return (
    <Page
      title={shown?.name ?? null}
      lead={shown ? <AboutOrganization shown={shown} /> : <Skeleton height="6rem" />}
      aside={
        shown && mayDo(viewer, 'CONTRIBUTOR') ? (
          <ButtonLink to="/organizations/$key/edit" params={{ key: shown.slug }} search={{}} variant="default" size="xs">
            {t('edit')}
          </ButtonLink>
        ) : null
      }
    >
      {shown ? <OrganizationParts shown={shown} /> : <Skeleton height="30rem" />}
    </Page>
  );
}
