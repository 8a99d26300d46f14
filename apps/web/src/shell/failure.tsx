import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../api/request-failed.js';

interface FailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

const HELP = { UNREACHABLE: 'error.unreachableHelp', BROKEN: 'error.brokenHelp', REFUSED: 'error.refusedHelp' } as const;

/** Why something is not shown, what to do, and the way to try again. It takes the place of what is missing, not of the page. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation();
  const kind = error instanceof RequestFailed ? error.kind : 'BROKEN';
  return (
    <Alert color="red" variant="default" role="alert" title={t(`error.${kind}`)}>
      {error instanceof RequestFailed && kind === 'REFUSED' ? <Refusal error={error} /> : null}
      <Text size="sm">{t(HELP[kind])}</Text>
      <Group mt="sm">
        <Button size="xs" variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      </Group>
    </Alert>
  );
}

/** The registry's own words, in the language in which it says them. */
function Refusal({ error: { message, violations } }: { readonly error: RequestFailed }) {
  return (
    <div lang="en">
      <Text size="sm">{message}</Text>
      {violations.length === 0 ? null : (
        <ul className="violations">
          {violations.map(({ path, message: sentence }) => (
            <li key={`${path.join('.')} ${sentence}`}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
