import { GraphChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useChartColors } from '../charts/use-chart-colors.js';
import { graphOption, type Shown } from './graph-option.js';
import type { Graph } from './graph.js';

echarts.use([GraphChart, TooltipComponent, CanvasRenderer]);

interface GraphDrawingProps {
  readonly graph: Graph;
  readonly shown: Shown;
  readonly onChoose: (slug: string) => void;
}

/** Draws the graph on a canvas, as large as its place: it can be moved and zoomed. */
export default function GraphDrawing({ graph, shown, onChoose }: GraphDrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  const colors = useChartColors();
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const drawn = echarts.init(element, null, { renderer: 'canvas' });
    chart.current = drawn;
    drawn.on('click', ({ dataType, data }) => {
      if (dataType === 'node') choose.current((data as { readonly slug: string }).slug);
    });
    const watched = new ResizeObserver(() => drawn.resize());
    watched.observe(element);
    return () => {
      watched.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => chart.current?.setOption(graphOption(graph, shown, colors), { notMerge: true }), [graph, shown, colors]);
  return <div ref={place} style={{ height: '100%' }} aria-hidden />;
}
