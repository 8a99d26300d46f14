import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountriesDocument, type CountriesQuery, type CountRangeFragment } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { WorldMap } from '../charts/world-map.js';
import { useLanguage } from '../language/use-language.js';
import { Failure } from '../shell/failure.js';
import { TextLink } from '../shell/links.js';
import { Page } from '../shell/page.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { CountText } from '../time/count-text.js';
import { useDayText } from '../time/use-day-text.js';

type Country = NonNullable<CountriesQuery['countries']>[number];

interface CountryRow extends Country {
  readonly organizations: CountRangeFragment;
}

const NONE: CountRangeFragment = { certain: 0, possible: 0 };

/** Countries of today and former ones, with how many organizations they had on the day. */
export function CountriesPage() {
  const { t } = useTranslation('countries');
  const language = useLanguage();
  const [isAll, setAll] = useState(false);
  const { data, error, refetch, isPlaceholderData } = useAnswer(CountriesDocument, {});
  const all = useMemo((): readonly CountryRow[] | undefined => {
    if (!data?.countries) return undefined;
    const counts = new Map(data.statistics?.byCountry.map(({ country, members }) => [country.code, members]));
    const { compare } = new Intl.Collator(language);
    return data.countries
      .map((country) => ({ ...country, organizations: counts.get(country.code) ?? NONE }))
      .sort((a, b) => compare(a.name, b.name));
  }, [data, language]);
  const rows = useMemo(() => (isAll ? all : all?.filter(({ organizations }) => organizations.possible > 0)), [all, isAll]);
  const counts = useMemo(() => all?.map((country) => ({ country, count: country.organizations })), [all]);
  const columns = useCountryColumns();
  return (
    <Page title={t('title')} lead={t('lead')}>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <WorldMap title={t('map')} counted={t('organizations')} counts={counts} />
          <Switch mt="md" mb="xs" label={t('all')} checked={isAll} onChange={(event) => setAll(event.currentTarget.checked)} />
          <DataTable label={t('title')} columns={columns} rows={rows} rowId={({ code }) => code} isStale={isPlaceholderData} />
        </>
      )}
    </Page>
  );
}

function useCountryColumns(): readonly TableColumn<CountryRow>[] {
  const { t } = useTranslation('countries');
  const day = useDayText();
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('country'),
        width: 18,
        value: ({ name }) => name,
        cell: ({ code, name }) => (
          <TextLink to="/countries/$code" params={{ code }} inherit>
            {name}
          </TextLink>
        ),
      },
      { id: 'code', name: t('code'), width: 6, value: ({ code }) => code },
      { id: 'region', name: t('region'), width: 16, value: ({ subregion }) => subregion?.name ?? null },
      {
        id: 'certain',
        name: t('organizationsCertain'),
        width: 9,
        align: 'end',
        isHidden: true,
        value: ({ organizations }) => organizations.certain,
      },
      {
        id: 'organizations',
        name: t('organizations'),
        width: 9,
        align: 'end',
        value: ({ organizations }) => organizations.possible,
        cell: ({ organizations }) => <CountText count={organizations} size="sm" />,
      },
      {
        id: 'until',
        name: t('until'),
        width: 12,
        value: ({ until }) => until,
        cell: ({ until }) => (until === null ? '' : day(until)),
      },
    ],
    // `day` is new with each drawing; what it writes depends on the language, as `t` does.
    [t],
  );
}
