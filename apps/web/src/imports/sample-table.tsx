import { Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldOf, readAs } from './mapping-draft.js';
import { type ColumnMapping, MEMBER_FIELDS, type ShownSpreadsheet } from './shown-import.js';

const SHOWN = 8;
const NOT_READ = 'NOT_READ';

interface SampleTableProps {
  readonly spreadsheet: ShownSpreadsheet;
  readonly columns: ColumnMapping['columns'];
  readonly isMemberMissing: boolean;
  readonly onChange: (columns: ColumnMapping['columns']) => void;
}

/** The first rows of a spreadsheet, and above each column what it is read as. */
export function SampleTable({ spreadsheet, columns, isMemberMissing, onChange }: SampleTableProps) {
  const { t } = useTranslation('imports');
  const { sheet, sheets, rows, sample, notes } = spreadsheet;
  const choices = [
    { value: NOT_READ, label: t('notRead') },
    ...MEMBER_FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) })),
  ];
  return (
    <Stack gap="xs">
      <Text>
        {t('rowsFound', { count: rows })} {t('columnsHelp')}
      </Text>
      <Text size="sm" c="red" role="alert" hidden={!isMemberMissing}>
        {isMemberMissing ? t('gap.member') : ''}
      </Text>
      <div className="import-sample" role="region" aria-label={t('firstRows')} tabIndex={0} data-gap={isMemberMissing}>
        <table>
          <thead>
            <tr>
              <td />
              {spreadsheet.columns.map(({ name, place }) => (
                <th key={place} scope="col">
                  <span className="import-column" title={name}>
                    {name}
                  </span>
                  <Select
                    size="xs"
                    aria-label={t('columnIs', { column: name })}
                    allowDeselect={false}
                    data={choices}
                    data-read={fieldOf(columns, place) !== null}
                    value={fieldOf(columns, place) ?? NOT_READ}
                    onChange={(value) => onChange(readAs(columns, place, MEMBER_FIELDS.find((field) => field === value) ?? null))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.slice(0, SHOWN).map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {spreadsheet.columns.map(({ place }) => (
                  <td key={place} data-read={fieldOf(columns, place) !== null}>
                    {cells[place] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheets.length > 1 && sheet !== null ? (
        <Text size="sm" c="dimmed">
          {t('sheet', { sheet })}
        </Text>
      ) : null}
      {notes.map((note) => (
        <Text key={note} size="sm" c="dimmed" lang="en">
          {note}
        </Text>
      ))}
    </Stack>
  );
}
