import { useId, useMemo } from 'react';
import { HEIGHT, type Land, WIDTH } from './lands.js';
import type { CountryCounted } from './world-map.js';

interface DrawingProps {
  readonly lands: readonly Land[];
  readonly label: string;
  readonly counts: readonly CountryCounted[];
  readonly say: (counted: CountryCounted) => string;
  readonly onChoose: (code: string) => void;
}

/** The world: solid, and the darker the more, where something is certain; hatched where it is only possible. */
export default function WorldMapDrawing({ lands, label, counts, say, onChoose }: DrawingProps) {
  const hatch = useId();
  const byCode = useMemo(() => new Map(counts.map((counted) => [counted.country.code, counted])), [counts]);
  const most = Math.max(1, ...counts.map(({ count }) => count.certain));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="world-map">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="world-land" />
          <line x1="0" y1="0" x2="0" y2="5" stroke="var(--certain)" strokeWidth="3.5" />
        </pattern>
      </defs>
      {lands.map(({ key, code, path }) => {
        const counted = code === null ? undefined : byCode.get(code);
        if (code === null || counted === undefined || counted.count.possible === 0)
          return <path key={key} d={path} className="world-land" />;
        const { certain } = counted.count;
        return (
          <g key={key} className="world-counted" onClick={() => onChoose(code)}>
            <title>{say(counted)}</title>
            <path d={path} className="world-land" />
            <path
              d={path}
              className="world-shade"
              fill={certain > 0 ? 'var(--certain)' : `url(#${hatch})`}
              fillOpacity={certain > 0 && most > 1 ? 0.45 + 0.55 * (Math.log(certain) / Math.log(most)) : 1}
            />
          </g>
        );
      })}
    </svg>
  );
}
