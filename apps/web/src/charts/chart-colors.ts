export interface ChartColors {
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  readonly surface: string;
  /** In the order in which series are given; the first is that of certainty in every drawing (time.css). */
  readonly series: readonly string[];
}

export const LIGHT: ChartColors = {
  text: '#212529',
  faint: '#5c636a',
  line: '#dee2e6',
  surface: '#ffffff',
  series: ['#1b6e61', '#b4540a', '#5b4bb7', '#a61e4d', '#2f6fb3', '#6b7a10', '#8a4b2a', '#0b7285', '#7b2d8b', '#495057'],
};
export const DARK: ChartColors = {
  text: '#e9ecef',
  faint: '#a6adb4',
  line: '#424850',
  surface: '#242424',
  series: ['#4fb3a3', '#e8934a', '#a79bf0', '#f07a9f', '#74b0ee', '#b9c94d', '#d19a78', '#4cc3d9', '#cf8be0', '#ced4da'],
};
