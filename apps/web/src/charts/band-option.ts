import type { EChartsCoreOption } from 'echarts/core';
import { yearsOf } from '../time/axis-of.js';
import { type BandSeries, daysOf } from './band-series.js';
import type { ChartColors } from './chart-colors.js';

export interface Writers {
  readonly day: (day: string) => string;
  readonly range: (certain: number, possible: number) => string;
}

/** An axis of time with these days on it, and one of whole numbers. */
export function axes(days: readonly string[], colors: ChartColors): EChartsCoreOption {
  const years = roundYears(days).map((year) => `${year}-01-01`);
  const label = { color: colors.faint, fontSize: 12 };
  return {
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: colors.line } },
      axisTick: { customValues: years },
      axisLabel: {
        ...label,
        hideOverlap: true,
        // Its own are at 1949 and 1965.
        customValues: years,
        formatter: (time: number) => String(new Date(time).getFullYear()),
      },
      splitLine: { show: false },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: label, splitLine: { lineStyle: { color: colors.line } } },
    grid: { left: 8, right: 20, top: 12, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
  };
}

function roundYears(days: readonly string[]): readonly string[] {
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? [] : yearsOf({ from, to }).map((year) => String(year).padStart(4, '0'));
}

export function tooltip(colors: ChartColors): EChartsCoreOption {
  return {
    trigger: 'axis',
    // Drawn, not written as HTML: names are what people typed.
    renderMode: 'richText',
    confine: true,
    backgroundColor: colors.surface,
    borderColor: colors.line,
    textStyle: { color: colors.text, fontSize: 13 },
  };
}

/** A line at the day that is looked at. */
export function dayLine(day: string, colors: ChartColors): EChartsCoreOption {
  return {
    silent: true,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: colors.faint, type: 'dotted', width: 1.5 },
    data: [{ xAxis: day }],
  };
}

/** Counts over time: what is certain is a solid line, what is possible the faded band above it. */
export function bandOption(series: readonly BandSeries[], moment: string, colors: ChartColors, write: Writers): EChartsCoreOption {
  const drawn = series.flatMap(({ name, points }, place) => {
    const color = colors.series[place % colors.series.length];
    const common = { type: 'line', stack: `band ${place}`, stackStrategy: 'all', showSymbol: false, color, name, z: series.length - place };
    return [
      {
        ...common,
        data: points.map(({ on, certain }) => [on, certain]),
        lineStyle: { width: 2 },
        ...(place === 0 ? { markLine: dayLine(moment, colors) } : {}),
      },
      {
        ...common,
        data: points.map(({ on, certain, possible }) => [on, possible - certain]),
        lineStyle: { width: 1, type: 'dashed', opacity: 0.8 },
        areaStyle: { color, opacity: 0.22 },
      },
    ];
  });
  const at = new Map(series.map(({ name, points }) => [name, new Map(points.map((point) => [point.on, point]))]));
  return {
    ...axes(daysOf(series), colors),
    series: drawn,
    ...(series.length > 1
      ? { legend: { bottom: 0, type: 'plain', textStyle: { color: colors.text }, icon: 'roundRect', itemHeight: 4 } }
      : {}),
    ...(series.length > 1
      ? { grid: { left: 8, right: 20, top: 12, bottom: 34, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } }
      : {}),
    tooltip: {
      ...tooltip(colors),
      formatter: (shown: readonly { readonly value: readonly [string, number] }[]) => {
        const on = shown[0]?.value[0];
        if (on === undefined) return '';
        const lines = [...at].flatMap(([name, points]) => {
          const point = points.get(on);
          return point ? [`${name}: ${write.range(point.certain, point.possible)}`] : [];
        });
        return [write.day(on), ...lines].join('\n');
      },
    },
  };
}
