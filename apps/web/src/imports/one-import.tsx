import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestFailed } from '../api/request-failed.js';
import { signedIn } from '../api/use-write.js';
import { WriteFailed } from '../editing/write-failed.js';
import { Failure } from '../shell/failure.js';
import { ButtonLink } from '../shell/links.js';
import { cancelImport } from './import-api.dom.js';
import { forgetImport } from './import-drafts.dom.js';
import { ImportSteps, stepOf } from './import-steps.js';
import { MappingForm } from './mapping-form.js';
import { PreviewStep } from './preview-step.js';
import { ProgressStep } from './progress-step.js';
import { RecordedStep, RefusedStep, UnchangedStep } from './over-steps.js';
import { StepHeading } from './step-heading.js';
import { isWorking, mappable, type ShownImport } from './shown-import.js';
import { useImport, useTakeImport } from './use-import.js';

const route = getRouteApi('/framed/imports');

/** One import, from the moment at which its files have come. */
export function OneImport({ id, isFirst }: { readonly id: string; readonly isFirst: boolean }) {
  const { t } = useTranslation('imports');
  const { query, progress } = useImport(id);
  const { data: shown, error, refetch } = query;
  const take = useTakeImport();
  const [isMapping, setMapping] = useState(false);
  if (shown === undefined || error?.code === 'NOT_FOUND') {
    if (error === null) return <Skeleton height="24rem" />;
    return error.code === 'NOT_FOUND' ? <NotThere isFirst={isFirst} /> : <Failure error={error} onRetry={() => void refetch()} />;
  }
  const spreadsheet = mappable(shown);
  const isAsked = spreadsheet !== null && (shown.status === 'MAPPING' || (isMapping && !isWorking(shown) && shown.status !== 'RECORDED'));
  return (
    <Stack gap="lg">
      <ImportSteps
        current={isAsked ? 'COLUMNS' : stepOf(shown.status, shown.spreadsheet?.mapping !== null)}
        isSpreadsheet={shown.spreadsheet !== undefined}
      />
      <StepTitle text={isAsked ? t('status.MAPPING') : t(`status.${shown.status}`)} isFirst={isFirst} shown={shown} />
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {isAsked ? (
        <MappingForm
          shown={shown}
          spreadsheet={spreadsheet}
          onSent={(answer) => {
            setMapping(false);
            take(answer);
          }}
          onBack={shown.status === 'MAPPING' ? null : () => setMapping(false)}
        />
      ) : (
        <StepOf shown={shown} progress={progress} onMap={spreadsheet === null ? null : () => setMapping(true)} />
      )}
    </Stack>
  );
}

interface StepOfProps {
  readonly shown: ShownImport;
  readonly progress: ReturnType<typeof useImport>['progress'];
  readonly onMap: (() => void) | null;
}

function StepOf({ shown, progress, onMap }: StepOfProps) {
  const take = useTakeImport();
  switch (shown.status) {
    case 'RECORDED':
      return <RecordedStep shown={shown} />;
    case 'PREVIEWED':
      return <PreviewStep shown={shown} onMap={onMap} onWriting={take} />;
    case 'UNCHANGED':
      return <UnchangedStep shown={shown} onMap={onMap} />;
    case 'REFUSED':
    case 'FAILED':
    case 'MAPPING':
      return <RefusedStep shown={shown} onMap={onMap} />;
    default:
      return <ProgressStep status={shown.status} progress={progress} />;
  }
}

interface StepTitleProps {
  readonly text: string;
  readonly isFirst: boolean;
  readonly shown: ShownImport;
}

/** What is to be done now, and the way out. */
function StepTitle({ text, isFirst, shown }: StepTitleProps) {
  const { t } = useTranslation('imports');
  const navigate = route.useNavigate();
  const take = useTakeImport();
  const cancelling = useMutation<ShownImport | null, RequestFailed>({
    mutationFn: () => signedIn(() => cancelImport(shown.id)),
    onSuccess: (recorded) => {
      if (recorded !== null) {
        take(recorded);
        return;
      }
      forgetImport(shown.id);
      void navigate({ search: (before) => ({ ...before, id: undefined }) });
    },
    networkMode: 'always',
  });
  return (
    <div>
      <Group justify="space-between" align="start" gap="sm">
        <div>
          <StepHeading text={text} isFirst={isFirst} />
          <Text size="sm" c="dimmed">
            {shown.spreadsheet?.name ?? t('aPackage')}
          </Text>
        </div>
        {shown.status === 'RECORDED' ? null : (
          <Button variant="default" size="xs" loading={cancelling.isPending} onClick={() => cancelling.mutate()}>
            {t('cancel')}
          </Button>
        )}
      </Group>
      {cancelling.error === null ? null : <WriteFailed error={cancelling.error} />}
    </div>
  );
}

function NotThere({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useTranslation('imports');
  return (
    <>
      <StepHeading text={t('gone')} isFirst={isFirst} />
      <Text my="sm">{t('goneHelp')}</Text>
      <ButtonLink to="/imports" search={{}}>
        {t('another')}
      </ButtonLink>
    </>
  );
}
