import { Button, Group, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../shell/icon.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { problemsAddress } from './import-api.dom.js';
import type { ImportPreview, RowProblem } from './shown-import.js';

type Numbered = RowProblem & { readonly number: number };

/** The rows that cannot be taken, and why; all of them as a file, to be mended. */
export function ProblemTable({ id, preview: { problems } }: { readonly id: string; readonly preview: ImportPreview }) {
  const { t } = useTranslation('imports');
  const columns = useMemo(
    (): readonly TableColumn<Numbered>[] => [
      { id: 'row', name: t('problem.row'), width: 4, align: 'end', value: ({ line }) => line },
      { id: 'field', name: t('problem.field'), width: 6, value: ({ column }) => column },
      {
        id: 'message',
        name: t('problem.message'),
        width: 18,
        value: ({ message }) => message,
        cell: ({ message }) => <span lang="en">{message}</span>,
      },
      { id: 'value', name: t('problem.value'), width: 7, value: ({ value }) => value },
      { id: 'file', name: t('problem.file'), width: 7, value: ({ file }) => file },
    ],
    [t],
  );
  const rows = useMemo(() => problems.listed.map((problem, number) => ({ ...problem, number })), [problems]);
  if (problems.total === 0) return null;
  return (
    <section aria-labelledby="import-problems">
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={3} size="h4" id="import-problems">
          {t('problems', { count: problems.total })}
        </Title>
        <Button component="a" href={problemsAddress(id)} download variant="default" size="xs" leftSection={<Icon name="download" />}>
          {t('downloadProblems')}
        </Button>
      </Group>
      {problems.total > rows.length ? <Text size="sm">{t('firstProblems', { count: rows.length })}</Text> : null}
      <DataTable label={t('problemTable')} columns={columns} rows={rows} rowId={({ number }) => String(number)} />
    </section>
  );
}
