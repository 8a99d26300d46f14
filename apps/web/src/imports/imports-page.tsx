import './imports.css';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { Page } from '../shell/page.js';
import { BeginImport } from './begin-import.js';
import { OneImport } from './one-import.js';

const route = getRouteApi('/framed/imports');

/** Files of others become one change: sent, compared, looked at entry by entry, written as far as they are chosen. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const { id } = route.useSearch();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ForRole role="EDITOR">{id === undefined ? <BeginImport /> : <OneImport key={id} id={id} />}</ForRole>
    </Page>
  );
}
