import { yearsOf } from './axis-of.js';
import type { Axis } from './bar-parts.js';
import { placeOf } from './bar-parts.js';

/** The years of an axis, above the bars that lie on it. What the bars say is said in words too: it is nothing for who does not see it. */
export function YearAxis({ axis, most }: { readonly axis: Axis; readonly most?: number }) {
  return (
    <span className="year-axis" aria-hidden>
      {yearsOf(axis, most).map((year) => (
        <span key={year} style={{ insetInlineStart: `${placeOf(`${String(year).padStart(4, '0')}-01-01`, axis) * 100}%` }}>
          {year}
        </span>
      ))}
    </span>
  );
}
