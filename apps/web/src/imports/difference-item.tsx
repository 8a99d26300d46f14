import { Badge, Checkbox, Text } from '@mantine/core';
import { dateText, readDate } from '@guildhall/time';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.js';
import type { DifferenceEntry, EntryKind } from './shown-import.js';
import { valueText } from './value-text.js';

const COLORS: Readonly<Record<EntryKind, string>> = { CREATED: 'teal', CHANGED: 'blue', CORRECTED: 'violet', ENDED: 'orange' };
const ROWS = 5;

interface DifferenceItemProps {
  readonly entry: DifferenceEntry;
  readonly isChosen: boolean;
  /** Whether it goes along with any other, and cannot be chosen by itself. */
  readonly isFixed: boolean;
  /** Stays the same function. */
  readonly onChoose: (number: number, chosen: boolean) => void;
}

/** One entry of a difference: of which record, what would be other, and what the timeline gains. */
export const DifferenceItem = memo(function DifferenceItem({ entry, isChosen, isFixed, onChoose }: DifferenceItemProps) {
  const { t } = useTranslation('imports');
  const { t: word } = useTranslation('words');
  const { kind, recordType, label, rows, altered, events } = entry;
  return (
    <li data-left-out={!isChosen}>
      <Checkbox
        checked={isChosen}
        disabled={isFixed}
        description={isFixed ? t('goesAlong') : undefined}
        onChange={(event) => onChoose(entry.number, event.currentTarget.checked)}
        label={
          <>
            <span className="import-entry-name">{label}</span>
            <Badge variant="default" size="sm" radius="sm" tt="none" className="import-kind" data-kind={COLORS[kind]}>
              {`${word(`record.${recordType}`)} · ${word(`change.${kind}`)}`}
            </Badge>
          </>
        }
      />
      <div className="import-entry-more">
        {events.map((event) => (
          <Event key={`${event.kind} ${event.on ?? ''} ${event.text}`} event={event} />
        ))}
        {altered.length === 0 ? null : (
          <dl>
            {altered.map(({ property, before, after }) => (
              <div key={property}>
                <dt>{property}</dt>
                <dd>
                  <del>{valueText(before) ?? t('nothing')}</del> <span aria-hidden="true">→</span>{' '}
                  <ins>{valueText(after) ?? t('nothing')}</ins>
                </dd>
              </div>
            ))}
          </dl>
        )}
        {rows.length === 0 ? null : (
          <Text size="xs" c="dimmed">
            {t('fromRows', {
              file: rows[0]?.file ?? '',
              lines: rows
                .slice(0, ROWS)
                .map(({ line }) => line)
                .join(', '),
              count: rows.length,
            })}
            {rows.length > ROWS ? ' …' : ''}
          </Text>
        )}
      </div>
    </li>
  );
});

/** An event of the timeline: in a word and with its day; what it changes in full where a word says too little. */
function Event({ event: { kind, on, text } }: { readonly event: DifferenceEntry['events'][number] }) {
  const { t: word } = useTranslation('words');
  const language = useLanguage();
  const read = on === null ? null : readDate(on);
  const day = read === null ? '' : 'date' in read ? dateText(read.date, language) : on;
  return (
    <Text size="sm">
      <span className="import-event">{word(`event.${kind as 'JOINED'}`)}</span> {day}
      {kind === 'CATEGORY_CHANGED' ? (
        <Text span size="sm" c="dimmed" lang="en">
          {' '}
          {text}
        </Text>
      ) : null}
    </Text>
  );
}
