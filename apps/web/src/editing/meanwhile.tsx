import { Alert, Button, List, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LaterChangesDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { TextLink } from '../shell/links.js';
import { useInstantText } from '../time/use-day-text.js';

interface MeanwhileProps {
  /** What was to be written: of which record, and from which revision it was read. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly onLook: () => void;
}

/** What others recorded of the same record since it was read, and the way to look at it anew with all that was typed. */
export function Meanwhile({ input, onLook }: MeanwhileProps) {
  const { id, expectedRevision } = input;
  if (typeof id !== 'string' || typeof expectedRevision !== 'number') return null;
  return <RecordedMeanwhile record={id} afterRevision={expectedRevision} onLook={onLook} />;
}

/** Nothing where nobody recorded anything of it: then something else is in the way, which is said already. */
function RecordedMeanwhile({ record, afterRevision, onLook }: Since & Pick<MeanwhileProps, 'onLook'>) {
  const { t } = useTranslation('editing');
  const client = useQueryClient();
  const { data, isFetching } = useAnswer(LaterChangesDocument, { record, afterRevision }, { anew: true });
  if (data?.changes?.nodes.length === 0 || (!data && isFetching)) return null;
  return (
    <Alert variant="default" mt="sm" title={t('meanwhile')}>
      <LaterChanges record={record} afterRevision={afterRevision} />
      <Button
        mt="sm"
        size="xs"
        onClick={() => {
          void client.invalidateQueries().then(onLook);
        }}
      >
        {t('lookAnew')}
      </Button>
    </Alert>
  );
}

interface Since {
  readonly record: string;
  readonly afterRevision: number;
}

/** Who recorded something of a record after a revision, when and why. */
export function LaterChanges({ record, afterRevision }: Since) {
  const { t } = useTranslation('editing');
  const instant = useInstantText();
  const { data } = useAnswer(LaterChangesDocument, { record, afterRevision });
  return (
    <List size="sm">
      {(data?.changes?.nodes ?? []).map(({ id, message, actor, revision }) => (
        <List.Item key={id}>
          <TextLink to="/changes" search={{ revision: revision.number }} target="_blank" inherit>
            {t('by', { who: actor.name, when: instant(revision.recordedAt) })}
          </TextLink>
          {message === null ? null : (
            <Text component="span" size="sm">
              {' '}
              “{message}”
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  );
}
