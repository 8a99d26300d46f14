import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccountRowFragment, AccountsDocument, type AccountsQuery } from '../api/generated/graphql.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { Failure } from '../shell/failure.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { useInstantText } from '../time/use-day-text.js';
import { AccountActions } from './account-actions.js';

const listOf = ({ accounts }: AccountsQuery) => accounts;

/** All accounts, in the order in which they were made. */
export function AccountTable() {
  const { t } = useTranslation('access');
  const instant = useInstantText();
  const { nodes, total, more, error, retry } = useAnswerPages(AccountsDocument, {}, listOf);
  const columns = useMemo(
    (): readonly TableColumn<AccountRowFragment>[] => [
      { id: 'name', name: t('name'), width: 12, value: ({ name }) => name },
      { id: 'email', name: t('email'), width: 15, value: ({ email }) => email },
      { id: 'role', name: t('roleLabel'), width: 9, value: ({ role }) => t(`role.${role}`) },
      { id: 'state', name: t('state'), width: 10, value: (row) => t(`accountState.${stateOf(row)}`) },
      {
        id: 'made',
        name: t('made'),
        width: 16,
        value: ({ madeAt }) => madeAt,
        cell: ({ madeAt }) => <time dateTime={madeAt}>{instant(madeAt)}</time>,
      },
      { id: 'issuer', name: t('issuer'), width: 14, isHidden: true, value: ({ issuer }) => issuer },
      {
        id: 'actions',
        name: t('actions'),
        width: 6,
        isSortable: false,
        isDrawing: true,
        value: () => null,
        cell: (account) => <AccountActions account={account} />,
      },
    ],
    // The writer of instants is new with each drawing; what it writes depends on the language, as `t` does.
    [t],
  );
  if (error) return <Failure error={error} onRetry={retry} />;
  return <DataTable label={t('place.accounts')} columns={columns} rows={nodes} rowId={({ id }) => id} total={total} onMore={more} />;
}

function stateOf({ isDisabled, hasPassword, issuer }: AccountRowFragment): 'disabled' | 'provided' | 'noPassword' | 'open' {
  if (isDisabled) return 'disabled';
  if (issuer !== null) return 'provided';
  return hasPassword ? 'open' : 'noPassword';
}
