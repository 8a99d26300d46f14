import type { EChartsCoreOption } from 'echarts/core';
import type { CountRangeFragment } from '../api/generated/graphql.js';
import { axes, dayLine, tooltip, type Writers } from './band-option.js';
import type { ChartColors } from './chart-colors.js';

/** Who joined and who left in a step that ends on a day. */
export interface FlowPoint {
  readonly on: string;
  readonly joined: CountRangeFragment;
  readonly left: CountRangeFragment;
}

interface FlowWords {
  readonly joined: string;
  readonly left: string;
}

const HATCH = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4 } as const;

/** Joined upwards and left downwards: solid what is certain, hatched above it what is possible. */
export function flowOption(
  points: readonly FlowPoint[],
  moment: string,
  colors: ChartColors,
  words: FlowWords,
  write: Writers,
): EChartsCoreOption {
  const [joinedColor, leftColor] = colors.series;
  const bars = (name: string, color: string | undefined, value: (point: FlowPoint) => number, isPossible: boolean) => ({
    type: 'bar',
    stack: 'flow',
    name,
    barMaxWidth: 14,
    barMinWidth: 2,
    // Nothing is no bar: one of no height would still have an edge.
    data: points.map((point) => [point.on, value(point) === 0 ? null : value(point)]),
    itemStyle: isPossible
      ? { color: 'transparent', borderColor: color, borderWidth: 1, decal: { ...HATCH, color } }
      : { color, decal: { symbol: 'none' } },
  });
  const byDay = new Map(points.map((point) => [point.on, point]));
  return {
    ...axes(
      points.map(({ on }) => on),
      colors,
    ),
    aria: { enabled: true, decal: { show: true } },
    series: [
      { ...bars(words.joined, joinedColor, ({ joined }) => joined.certain, false), markLine: dayLine(moment, colors) },
      bars(words.joined, joinedColor, ({ joined }) => joined.possible - joined.certain, true),
      bars(words.left, leftColor, ({ left }) => -left.certain, false),
      bars(words.left, leftColor, ({ left }) => left.certain - left.possible, true),
    ],
    tooltip: {
      ...tooltip(colors),
      formatter: (shown: readonly { readonly value: readonly [string, number | null] }[]) => {
        const point = byDay.get(shown[0]?.value[0] ?? '');
        if (point === undefined) return '';
        const { joined, left } = point;
        return [
          write.day(point.on),
          `${words.joined}: ${write.range(joined.certain, joined.possible)}`,
          `${words.left}: ${write.range(left.certain, left.possible)}`,
        ].join('\n');
      },
    },
  };
}
