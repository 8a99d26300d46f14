import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../language/use-language.js';
import type { ImportPreview } from './shown-import.js';

const KINDS = ['created', 'changed', 'corrected', 'unchanged'] as const;
const EVENTS = ['JOINED', 'LEFT', 'SUSPENDED', 'REINSTATED', 'CATEGORY_CHANGED'] as const;

interface PreviewSummaryProps {
  readonly preview: ImportPreview;
  /** Whether nothing of it is still to be written. */
  readonly isOver?: boolean;
}

/** How many rows can be taken, and what they would do. */
export function PreviewSummary({ preview: { rows, refusedRows, records, events }, isOver = false }: PreviewSummaryProps) {
  const { t } = useTranslation('imports');
  const { t: word } = useTranslation('words');
  const number = useNumbers();
  const taken = rows - refusedRows;
  const counted = records.filter((counts) => KINDS.some((kind) => counts[kind] > 0));
  const told = EVENTS.filter((event) => (events[event] ?? 0) > 0);
  const share = rows === 0 ? 0 : (100 * taken) / rows;
  return (
    <div className="import-summary">
      {isOver ? null : (
        <div>
          <Text size="lg" fw={600}>
            {refusedRows === 0 ? t('allTaken', { count: rows }) : t('taken', { taken: number(taken), count: rows })}
          </Text>
          <Progress.Root size="lg" my="xs" aria-hidden="true">
            <Progress.Section value={share} color="teal" />
            <Progress.Section value={rows === 0 ? 0 : 100 - share} color="red" />
          </Progress.Root>
          <Text c="dimmed" size="sm">
            {refusedRows === 0 ? t('nothingWrittenYet') : t('refusedRows', { count: refusedRows })}
          </Text>
          {told.length === 0 ? null : (
            <Text size="sm" mt="xs">
              {told.map((event) => `${word(`event.${event}`)}: ${number(events[event] ?? 0)}`).join(' · ')}
            </Text>
          )}
        </div>
      )}
      {counted.length === 0 ? null : (
        <div className="import-counts">
          <table aria-label={t('counts')}>
            <thead>
              <tr>
                <td />
                {KINDS.map((kind) => (
                  <th key={kind} scope="col">
                    {t(`kind.${kind}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {counted.map((counts) => (
                <tr key={counts.recordType}>
                  <th scope="row">{word(`record.${counts.recordType}`)}</th>
                  {KINDS.map((kind) => (
                    <td key={kind} data-none={counts[kind] === 0}>
                      {number(counts[kind])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
