import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

echarts.use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** Draws what is described, as wide as its place. It is loaded by the charts that need it, since it weighs more than all the rest of a page. */
export default function Drawing({ option, height }: { readonly option: EChartsCoreOption; readonly height: number }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const drawn = echarts.init(element, null, { renderer: 'svg' });
    chart.current = drawn;
    const watched = new ResizeObserver(() => drawn.resize());
    watched.observe(element);
    return () => {
      watched.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option]);
  return <div ref={place} style={{ height }} aria-hidden />;
}
