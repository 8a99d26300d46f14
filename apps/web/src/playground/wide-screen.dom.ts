/** Whether a panel and the editors have room beside one another. */
export function isWideScreen(): boolean {
  return window.matchMedia('(min-width: 48.01rem)').matches;
}
