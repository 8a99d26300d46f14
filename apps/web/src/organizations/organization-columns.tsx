import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationOrderField, OrganizationRowFragment } from '../api/generated/graphql.js';
import { TextLink } from '../shell/links.js';
import { Citations } from '../sources/citations.js';
import type { TableColumn } from '../tables/table-column.js';
import { HistoricalDateText } from '../time/historical-date-text.js';

/** Columns by which the server can order the list. */
export const ORDER_FIELDS: Readonly<Record<string, OrganizationOrderField | undefined>> = { name: 'NAME', founded: 'FOUNDED' };

/** The columns of a list of organizations. */
export function useOrganizationColumns(): readonly TableColumn<OrganizationRowFragment>[] {
  const { t } = useTranslation('organizations');
  const { t: word } = useTranslation('words');
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('name'),
        width: 18,
        value: ({ name }) => name,
        cell: ({ slug, name }) => (
          <TextLink to="/organizations/$key" params={{ key: slug }} inherit>
            {name}
          </TextLink>
        ),
      },
      { id: 'acronym', name: t('acronym'), width: 7, isSortable: false, value: ({ acronym }) => acronym },
      { id: 'kind', name: t('kind'), width: 8, isSortable: false, value: ({ kind }) => word(`kind.${kind}`) },
      {
        id: 'countries',
        name: t('countries'),
        width: 11,
        isSortable: false,
        value: ({ countries }) => countries.map(({ name }) => name).join('; '),
        cell: ({ countries }) => (countries.length === 0 ? t('whole') : <Countries countries={countries} />),
      },
      { id: 'city', name: t('city'), width: 8, isSortable: false, isHidden: true, value: ({ city }) => city },
      {
        id: 'founded',
        name: t('founded'),
        width: 10,
        value: ({ founded }) => founded?.edtf ?? null,
        cell: ({ founded }) => <HistoricalDateText date={founded} />,
      },
      {
        id: 'dissolved',
        name: t('dissolved'),
        width: 10,
        isSortable: false,
        isHidden: true,
        value: ({ dissolved }) => dissolved?.edtf ?? null,
        cell: ({ dissolved }) => <HistoricalDateText date={dissolved} />,
      },
      {
        id: 'sources',
        name: t('sources'),
        width: 8,
        isSortable: false,
        value: ({ citations }) => citations.map(({ source }) => source.title).join('; '),
        cell: ({ name, slug, citations }) => <Citations what={name} citations={citations} address={`/organizations/${slug}`} />,
      },
    ],
    [t, word],
  );
}

/** Each leads to its page. */
function Countries({ countries }: Pick<OrganizationRowFragment, 'countries'>) {
  return countries.map(({ code, name }, place) => (
    <span key={code}>
      {place === 0 ? '' : ', '}
      <TextLink to="/countries/$code" params={{ code }} inherit>
        {name}
      </TextLink>
    </span>
  ));
}
