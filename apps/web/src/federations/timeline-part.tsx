import { Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { today } from '@guildhall/time';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FederationTimelineDocument, type FederationTimelineQuery } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { useLanguage } from '../language/use-language.js';
import type { ShownOrganization } from '../organizations/about-organization.js';
import { Failure } from '../shell/failure.js';
import { axisOf } from '../time/axis-of.js';
import { useMoment } from '../time/moment.js';
import { Timeline } from './timeline.js';
import { TimelineTable } from './timeline-table.js';
import { timelineRows } from './timeline-rows.js';

const listOf = ({ federation }: FederationTimelineQuery) => federation?.members ?? null;
type Order = 'COUNTRY' | 'START';

/** All terms of all who ever belonged, on one axis. */
export function TimelinePart({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('federations');
  const { t: chart } = useTranslation('charts');
  const language = useLanguage();
  const day = useMoment().asOf ?? today();
  const [order, setOrder] = useState<Order>('COUNTRY');
  const [isTable, setTable] = useState(false);
  const { nodes, total, more, error, retry } = useAnswerPages(FederationTimelineDocument, { id: shown.id }, listOf);
  // A drawing of the first hundred would pass for the whole.
  useEffect(() => more?.(), [more, nodes]);
  const rows = useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return timelineRows(nodes ?? [], order === 'COUNTRY', t('noCountry'), compare);
  }, [nodes, order, t, language]);
  const axis = useMemo(() => axisOf((nodes ?? []).map(({ period }) => period)), [nodes]);
  if (error) return <Failure error={error} onRetry={retry} />;
  return (
    <figure aria-label={t('timeline')} style={{ margin: 0 }}>
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed" role="status" flex="1 0 9rem">
          {nodes === undefined || total === undefined ? '\u00a0' : t('memberships', { count: total })}
        </Text>
        <Group gap="xs">
          <SegmentedControl<Order>
            size="xs"
            aria-label={t('order')}
            value={order}
            onChange={setOrder}
            data={[
              { value: 'COUNTRY', label: t('orderCountry') },
              { value: 'START', label: t('orderStart') },
            ]}
          />
          <Button size="xs" variant="default" onClick={() => setTable(!isTable)} aria-pressed={isTable}>
            {isTable ? chart('asChart') : chart('asTable')}
          </Button>
        </Group>
      </Group>
      {nodes === undefined ? <Skeleton height="30rem" /> : isTable ? <TimelineTable memberships={nodes} /> : null}
      {nodes !== undefined && !isTable ? <Timeline rows={rows} axis={axis} day={day} /> : null}
      {nodes === undefined ? null : <Legend />}
    </figure>
  );
}

function Legend() {
  const { t } = useTranslation('federations');
  return (
    <Group gap="md" mt="xs">
      {(['certain', 'possible', 'open', 'goesOn', 'suspended'] as const).map((name) => (
        <Text key={name} size="sm" c="dimmed" component="span">
          <span className="timeline-key" data-key={name} aria-hidden />
          {t(`legend.${name}`)}
        </Text>
      ))}
    </Group>
  );
}
