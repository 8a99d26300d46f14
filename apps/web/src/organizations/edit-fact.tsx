import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo, useViewer } from '../access/use-viewer.js';
import { TextLink } from '../shell/links.js';
import type { TableColumn } from '../tables/table-column.js';

interface EditFactProps {
  readonly id: string;
  /** What it is, said to those who do not see beside what the link stands. */
  readonly what: string;
}

/** The way to where a fact is edited, for those who may. */
export function EditFact({ id, what }: EditFactProps) {
  const { t } = useTranslation('organizations');
  const address = { params: { id }, search: {}, inherit: true, 'aria-label': t('editFact', { what }) } as const;
  if (!mayDo(useViewer(), 'CONTRIBUTOR')) return null;
  return id.startsWith('mem_') ? (
    <TextLink to="/memberships/$id/edit" {...address}>
      {t('edit')}
    </TextLink>
  ) : (
    <TextLink to="/facts/$id/edit" {...address}>
      {t('edit')}
    </TextLink>
  );
}

/** The last column of a list of facts: none for those who may not edit them. `whatOf` must stay the same function. */
export function useEditColumn<Row extends { readonly id: string }>(whatOf: (row: Row) => string): readonly TableColumn<Row>[] {
  const { t } = useTranslation('organizations');
  const mayEdit = mayDo(useViewer(), 'CONTRIBUTOR');
  return useMemo(
    () =>
      mayEdit
        ? [
            {
              id: 'edit',
              name: t('edit'),
              width: 5,
              isSortable: false,
              value: () => '',
              cell: (row) => <EditFact id={row.id} what={whatOf(row)} />,
            },
          ]
        : [],
    [mayEdit, t, whatOf],
  );
}
