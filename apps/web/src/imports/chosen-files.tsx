import { Alert, Button, Group, List, Progress, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestFailed } from '../api/request-failed.js';
import { signedIn } from '../api/use-write.js';
import { WriteFailed } from '../editing/write-failed.js';
import { useNumbers } from '../language/use-language.js';
import { ownImports, upload } from './import-api.dom.js';
import { guessSent, refuseFiles } from './sent-guess.js';
import type { Sent, ShownImport } from './shown-import.js';

interface ChosenFilesProps {
  readonly files: readonly File[];
  readonly onOther: () => void;
  readonly onBegun: (shown: ShownImport) => void;
}

/** What the chosen files are, and their way to the registry. */
export function ChosenFiles({ files, onOther, onBegun }: ChosenFilesProps) {
  const { t } = useTranslation('imports');
  const number = useNumbers();
  const names = useMemo(() => files.map(({ name }) => name), [files]);
  const [sent, setSent] = useState<Sent>(() => guessSent(names));
  const [part, setPart] = useState(0);
  const stopping = useRef<AbortController | null>(null);
  const refusal = refuseFiles(names, sent);
  const sending = useMutation<ShownImport, RequestFailed>({
    mutationFn: async () => {
      const stop = new AbortController();
      stopping.current = stop;
      setPart(0);
      // Before many bytes go: whose session is over is asked to sign in.
      await signedIn(() => ownImports(stop.signal));
      return signedIn(() => upload(files, sent, setPart, stop.signal));
    },
    onSuccess: onBegun,
    networkMode: 'always',
  });
  // Who leaves the page sends nothing any more.
  useEffect(() => () => stopping.current?.abort(), []);
  const isStopped = stopping.current?.signal.aborted === true;
  const percent = Math.round(part * 100);
  return (
    <Stack gap="md">
      <List size="sm" aria-label={t('files')}>
        {files.map(({ name, size }) => (
          <List.Item key={name}>
            {name}{' '}
            <Text span size="sm" c="dimmed">
              {t('size', { kilobytes: Math.max(1, Math.round(size / 1024)) })}
            </Text>
          </List.Item>
        ))}
      </List>
      <Radio.Group label={t('what')} value={sent} onChange={(value) => setSent(value === 'PACKAGE' ? 'PACKAGE' : 'SPREADSHEET')}>
        <Stack gap="xs" mt="xs">
          <Radio value="SPREADSHEET" label={t('whatSpreadsheet')} description={t('whatSpreadsheetHelp')} disabled={sending.isPending} />
          <Radio value="PACKAGE" label={t('whatPackage')} description={t('whatPackageHelp')} disabled={sending.isPending} />
        </Stack>
      </Radio.Group>
      {refusal === null ? null : (
        <Alert color="orange" variant="default" role="alert">
          {t(`refuse.${refusal}`)}
        </Alert>
      )}
      {sending.error && !isStopped ? <WriteFailed error={sending.error} /> : null}
      {sending.isPending ? (
        <div>
          <Text size="sm" role="status" mb={4}>
            {t(percent < 100 ? 'sending' : 'arriving')}
          </Text>
          <Progress.Root size="lg">
            <Progress.Section value={percent} aria-label={t('sending')} aria-valuetext={`${number(percent)} %`} />
          </Progress.Root>
        </div>
      ) : null}
      <Group>
        {sending.isPending ? (
          <Button variant="default" onClick={() => stopping.current?.abort()}>
            {t('stopSending')}
          </Button>
        ) : (
          <>
            <Button disabled={refusal !== null} onClick={() => sending.mutate()}>
              {t('send', { count: files.length })}
            </Button>
            <Button variant="default" onClick={onOther}>
              {t('other')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}
