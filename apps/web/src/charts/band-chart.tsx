import { today } from '@guildhall/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { useMoment } from '../time/moment.js';
import { useDayText } from '../time/use-day-text.js';
import { useRangeText } from '../time/use-range-text.js';
import { bandOption } from './band-option.js';
import { type BandSeries, daysOf } from './band-series.js';
import { Chart } from './chart.js';
import { useChartColors } from './use-chart-colors.js';

interface BandChartProps {
  readonly title: string;
  /** Undefined while they are not known. Keep it stable (useMemo). */
  readonly series: readonly BandSeries[] | undefined;
  readonly height?: number;
  readonly isBare?: boolean;
}

/** Counts over time, of one or several, each with the band between what is certain and what is possible. */
export function BandChart({ title, series, height, isBare }: BandChartProps) {
  const { t, i18n } = useTranslation('charts');
  const colors = useChartColors();
  const day = useDayText();
  const range = useRangeText();
  const moment = useMoment().asOf ?? today();
  const option = useMemo(
    () => series && bandOption(series, moment, colors, { day, range }),
    // The writers are new with each drawing; what they write depends on the language.
    [series, moment, colors, i18n.language],
  );
  const first = series?.[0]?.points[0];
  const summary =
    series && first
      ? series
          .map(({ name, points }) => {
            const last = points.at(-1) ?? first;
            return t('fromTo', { name, from: day(points[0]?.on ?? last.on), to: day(last.on), ...endsOf(points, range) });
          })
          .join(' ')
      : title;
  return (
    <Chart
      title={title}
      summary={summary}
      option={option}
      {...(height === undefined ? {} : { height })}
      {...(isBare === undefined ? {} : { isBare })}
      table={<BandTable label={title} series={series} />}
    />
  );
}

function endsOf(points: BandSeries['points'], range: ReturnType<typeof useRangeText>) {
  const [first, last] = [points[0], points.at(-1)];
  return {
    first: first ? range(first.certain, first.possible) : '',
    last: last ? range(last.certain, last.possible) : '',
  };
}

interface BandRow {
  readonly on: string;
  readonly counts: readonly (BandSeries['points'][number] | undefined)[];
}

function BandTable({ label, series = [] }: { readonly label: string; readonly series: BandChartProps['series'] }) {
  const { t } = useTranslation('charts');
  const rows = useMemo((): readonly BandRow[] => {
    const maps = series.map(({ points }) => new Map(points.map((point) => [point.on, point])));
    return daysOf(series).map((on) => ({ on, counts: maps.map((points) => points.get(on)) }));
  }, [series]);
  const columns = useMemo(
    (): readonly TableColumn<BandRow>[] => [
      { id: 'on', name: t('day'), width: 8, value: ({ on }) => on },
      ...series.flatMap(({ name }, place): TableColumn<BandRow>[] => {
        const prefix = series.length > 1 ? `${name}, ` : '';
        return [
          {
            id: `certain-${place}`,
            name: prefix + t('certain'),
            width: 8,
            align: 'end',
            value: ({ counts }) => counts[place]?.certain ?? null,
          },
          {
            id: `possible-${place}`,
            name: prefix + t('possible'),
            width: 8,
            align: 'end',
            value: ({ counts }) => counts[place]?.possible ?? null,
          },
        ];
      }),
    ],
    [series, t],
  );
  return <DataTable label={label} columns={columns} rows={rows} rowId={({ on }) => on} />;
}
