import { today } from '@guildhall/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CompareGrowthDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { BandChart } from '../charts/band-chart.js';
import { firstYearOf } from '../federations/first-year-of.js';
import { growthDays } from '../federations/growth-days.js';
import { Failure } from '../shell/failure.js';
import type { Comparison } from './compare-page.js';

/** Members of all of them over time, from the year in which the first one began. */
export function CompareGrowth({ comparison: { federations } }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('compare');
  const years = federations.map(firstYearOf).filter((year) => year !== null);
  const { from, to } = growthDays(years.length === 0 ? null : Math.min(...years), today());
  const by = useMemo(() => federations.map(({ slug }) => ({ slug })), [federations]);
  const { data, error, refetch } = useAnswer(CompareGrowthDocument, { by, from, to });
  const series = useMemo(() => {
    const found = data?.compareFederations?.federations;
    if (!found) return undefined;
    const names = new Map(federations.map(({ slug, name, acronym }) => [slug, acronym ?? name]));
    return found.map(({ slug, statistics }) => ({
      name: names.get(slug) ?? slug,
      points: (statistics?.series ?? []).map(({ on, members }) => ({ on, ...members })),
    }));
  }, [data, federations]);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return <BandChart title={t('growth')} series={series} />;
}
