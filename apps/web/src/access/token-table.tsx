import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type TokenRowFragment, TokensDocument, type TokensQuery } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { Failure } from '../shell/failure.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { useInstantText } from '../time/use-day-text.js';
import { RevokeToken } from './revoke-token.js';

const listOf = ({ tokens }: TokensQuery) => tokens;

/** All tokens, the newest first: who gets in, until when, and whether anybody still does. */
export function TokenTable() {
  const { t } = useTranslation('access');
  const write = useInstantText();
  const { nodes, total, more, error, retry } = useAnswerPages(TokensDocument, {}, listOf);
  const columns = useMemo((): readonly TableColumn<TokenRowFragment>[] => {
    const instant = (value: string | null, none: string) => (value === null ? none : <time dateTime={value}>{write(value)}</time>);
    return [
      { id: 'name', name: t('name'), width: 13, value: ({ name }) => name },
      { id: 'role', name: t('roleLabel'), width: 8, value: ({ role }) => t(`role.${role}`) },
      { id: 'made', name: t('made'), width: 11, value: ({ madeAt }) => madeAt, cell: ({ madeAt }) => instant(madeAt, '–') },
      {
        id: 'expires',
        name: t('expires'),
        width: 11,
        value: ({ expiresAt }) => expiresAt,
        cell: ({ expiresAt }) => instant(expiresAt, '–'),
      },
      {
        id: 'used',
        name: t('lastUsed'),
        width: 11,
        value: ({ lastUsedAt }) => lastUsedAt,
        cell: ({ lastUsedAt }) => instant(lastUsedAt, t('never')),
      },
      {
        id: 'revoked',
        name: t('revoked'),
        width: 11,
        value: ({ revokedAt }) => revokedAt,
        cell: ({ revokedAt }) => instant(revokedAt, '–'),
      },
      {
        id: 'actions',
        name: t('actions'),
        width: 9,
        isSortable: false,
        isDrawing: true,
        value: () => null,
        cell: (token) => (isTaken(token) ? <RevokeToken token={token} /> : null),
      },
    ];
    // The writer of instants is new with each drawing; what it writes depends on the language, as `t` does.
  }, [t]);
  if (error) return <Failure error={error} onRetry={retry} />;
  return (
    <DataTable
      label={t('place.tokens')}
      columns={columns}
      rows={nodes}
      rowId={({ id }) => String(id)}
      total={total}
      onMore={more}
      empty={<Text fw={600}>{t('noTokens')}</Text>}
    />
  );
}

function isTaken({ revokedAt, expiresAt }: TokenRowFragment): boolean {
  return revokedAt === null && Date.parse(expiresAt) > Date.now();
}
