import { today } from '@guildhall/time';
import { useId } from 'react';
import type { WholePeriodFragment } from '../api/generated/graphql.js';
import { type Axis, type BarPart, barParts } from './bar-parts.js';
import { usePeriodText } from './period-text.js';

interface PeriodBarProps {
  readonly period: WholePeriodFragment;
  readonly axis: Axis;
  readonly height?: number;
  /** The last day of which anything can be certain; today unless one looks at older records. */
  readonly until?: string;
  /** What it is that holds, said before its period. */
  readonly says?: string;
}

/**
 * A period, drawn: solid where it is certain, hatched where it may hold, fading where nobody recorded an end, with an arrow where it goes on. What it
 * shows is said too, for who does not see it.
 */
export function PeriodBar({ period, axis, height = 14, until = today(), says }: PeriodBarProps) {
  const id = useId();
  const written = usePeriodText()(period);
  const text = says === undefined ? written : `${says}: ${written}`;
  const { certain, possible, goesOn } = barParts(period, axis, until);
  const fade = `${id}-fade`;
  const hatch = `${id}-hatch`;
  return (
    <svg role="img" aria-label={text} width="100%" height={height} className="period-bar">
      <title>{text}</title>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--certain)" fillOpacity="0.14" />
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--certain)" strokeWidth="3" strokeOpacity="0.75" />
        </pattern>
        {possible === null ? null : <Fade id={fade} part={possible} />}
      </defs>
      {possible === null ? null : (
        <rect {...placed(possible)} y="2" height={height - 4} fill={`url(#${hatch})`} mask={`url(#${fade})`} className="possible" />
      )}
      {certain === null ? null : <rect {...placed(certain)} y="1" height={height - 2} rx="1.5" className="certain" />}
      {goesOn ? (
        <svg x="100%" y="0" overflow="visible">
          <path d={`M-1 1 L7 ${height / 2} L-1 ${height - 1} Z`} className="goes-on" />
        </svg>
      ) : null}
    </svg>
  );
}

/** A bar of a day would be too thin to be seen. */
function placed({ from, to }: BarPart): { x: string; style: { width: string } } {
  return { x: `${from * 100}%`, style: { width: `max(${(to - from) * 100}%, 3px)` } };
}

function Fade({ id, part: { fadesIn, fadesOut } }: { readonly id: string; readonly part: BarPart }) {
  return (
    <>
      <linearGradient id={`${id}-steps`}>
        <stop offset="0" stopColor="#fff" stopOpacity={fadesIn ? 0 : 1} />
        <stop offset="0.35" stopColor="#fff" />
        <stop offset="0.65" stopColor="#fff" />
        <stop offset="1" stopColor="#fff" stopOpacity={fadesOut ? 0 : 1} />
      </linearGradient>
      <mask id={id} maskContentUnits="objectBoundingBox">
        <rect width="1" height="1" fill={`url(#${id}-steps)`} />
      </mask>
    </>
  );
}
