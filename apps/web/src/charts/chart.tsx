import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, type ReactNode, Suspense, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChartColors } from './use-chart-colors.js';

const Drawing = lazy(() => import('./drawing.js'));

interface ChartProps {
  /** What it shows, as a heading. */
  readonly title: string;
  /** What it shows, in a sentence, for who does not see it. */
  readonly summary: string;
  /** Undefined while it is not known what there is to draw. */
  readonly option: EChartsCoreOption | undefined;
  /** The same, to be read, sorted and taken away, once it is known. */
  readonly table: ReactNode;
  readonly height?: number;
  /** Where it is a tile among others, its heading is the tile's. */
  readonly isBare?: boolean;
}

/** A chart, and its table in its place for who asks for it. */
export function Chart({ title, summary, option, table, height = 320, isBare = false }: ChartProps) {
  const { t } = useTranslation('charts');
  const [isTable, setTable] = useState(false);
  const still = useReducedMotion();
  const colors = useChartColors();
  const id = useId();
  const whole = useMemo(
    () =>
      option && {
        animation: !still,
        animationDuration: 300,
        textStyle: { fontFamily: 'inherit', color: colors.text },
        ...option,
      },
    [option, still, colors],
  );
  return (
    <figure aria-labelledby={id} style={{ margin: 0 }}>
      <Group justify="space-between" align="baseline" mb={4} wrap="nowrap">
        <Text component="figcaption" id={id} fw={600} size={isBare ? 'sm' : 'md'}>
          {title}
        </Text>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setTable(!isTable)} aria-pressed={isTable} flex="none">
          {isTable ? t('asChart') : t('asTable')}
        </Button>
      </Group>
      {isTable && whole !== undefined ? (
        table
      ) : (
        <div role="img" aria-label={summary} style={{ height, overflow: 'hidden' }}>
          {whole === undefined ? (
            <Skeleton height={height} />
          ) : (
            <Suspense fallback={<Skeleton height={height} />}>
              <Drawing option={whole} height={height} />
            </Suspense>
          )}
        </div>
      )}
    </figure>
  );
}
