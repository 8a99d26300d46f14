import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormFailed } from '../access/form-failed.js';
import { RebaseProposalDocument } from '../api/generated/graphql.js';
import { useWrite } from '../api/use-write.js';

/** That a record is no longer what it was when somebody proposed to alter it; the way to look whether that still makes sense. */
export function GroundMoved({ number, mayRebase }: { readonly number: number; readonly mayRebase: boolean }) {
  const { t } = useTranslation('proposals');
  const rebase = useWrite(RebaseProposalDocument);
  return (
    <Alert color="yellow" variant="light" title={t('groundMoved')}>
      <Text size="sm">{t('groundMovedHelp')}</Text>
      {mayRebase ? (
        <Group mt="sm">
          <Button size="xs" variant="default" loading={rebase.isPending} onClick={() => rebase.mutate({ input: { number } })}>
            {t('rebase')}
          </Button>
        </Group>
      ) : null}
      <FormFailed error={rebase.error} />
    </Alert>
  );
}
