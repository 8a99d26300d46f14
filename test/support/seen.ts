import type { Page } from 'playwright-core';

/** Whether something lies beside a narrow page. */
export function isBeside(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}

/** Parts of a page in which one has to scroll sideways to read on; tables of data and of a spreadsheet, which are as wide as they are, left out. */
export function hiddenSideways(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('main *')]
    .filter((part) => part.scrollWidth > part.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(part).overflowX))
    .filter((part) => !part.matches('.data-table-scroller, .import-sample, input, textarea'))
    .map((part) => part.outerHTML.slice(0, 120))`);
}

/** What can be reached by the keyboard and looks the same with the focus as without it. */
export function unmarkedFocus(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('* { transition: none !important; animation: none !important }');
    document.adoptedStyleSheets = [still];
    const around = (part) => (part.matches('main') ? [] : [part, ...around(part.parentElement)]);
    const lookOf = (part) => [...around(part), ...part.parentElement.children]
      .map((one) => getComputedStyle(one))
      .map((style) => [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.transform].join())
      .join('|');
    const marked = (part) => {
      part.blur();
      const before = lookOf(part);
      part.focus();
      if (document.activeElement !== part) return true;
      const isMarked = lookOf(part) !== before;
      part.blur();
      return isMarked;
    };
    return [...document.querySelectorAll('main :is(a[href], button, input, select, textarea, summary, [tabindex="0"])')]
      .filter((part) => part.checkVisibility() && !part.disabled && part.tabIndex >= 0 && !marked(part))
      .map((part) => part.outerHTML.slice(0, 120));
  })()`);
}
