import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRowFragment } from '../api/generated/graphql.js';
import { useNumbers } from '../language/use-language.js';
import { TextLink } from '../shell/links.js';
import type { TableColumn } from '../tables/table-column.js';
import { useInstantText } from '../time/use-day-text.js';

/** The columns of a list of changes. */
export function useChangeColumns(): readonly TableColumn<ChangeRowFragment>[] {
  const { t } = useTranslation('changes');
  const { t: word } = useTranslation('words');
  const instant = useInstantText();
  const number = useNumbers();
  return useMemo(
    () => [
      {
        id: 'revision',
        name: t('revision'),
        width: 6,
        align: 'end',
        isSortable: false,
        value: ({ revision }) => revision.number,
        cell: ({ revision }) => (
          <TextLink to="/changes" search={{ revision: revision.number }} inherit>
            {number(revision.number)}
          </TextLink>
        ),
      },
      {
        id: 'when',
        name: t('when'),
        width: 13,
        isSortable: false,
        value: ({ revision }) => revision.recordedAt,
        cell: ({ revision }) => <time dateTime={revision.recordedAt}>{instant(revision.recordedAt)}</time>,
      },
      {
        id: 'who',
        name: t('who'),
        width: 12,
        isSortable: false,
        value: ({ actor, proposedBy }) => (proposedBy === null ? actor.name : `${actor.name}; ${t('proposedBy', { name: proposedBy })}`),
      },
      { id: 'by', name: t('actorKind'), width: 8, isSortable: false, isHidden: true, value: ({ actor }) => word(`actor.${actor.kind}`) },
      {
        id: 'why',
        name: t('why'),
        width: 24,
        isSortable: false,
        value: ({ message }) => message,
        cell: ({ message }) => <span style={{ whiteSpace: 'pre-line' }}>{message ?? '–'}</span>,
      },
      { id: 'records', name: t('records'), width: 7, align: 'end', isSortable: false, value: ({ operationCount }) => operationCount },
    ],
    // The writers are new with each drawing; what they write depends on the language, as `t` does.
    [t, word],
  );
}
