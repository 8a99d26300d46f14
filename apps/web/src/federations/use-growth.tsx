import { today } from '@guildhall/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FederationGrowthDocument, type OrganizationBy } from '../api/generated/graphql.js';
import type { RequestFailed } from '../api/request-failed.js';
import { useAnswer } from '../api/use-answer.js';
import type { BandSeries } from '../charts/band-series.js';
import type { FlowPoint } from '../charts/flow-option.js';
import { growthDays } from './growth-days.js';

export interface Growth {
  /** All undefined while they are not known. */
  readonly members: readonly BandSeries[] | undefined;
  readonly countries: readonly BandSeries[] | undefined;
  readonly flow: readonly FlowPoint[] | undefined;
  readonly error: RequestFailed | null;
  readonly retry: () => void;
}

/** A federation over time, from a year on. */
export function useGrowth(by: OrganizationBy, firstYear: number | null): Growth {
  const { t } = useTranslation('federations');
  const { data, error, refetch } = useAnswer(FederationGrowthDocument, { by, ...growthDays(firstYear, today()) });
  const statistics = data?.federation?.statistics;
  return {
    ...useMemo(() => {
      if (!statistics) return { members: undefined, countries: undefined, flow: undefined };
      return {
        members: [{ name: t('members'), points: statistics.growth.map(({ on, members }) => ({ on, ...members })) }],
        countries: [{ name: t('countries'), points: statistics.growth.map(({ on, countries }) => ({ on, ...countries })) }],
        flow: statistics.flow,
      };
    }, [statistics, t]),
    error,
    retry: () => void refetch(),
  };
}
