import { today } from '@guildhall/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { useMoment } from '../time/moment.js';
import { useDayText } from '../time/use-day-text.js';
import { useRangeText } from '../time/use-range-text.js';
import { Chart } from './chart.js';
import { flowOption, type FlowPoint } from './flow-option.js';
import { useChartColors } from './use-chart-colors.js';

interface FlowChartProps {
  readonly title: string;
  /** Undefined while they are not known. Keep it stable (useMemo). */
  readonly points: readonly FlowPoint[] | undefined;
  readonly height?: number;
  readonly isBare?: boolean;
}

/** How many joined and how many left in each step of a series. */
export function FlowChart({ title, points, height = 220, isBare = false }: FlowChartProps) {
  const { t, i18n } = useTranslation('charts');
  const colors = useChartColors();
  const day = useDayText();
  const range = useRangeText();
  const moment = useMoment().asOf ?? today();
  const option = useMemo(
    () => points && flowOption(points, moment, colors, { joined: t('joined'), left: t('left') }, { day, range }),
    // The writers are new with each drawing; what they write depends on the language.
    [points, moment, colors, t, i18n.language],
  );
  const [first, last] = [points?.[0], points?.at(-1)];
  const summary = first && last ? t('flowSummary', { from: day(first.on), to: day(last.on) }) : title;
  return (
    <Chart
      title={title}
      summary={summary}
      option={option}
      height={height}
      isBare={isBare}
      table={<FlowTable label={title} points={points} />}
    />
  );
}

function FlowTable({ label, points }: { readonly label: string; readonly points: readonly FlowPoint[] | undefined }) {
  const { t } = useTranslation('charts');
  const columns = useMemo(
    (): readonly TableColumn<FlowPoint>[] => [
      { id: 'on', name: t('day'), width: 8, value: ({ on }) => on },
      { id: 'joinedCertain', name: t('joinedCertain'), width: 8, align: 'end', value: ({ joined }) => joined.certain },
      { id: 'joinedPossible', name: t('joinedPossible'), width: 8, align: 'end', value: ({ joined }) => joined.possible },
      { id: 'leftCertain', name: t('leftCertain'), width: 8, align: 'end', value: ({ left }) => left.certain },
      { id: 'leftPossible', name: t('leftPossible'), width: 8, align: 'end', value: ({ left }) => left.possible },
    ],
    [t],
  );
  return <DataTable label={label} columns={columns} rows={points} rowId={({ on }) => on} />;
}
