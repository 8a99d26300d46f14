import { Alert, Anchor, Box, Button, Group, Text } from '@mantine/core';
import { type ErrorComponentProps, SearchParamError, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MomentRefused } from '../time/moment.js';
import { Failure } from './failure.js';
import { Page } from './page.js';

/** What stands where a page could not be shown at all. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const cause = error instanceof SearchParamError ? error.cause : error;
  if (cause instanceof MomentRefused) return <NoMoment refused={cause} />;
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return <Page title={t('error.title')}>{isOfOlderBuild(error) ? <OlderBuild /> : <Failure error={error} onRetry={retry} />}</Page>;
}

/** The same outside the frame, where even that could not be shown. */
export function FrameFailed(failed: ErrorComponentProps) {
  return (
    <Box component="main" p="lg">
      <PageFailed {...failed} />
    </Box>
  );
}

function NoMoment({ refused: { parameter, given } }: { readonly refused: MomentRefused }) {
  const { t } = useTranslation();
  return (
    <Page title={t('error.title')}>
      <Alert color="red" variant="default" role="alert" title={t('error.moment', { given })}>
        <Text size="sm">{t(parameter === 'asOf' ? 'error.asOfHelp' : 'error.asKnownAtHelp')}</Text>
        {/* A plain address: whatever else it says is left as it is, and all is read anew. */}
        <Anchor size="sm" href={location.pathname}>
          {t('error.toToday')}
        </Anchor>
      </Alert>
    </Page>
  );
}

function OlderBuild() {
  const { t } = useTranslation();
  return (
    <Alert variant="default" role="alert" title={t('error.updated')}>
      <Text size="sm">{t('error.updatedHelp')}</Text>
      <Group mt="sm">
        <Button size="xs" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
      </Group>
    </Alert>
  );
}

/** A part that the server has no more: the page is older than what is served now. */
function isOfOlderBuild(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}
