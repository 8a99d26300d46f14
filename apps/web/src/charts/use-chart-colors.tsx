import { useComputedColorScheme } from '@mantine/core';
import { type ChartColors, DARK, LIGHT } from './chart-colors.js';

/** The colors of charts in the theme of the reader, each told from the next by who does not see red and green apart. */
export function useChartColors(): ChartColors {
  return useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark' ? DARK : LIGHT;
}
