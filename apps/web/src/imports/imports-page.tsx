import './imports.css';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
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
  // Only the first import, or none, was there when the page came; each later one was gone to, though the path stays.
  const wasOpened = useRef({ id, isLeft: false });
  if (wasOpened.current.id !== id) wasOpened.current = { id, isLeft: true };
  const isFirst = !wasOpened.current.isLeft;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ForRole role="EDITOR">
        {id === undefined ? <BeginImport isFirst={isFirst} /> : <OneImport key={id} id={id} isFirst={isFirst} />}
      </ForRole>
    </Page>
  );
}
