import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WholePeriodFragment } from '../api/generated/graphql.js';
import type { TableColumn } from '../tables/table-column.js';
import { axisOf } from './axis-of.js';
import { PeriodBar } from './period-bar.js';
import { PeriodText } from './period-text.js';
import { YearAxis } from './year-axis.js';

interface Dated {
  readonly period: WholePeriodFragment;
}

/** The columns of a list of dated facts that say, and draw on one axis, when each holds. */
export function usePeriodColumns<Row extends Dated>(rows: readonly Row[] | undefined): readonly TableColumn<Row>[] {
  const { t } = useTranslation('time');
  return useMemo(() => {
    const axis = axisOf((rows ?? []).map(({ period }) => period));
    return [
      {
        id: 'period',
        name: t('period.title'),
        width: 13,
        value: ({ period }) => period.edtf,
        cell: ({ period }) => <PeriodText period={period} />,
      },
      {
        id: 'drawn',
        name: t('period.drawn'),
        head: <YearAxis axis={axis} most={4} />,
        width: 13,
        isSortable: false,
        isDrawing: true,
        value: () => null,
        cell: ({ period }) => <PeriodBar period={period} axis={axis} />,
      },
    ];
  }, [rows, t]);
}
