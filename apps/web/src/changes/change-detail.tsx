import { Group, Skeleton, Text } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo, useViewer } from '../access/use-viewer.js';
import {
  ChangeByIdDocument,
  ChangeOperationsDocument,
  type ChangeOperationsQuery,
  ChangeOfRevisionDocument,
  type ChangeRowFragment,
} from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { useNumbers } from '../language/use-language.js';
import { Failure } from '../shell/failure.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Page } from '../shell/page.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { useInstantText } from '../time/use-day-text.js';
import { type Operation, RecordName, recordName } from './record-name.js';

const UndoChange = lazy(async () => ({ default: (await import('../editing/undo-change.js')).UndoChange }));

const operationsOf = ({ node }: ChangeOperationsQuery) => (node?.__typename === 'Change' ? node.operations : null);

/** One change, by its number or its id: who, when, why, and what it did to which records. */
export function ChangeDetail({ revision, id }: { readonly revision?: number; readonly id?: string }) {
  const { t } = useTranslation('changes');
  const number = useNumbers();
  const viewer = useViewer();
  const byNumber = useAnswer(
    ChangeOfRevisionDocument,
    { afterRevision: (revision ?? 1) - 1 },
    { enabled: revision !== undefined && revision > 0 },
  );
  const byId = useAnswer(ChangeByIdDocument, { id: id ?? '' }, { enabled: id !== undefined });
  const { error, refetch, isPending } = revision === undefined ? byId : byNumber;
  const node = byId.data?.node;
  const ofId = node?.__typename === 'Change' ? node : undefined;
  // What follows is asked for: where there is no change of this number, it is another.
  const ofNumber = byNumber.data?.changes?.nodes.find((one) => one.revision.number === revision);
  const change: ChangeRowFragment | undefined = revision === undefined ? ofId : ofNumber;
  if (error) {
    return (
      <Page title={t('title')}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (revision === 0 || (!isPending && change === undefined)) return <NotFoundPage />;
  return (
    <Page
      title={change ? t('change', { number: number(change.revision.number) }) : null}
      lead={change ? <About change={change} /> : <div style={{ minHeight: '4rem' }} />}
      aside={
        <ButtonLink to="/changes" search={{}} variant="default" size="xs">
          {t('all')}
        </ButtonLink>
      }
    >
      {change ? <Operations id={change.id} /> : <Skeleton height="30rem" />}
      {change && mayDo(viewer, 'EDITOR') ? (
        <Suspense>
          <UndoChange change={change.id} />
        </Suspense>
      ) : null}
    </Page>
  );
}

function About({ change: { revision, actor, message, proposedBy } }: { readonly change: ChangeRowFragment }) {
  const { t } = useTranslation('changes');
  const { t: word } = useTranslation('words');
  const instant = useInstantText();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      t('when'),
      <time key="when" dateTime={revision.recordedAt}>
        {instant(revision.recordedAt)}
      </time>,
    ],
    [t('who'), `${actor.name} (${word(`actor.${actor.kind}`)})`],
    [t('proposed'), proposedBy],
    [t('why'), message && <span style={{ whiteSpace: 'pre-line' }}>{message}</span>],
  ];
  return (
    <Group component="dl" gap="0.25rem 1.5rem" m={0} align="start">
      {facts
        .filter(([, fact]) => Boolean(fact))
        .map(([label, fact]) => (
          <div key={label}>
            <Text component="dt" size="xs" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} c="var(--mantine-color-text)">
              {fact}
            </Text>
          </div>
        ))}
    </Group>
  );
}

function Operations({ id }: { readonly id: string }) {
  const { t } = useTranslation('changes');
  const { t: word } = useTranslation('words');
  const { nodes, total, more, error, retry } = useAnswerPages(ChangeOperationsDocument, { id }, operationsOf);
  const columns = useMemo(
    (): readonly TableColumn<Operation>[] => [
      { id: 'kind', name: t('kind'), width: 9, value: ({ kind }) => word(`change.${kind}`) },
      {
        id: 'type',
        name: t('recordType'),
        width: 9,
        value: ({ recordType }) => word(`record.${recordType as 'Organization'}`),
      },
      {
        id: 'record',
        name: t('record'),
        width: 30,
        value: ({ record, recordId }) => recordName(record) ?? recordId,
        cell: ({ record, recordId }) => <RecordName record={record} id={recordId} />,
      },
      {
        id: 'history',
        name: t('history'),
        width: 10,
        isSortable: false,
        value: ({ recordId }) => recordId,
        cell: ({ recordId }) => (
          <TextLink to="/changes" search={{ record: recordId }} inherit>
            {recordId}
          </TextLink>
        ),
      },
    ],
    [t, word],
  );
  if (error) return <Failure error={error} onRetry={retry} />;
  return <DataTable label={t('operations')} columns={columns} rows={nodes} rowId={({ id }) => id} total={total} onMore={more} />;
}
