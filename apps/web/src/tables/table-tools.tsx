import { Button, Checkbox, Menu, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../language/use-language.js';
import { Icon } from '../shell/icon.js';
import { FORMATS, type TableFormat } from './files/table-format.js';
import type { TableColumn } from './table-column.js';
import type { useShownTable } from './use-shown-table.js';

interface TableToolsProps<Row extends object> {
  readonly table: ReturnType<typeof useShownTable<Row>>;
  readonly columns: readonly TableColumn<Row>[];
  readonly total: number;
  /** The file that is being made. */
  readonly wanted: TableFormat | null;
  readonly onDownload: (format: TableFormat) => void;
}

/** What can be done with a table: filter it, choose its columns, take it away as it is shown. */
export function TableTools<Row extends object>({ table, columns, total, wanted, onDownload }: TableToolsProps<Row>) {
  const { t } = useTranslation('tables');
  const number = useNumbers();
  const shown = table.rows.length;
  return (
    <div className="data-table-tools">
      <Text size="sm" c="dimmed" role="status">
        {shown === total ? t('rows', { count: total }) : t('rowsOf', { count: total, shown: number(shown) })}
        {wanted === null ? null : ` · ${t('downloading')}`}
      </Text>
      <TextInput
        size="xs"
        type="search"
        aria-label={t('filter')}
        placeholder={t('filterPlaceholder')}
        value={table.filter}
        onChange={(event) => table.setFilter(event.currentTarget.value)}
      />
      <Popover position="bottom-end" withinPortal={false} trapFocus>
        <Popover.Target>
          <Button size="xs" variant="default" leftSection={<Icon name="columns" />}>
            {t('columns')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('chooseColumns')}>
          <Stack gap="xs">
            {columns.map(({ id, name }, place) => (
              <Checkbox
                key={id}
                size="sm"
                label={name}
                disabled={place === 0}
                checked={table.isShown(id)}
                onChange={(event) => table.show(id, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<Icon name="download" />} loading={wanted !== null}>
            {t('download')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Menu.Item key={format} onClick={() => onDownload(format)}>
              {t('downloadAs', { format })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
