import { MultiSelect, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CompareDocument, type CompareQuery, FederationChoicesDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useTyped } from '../search/use-typed.js';
import { Failure } from '../shell/failure.js';
import { Page } from '../shell/page.js';
import { CompareGrowth } from './compare-growth.js';
import { MOST_COMPARED } from './compare-search.js';
import { OverlapMatrix } from './overlap-matrix.js';
import { SharedCountries, SharedMembers } from './shared-tables.js';
import '../search/found-option.css';

const route = getRouteApi('/framed/compare');
export type Comparison = NonNullable<CompareQuery['compareFederations']>;

/** Two to ten federations side by side on the day: what they share, and how they grew. */
export function ComparePage() {
  const { t } = useTranslation('compare');
  const { with: slugs = [] } = route.useSearch();
  const by = useMemo(() => slugs.map((slug) => ({ slug })), [slugs]);
  const isEnough = by.length >= 2;
  const { data, error, refetch, isPlaceholderData } = useAnswer(CompareDocument, { by }, { enabled: isEnough, keep: true });
  const comparison = isEnough ? data?.compareFederations : undefined;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Chooser slugs={slugs} known={comparison?.federations ?? []} />
      {isEnough ? null : (
        <Text mt="lg" c="dimmed">
          {t('chooseTwo')}
        </Text>
      )}
      {isEnough && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {comparison && !error ? (
        <Stack gap="xl" mt="lg" style={{ opacity: isPlaceholderData ? 0.65 : 1 }}>
          <OverlapMatrix comparison={comparison} />
          <CompareGrowth comparison={comparison} />
          <SharedMembers comparison={comparison} />
          <SharedCountries comparison={comparison} />
        </Stack>
      ) : null}
    </Page>
  );
}

interface Known {
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
}

interface ChooserProps {
  readonly slugs: readonly string[];
  readonly known: readonly Known[];
}

/** Which federations; those that are compared stand in the address. */
function Chooser({ slugs, known }: ChooserProps) {
  const { t } = useTranslation('compare');
  const navigate = route.useNavigate();
  const { t: common } = useTranslation();
  const { typed, setTyped, search, isOfTyped } = useTyped();
  const answer = useAnswer(FederationChoicesDocument, { search }, { keep: true });
  const isSettled = isOfTyped(answer);
  const choices = new Map<string, Omit<Known, 'slug'>>();
  for (const { slug, name, acronym } of [...known, ...(answer.data?.organizations?.nodes ?? [])]) choices.set(slug, { name, acronym });
  for (const slug of slugs) if (!choices.has(slug)) choices.set(slug, { name: slug, acronym: null });
  return (
    <MultiSelect
      label={t('federations')}
      description={t('federationsHelp', { count: MOST_COMPARED })}
      placeholder={slugs.length < MOST_COMPARED ? t('add') : undefined}
      // What is chosen is named as briefly as it can be.
      data={[...choices].map(([value, { name, acronym }]) => ({
        value,
        label: acronym ?? name,
        disabled: !isSettled && !slugs.includes(value),
      }))}
      renderOption={({ option: { value, label } }) => {
        const name = choices.get(value)?.name ?? label;
        return name === label ? name : `${label} · ${name}`;
      }}
      value={[...slugs]}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The registry has searched already, in any script and tolerating mistakes.
      filter={({ options }) => options}
      maxValues={MOST_COMPARED}
      nothingFoundMessage={isSettled ? t('nothingFound') : common(answer.error ? 'error.UNREACHABLE' : 'search.searching')}
      classNames={{ option: 'found-option' }}
      hidePickedOptions
      clearable
      onChange={(wanted) =>
        void navigate({ search: (before) => ({ ...before, with: wanted.length === 0 ? undefined : wanted }), resetScroll: false })
      }
    />
  );
}
