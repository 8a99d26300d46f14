import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../shell/links.js';
import { ErrorOfImport } from './error-of-import.js';
import { forgetImport } from './import-drafts.dom.js';
import { PreviewSummary } from './preview-summary.js';
import { ProblemTable } from './problem-table.js';
import type { ShownImport } from './shown-import.js';

interface OverProps {
  readonly shown: ShownImport;
  /** Where the columns can be read otherwise. */
  readonly onMap: (() => void) | null;
}

/** It is a change now. */
export function RecordedStep({ shown: { id, applied, preview } }: { readonly shown: ShownImport }) {
  const { t } = useTranslation('imports');
  useEffect(() => forgetImport(id), [id]);
  return (
    <Stack gap="lg">
      <Alert color="teal" variant="default" role="status" title={t('recorded', { count: applied?.entries ?? 0 })}>
        <Group mt="xs">
          {applied?.revision == null ? null : (
            <ButtonLink to="/changes" search={{ revision: applied.revision }} size="sm">
              {t('seeChange', { revision: applied.revision })}
            </ButtonLink>
          )}
          <ButtonLink to="/imports" search={{}} variant="default" size="sm">
            {t('another')}
          </ButtonLink>
        </Group>
      </Alert>
      {preview !== null && preview.problems.total > 0 ? (
        <>
          <Text>{t('mendRest', { count: preview.refusedRows })}</Text>
          <ProblemTable id={id} preview={preview} />
        </>
      ) : null}
    </Stack>
  );
}

/** The registry says all of it already that can be taken. */
export function UnchangedStep({ shown: { id, preview }, onMap }: OverProps) {
  const { t } = useTranslation('imports');
  return (
    <Stack gap="lg">
      <Alert variant="default" role="status">
        {t(preview !== null && preview.problems.total > 0 ? 'restRecorded' : 'unchangedHelp')}
      </Alert>
      <Ways onMap={onMap} />
      {preview === null ? null : <PreviewSummary preview={preview} isOver />}
      {preview === null || preview.problems.total === 0 ? null : <ProblemTable id={id} preview={preview} />}
    </Stack>
  );
}

/** Nothing of it can be taken. */
export function RefusedStep({ shown, onMap }: OverProps) {
  const { t } = useTranslation('imports');
  const { id, error, preview, status } = shown;
  return (
    <Stack gap="lg">
      {error === null ? (
        <Alert color="red" variant="default" role="alert">
          {t(preview?.isComplete === false ? 'notComplete' : 'refusedHelp')}
        </Alert>
      ) : (
        <ErrorOfImport error={error} title={t(status === 'FAILED' ? 'failed' : 'refused')} />
      )}
      <Ways onMap={onMap} />
      {preview === null ? null : (
        <>
          <PreviewSummary preview={preview} />
          <ProblemTable id={id} preview={preview} />
        </>
      )}
    </Stack>
  );
}

function Ways({ onMap }: Pick<OverProps, 'onMap'>) {
  const { t } = useTranslation('imports');
  return (
    <Group>
      <ButtonLink to="/imports" search={{}} variant={onMap === null ? 'filled' : 'default'}>
        {t('another')}
      </ButtonLink>
      {onMap === null ? null : <Button onClick={onMap}>{t('mapAgain')}</Button>}
    </Group>
  );
}
