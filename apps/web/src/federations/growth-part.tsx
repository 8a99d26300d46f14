import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BandChart } from '../charts/band-chart.js';
import { FlowChart } from '../charts/flow-chart.js';
import type { ShownOrganization } from '../organizations/about-organization.js';
import { Failure } from '../shell/failure.js';
import { firstYearOf } from './first-year-of.js';
import { useGrowth } from './use-growth.js';

/** How a federation grew: members and countries at each turn of the year, and who came and went. */
export function GrowthPart({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('federations');
  const { members, countries, flow, error, retry } = useGrowth({ id: shown.id }, firstYearOf(shown));
  if (error) return <Failure error={error} onRetry={retry} />;
  return (
    <Stack gap="xl">
      <BandChart title={t('membersOverTime')} series={members} />
      <FlowChart title={t('joinedAndLeft')} points={flow} />
      <BandChart title={t('countriesOverTime')} series={countries} height={220} />
    </Stack>
  );
}
