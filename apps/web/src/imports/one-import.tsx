import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
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
import { isWorking, mappable, type ShownImport } from './shown-import.js';
import { useImport, useTakeImport } from './use-import.js';

const route = getRouteApi('/framed/imports');

/** One import, from the moment at which its files have come. */
export function OneImport({ id }: { readonly id: string }) {
  const { t } = useTranslation('imports');
  const { query, progress } = useImport(id);
  const { data: shown, error, refetch } = query;
  const take = useTakeImport();
  const [isMapping, setMapping] = useState(false);
  if (shown === undefined || error?.code === 'NOT_FOUND') {
    if (error === null) return <Skeleton height="24rem" />;
    return error.code === 'NOT_FOUND' ? <NotThere /> : <Failure error={error} onRetry={() => void refetch()} />;
  }
  const spreadsheet = mappable(shown);
  const isAsked = spreadsheet !== null && (shown.status === 'MAPPING' || (isMapping && !isWorking(shown) && shown.status !== 'RECORDED'));
  return (
    <Stack gap="lg">
      <ImportSteps
        current={isAsked ? 'COLUMNS' : stepOf(shown.status, shown.spreadsheet?.mapping !== null)}
        isSpreadsheet={shown.spreadsheet !== undefined}
      />
      <StepTitle text={isAsked ? t('status.MAPPING') : t(`status.${shown.status}`)} shown={shown} />
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

/** What is to be done now, and the way out. When that changes the heading has the focus: the button that was pressed is gone. */
function StepTitle({ text, shown }: { readonly text: string; readonly shown: ShownImport }) {
  const { t } = useTranslation('imports');
  const navigate = route.useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const told = useRef(text);
  useEffect(() => {
    if (told.current !== text) heading.current?.focus();
    told.current = text;
  }, [text]);
  const cancelling = useMutation<undefined, RequestFailed>({
    mutationFn: async () => {
      await signedIn(() => cancelImport(shown.id));
      return undefined;
    },
    onSuccess: () => {
      forgetImport(shown.id);
      void navigate({ search: (before) => ({ ...before, id: undefined }) });
    },
    networkMode: 'always',
  });
  return (
    <div>
      <Group justify="space-between" align="start" gap="sm">
        <div>
          <Title order={2} size="h3" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {text}
          </Title>
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

function NotThere() {
  const { t } = useTranslation('imports');
  return (
    <Alert variant="default" title={t('gone')}>
      <Text size="sm">{t('goneHelp')}</Text>
      <ButtonLink to="/imports" search={{}} size="xs" mt="sm">
        {t('another')}
      </ButtonLink>
    </Alert>
  );
}
