import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../shell/links.js';
import { type Axis, placeOf } from '../time/bar-parts.js';
import { PeriodBar } from '../time/period-bar.js';
import { YearAxis } from '../time/year-axis.js';
import './timeline.css';
import type { TimelineMembership, TimelineRow } from './timeline-rows.js';

interface TimelineProps {
  readonly rows: readonly TimelineRow[];
  readonly axis: Axis;
  /** The day that is looked at: a line through all rows. */
  readonly day: string;
}

const ROW = 28;

/** Terms of memberships as bars, one row each, of which only those are drawn that are seen. */
export function Timeline({ rows, axis, day }: TimelineProps) {
  const { t } = useTranslation('federations');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 15,
    initialRect: { width: 1000, height: 640 },
  });
  const dayStyle = { position: 'relative', '--day': `${placeOf(day, axis) * 100}%` } as CSSProperties;
  return (
    <div ref={scroller} className="timeline" role="region" aria-label={t('timeline')} tabIndex={0}>
      <div className="timeline-head">
        <span />
        <YearAxis axis={axis} />
      </div>
      <div role="list" style={{ ...dayStyle, height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={row.key}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="timeline-row"
              data-kind={row.kind}
              style={{ transform: `translateY(${start}px)`, height: ROW }}
            >
              {row.kind === 'COUNTRY' ? (
                <>
                  <span className="timeline-country">
                    {row.name} <small>{row.count}</small>
                  </span>
                  <span className="timeline-bars" aria-hidden />
                </>
              ) : (
                <Bars membership={row.membership} axis={axis} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Bars({ membership: { member, terms }, axis }: { readonly membership: TimelineMembership; readonly axis: Axis }) {
  const { t: word } = useTranslation('words');
  return (
    <>
      <TextLink to="/organizations/$key" params={{ key: member.slug }} className="timeline-name" title={member.name}>
        {member.name}
      </TextLink>
      <span className="timeline-bars">
        {terms.map(({ category, standing, period }, place) => (
          <span key={place} className="timeline-term" data-standing={standing} title={word(`category.${category}`)}>
            <PeriodBar period={period} axis={axis} says={`${word(`category.${category}`)}, ${word(`standing.${standing}`)}`} />
          </span>
        ))}
      </span>
    </>
  );
}
