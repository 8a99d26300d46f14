import { Button, Group, Select, Skeleton, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestFailed } from '../api/request-failed.js';
import { signedIn } from '../api/use-write.js';
import { Failure } from '../shell/failure.js';
import { DifferenceItem } from './difference-item.js';
import { ALL, choose, chosenBy, chosenCount, type EntryChoice, NONE } from './entry-choice.js';
import { allEntries, differences } from './import-api.dom.js';
import { chooseLinked, linkEntries } from './linked-entries.js';
import type { DifferencePage, EntryFilter, EntryKind, ImportPreview } from './shown-import.js';

/** What choosing is called while it is under way: nothing is written before all that was clicked has been counted. */
export const CHOOSING = 'choosing';

const PAGE = 100;
const KINDS = ['CREATED', 'CHANGED', 'CORRECTED', 'ENDED'] as const satisfies readonly EntryKind[];

const EVERYTHING: EntryFilter = { kind: null, recordType: null };

/** Entries that are to be chosen, or left out; null: all to which the filter narrows. */
interface Wanted {
  readonly numbers: readonly number[] | null;
  readonly chosen: boolean;
}

interface DifferenceListProps {
  readonly id: string;
  /** Of which preview they are. */
  readonly of: string;
  readonly preview: ImportPreview;
  /** Whether what a row says is written whole: of a spreadsheet. */
  readonly isByRows: boolean;
  readonly choice: EntryChoice;
  readonly onChoose: (choice: EntryChoice) => void;
}

/** The entries of a difference, page by page, each of which can be left out. */
export function DifferenceList({ id, of, preview, isByRows, choice, onChoose }: DifferenceListProps) {
  const { t } = useTranslation('imports');
  const [filter, setFilter] = useState(EVERYTHING);
  const pages = useInfiniteQuery<DifferencePage, RequestFailed, { pages: DifferencePage[] }, readonly unknown[], number>({
    queryKey: ['import', id, 'differences', of, filter],
    queryFn: ({ pageParam, signal }) => signedIn(() => differences(id, filter, pageParam, PAGE, signal)),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
  const has = useMemo(() => chosenBy(choice), [choice]);
  const isNarrow = filter.kind !== null || filter.recordType !== null;
  const client = useQueryClient();
  // An item is drawn anew only when it is chosen or left out itself: there may be thousands.
  const latest = useRef({ choice, onChoose });
  latest.current = { choice, onChoose };
  const choosing = useMutation<undefined, RequestFailed, Wanted>({
    mutationKey: [CHOOSING, id],
    mutationFn: async ({ numbers, chosen }) => {
      const links = isByRows
        ? await client.query({
            staleTime: 'static',
            queryKey: ['import', id, 'links', of],
            queryFn: async ({ signal }) => linkEntries(await signedIn(() => allEntries(id, EVERYTHING, signal))),
          })
        : null;
      const meant = numbers ?? (await signedIn(() => allEntries(id, filter))).map(({ number }) => number);
      const now = latest.current;
      const wanted = links === null ? choose(now.choice, meant, chosen) : chooseLinked(now.choice, meant, chosen, links);
      // What was clicked meanwhile goes on from here, though nothing was drawn yet.
      latest.current = { ...now, choice: wanted };
      now.onChoose(wanted);
      return undefined;
    },
    networkMode: 'always',
  });
  const { mutate } = choosing;
  const turn = useCallback((number: number, chosen: boolean) => mutate({ numbers: [number], chosen }), [mutate]);
  const chooseAll = (chosen: boolean): void => {
    if (isNarrow) mutate({ numbers: null, chosen });
    else onChoose(chosen ? ALL : NONE);
  };
  const entries = pages.data?.pages.flatMap((page) => page.entries);
  const failure = pages.error ?? choosing.error;
  return (
    <section aria-labelledby="import-entries">
      <Title order={3} size="h4" id="import-entries">
        {t('entries', { count: preview.entries })}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t(isByRows ? 'entriesHelpRows' : 'entriesHelp')}
      </Text>
      <EntryFilters preview={preview} filter={filter} onChange={setFilter} />
      <Group mb="xs" gap="xs">
        <Button size="xs" variant="default" disabled={choosing.isPending} onClick={() => chooseAll(true)}>
          {t(isNarrow ? 'chooseThese' : 'chooseAll')}
        </Button>
        <Button size="xs" variant="default" disabled={choosing.isPending} onClick={() => chooseAll(false)}>
          {t(isNarrow ? 'chooseNoneOfThese' : 'chooseNone')}
        </Button>
        <Text size="sm" role="status">
          {t('chosen', { chosen: chosenCount(choice, preview.entries), count: preview.entries })}
        </Text>
      </Group>
      {failure === null ? null : <Failure error={failure} onRetry={() => void pages.refetch()} />}
      {entries === undefined ? (
        <Skeleton height="20rem" />
      ) : entries.length === 0 ? (
        <Text c="dimmed" my="md">
          {t('noEntries')}
        </Text>
      ) : (
        <ul className="import-entries" aria-label={t('entries', { count: preview.entries })}>
          {entries.map((entry) => (
            <DifferenceItem
              key={entry.number}
              entry={entry}
              isChosen={has(entry.number)}
              isFixed={isByRows && entry.rows.length === 0}
              onChoose={turn}
            />
          ))}
        </ul>
      )}
      {pages.hasNextPage ? (
        <Button mt="md" variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </section>
  );
}

interface EntryFiltersProps {
  readonly preview: ImportPreview;
  readonly filter: EntryFilter;
  readonly onChange: (filter: EntryFilter) => void;
}

function EntryFilters({ preview, filter, onChange }: EntryFiltersProps) {
  const { t } = useTranslation('imports');
  const { t: word } = useTranslation('words');
  const { t: common } = useTranslation();
  const types = preview.records.map(({ recordType }) => recordType);
  return (
    <div className="filters">
      <Select
        size="sm"
        flex="1 1 10rem"
        label={t('entryKind')}
        placeholder={t('any')}
        clearable
        clearButtonProps={{ 'aria-label': common('clear') }}
        data={KINDS.map((kind) => ({ value: kind, label: word(`change.${kind}`) }))}
        value={filter.kind}
        onChange={(value) => onChange({ ...filter, kind: KINDS.find((kind) => kind === value) ?? null })}
      />
      <Select
        size="sm"
        flex="1 1 10rem"
        label={t('toWhat')}
        placeholder={t('any')}
        clearable
        clearButtonProps={{ 'aria-label': common('clear') }}
        data={types.map((type) => ({ value: type, label: word(`record.${type}`) }))}
        value={filter.recordType}
        onChange={(value) => onChange({ ...filter, recordType: types.find((type) => type === value) ?? null })}
      />
    </div>
  );
}
