import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import type { RequestFailed } from '../api/request-failed.js';
import { Failure } from '../shell/failure.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Page } from '../shell/page.js';

/** All that the forms say: were some of it fetched only once a verb is chosen, the page would go away meanwhile, and the focus with it. */
const TEXTS = ['editing', 'proposals', 'organizations'] as const;

interface EditedPageProps {
  /** Null as long as it is on its way. */
  readonly title: string | null;
  readonly lead?: ReactNode;
  readonly error: RequestFailed | null;
  readonly onRetry: () => void;
  /** Whether there is nothing at this address. */
  readonly isNowhere: boolean;
  readonly children: ReactNode;
}

/** A page on which a record is edited: for those who may, once the record is there. */
export function EditedPage({ title, lead, error, onRetry, isNowhere, children }: EditedPageProps) {
  const { t } = useTranslation(TEXTS);
  // What is there already is not taken away with all that was typed: only what is read anew failed.
  if (error && title === null) {
    return (
      <Page title={t('edit')}>
        <Failure error={error} onRetry={onRetry} />
      </Page>
    );
  }
  if (isNowhere) return <NotFoundPage />;
  return (
    <Page title={title} lead={lead}>
      <ForRole role="CONTRIBUTOR">{title === null ? <Skeleton height="20rem" /> : children}</ForRole>
    </Page>
  );
}
