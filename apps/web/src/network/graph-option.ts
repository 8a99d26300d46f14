import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColors } from '../charts/chart-colors.js';
import type { Graph } from './graph.js';

/** How the graph is looked at. */
export interface Shown {
  /** 1: all of it. */
  readonly zoom: number;
  /** The organization that is looked for; its neighbours stand out with it. */
  readonly found: string | null;
}

const FADED = 0.12;
/** From so many members on, a federation is named without being asked. */
const NAMED = 2;
/** So few organizations are all named. */
const FEW = 40;

/** Federations large and named, members small; certain memberships solid, possible ones dashed and paler. */
export function graphOption({ nodes, edges }: Graph, { zoom, found }: Shown, colors: ChartColors): EChartsCoreOption {
  const near =
    found === null
      ? null
      : new Set(edges.flatMap(({ source, target }) => (source === found || target === found ? [source, target] : [])).concat(found));
  const [federation, member] = [colors.series[0], colors.series[4]];
  return {
    animation: false,
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: colors.surface,
      borderColor: colors.line,
      textStyle: { color: colors.text, fontSize: 13 },
      formatter: ({ dataType, name, data }: { dataType: string; name: string; data: { readonly members?: number } }) =>
        dataType === 'node' ? (data.members ? `${name}: ${data.members}` : name) : '',
    },
    series: [
      {
        type: 'graph',
        layout: 'none',
        roam: true,
        zoom,
        scaleLimit: { min: 0.5, max: 12 },
        nodeScaleRatio: 0.5,
        data: nodes.map(({ id, slug, name, acronym, x, y, members, radius }) => {
          const isFaded = near !== null && !near.has(id);
          const isNamed = near === null ? members >= NAMED || nodes.length <= FEW : near.has(id);
          return {
            id,
            slug,
            name,
            members,
            x,
            y,
            symbolSize: radius * 2,
            itemStyle: {
              color: members > 0 ? federation : member,
              opacity: isFaded ? FADED : 1,
              borderColor: id === found ? colors.text : colors.surface,
              borderWidth: id === found ? 2.5 : 1,
            },
            label: {
              show: isNamed,
              position: members > 0 ? 'inside' : 'right',
              formatter: acronym ?? shortened(name),
              fontSize: members > 0 ? 11 : 10,
              fontWeight: members > 0 ? 600 : 400,
              color: colors.text,
              textBorderColor: colors.surface,
              textBorderWidth: 2.5,
            },
          };
        }),
        edges: edges.map(({ source, target, isCertain }) => {
          const isFaded = near !== null && source !== found && target !== found;
          return {
            source,
            target,
            lineStyle: {
              color: federation,
              width: 1,
              type: isCertain ? 'solid' : [3, 3],
              opacity: isFaded ? 0.05 : isCertain ? 0.55 : 0.35,
            },
          };
        }),
        labelLayout: { hideOverlap: true },
        emphasis: { focus: 'adjacency', scale: false, label: { show: true } },
        blur: { itemStyle: { opacity: FADED }, lineStyle: { opacity: 0.05 } },
      },
    ],
  };
}

/** A name that would lie over its neighbours is cut. */
function shortened(name: string): string {
  return name.length > 28 ? `${name.slice(0, 27).trimEnd()}…` : name;
}
