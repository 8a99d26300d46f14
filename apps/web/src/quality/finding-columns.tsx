import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityFindingsQuery } from '../api/generated/graphql.js';
import { TextLink } from '../shell/links.js';
import type { TableColumn } from '../tables/table-column.js';

export type Finding = NonNullable<QualityFindingsQuery['qualityFindings']>['nodes'][number];
type Named = Finding['organization'];

/** The page on which two organizations become one. */
function mergeAddress({ organization, other }: Finding): string {
  return `/merge?${new URLSearchParams({ source: other?.slug ?? '', target: organization.slug }).toString()}`;
}

function OrganizationLink({ slug, name }: Named) {
  return (
    <TextLink to="/organizations/$key" params={{ key: slug }} inherit>
      {name}
    </TextLink>
  );
}

/** The columns of the work list: what is doubtful, about whom, and what to do about it. */
export function useFindingColumns(): readonly TableColumn<Finding>[] {
  const { t } = useTranslation('quality');
  return useMemo(
    () => [
      { id: 'kind', name: t('kind'), width: 11, isSortable: false, value: ({ kind }) => t(`name.${kind}`) },
      {
        id: 'organization',
        name: t('organization'),
        width: 16,
        isSortable: false,
        value: ({ organization }) => organization.name,
        cell: ({ organization }) => <OrganizationLink {...organization} />,
      },
      {
        id: 'other',
        name: t('other'),
        width: 16,
        isSortable: false,
        value: ({ other }) => other?.name ?? null,
        cell: ({ other }) => (other ? <OrganizationLink {...other} /> : '–'),
      },
      {
        id: 'sentence',
        name: t('sentence'),
        width: 26,
        isSortable: false,
        value: ({ sentence }) => sentence,
        cell: (finding) => (
          <>
            <span lang="en">{finding.sentence}</span>
            {finding.kind === 'TWINS' ? (
              <>
                {' '}
                <Anchor href={mergeAddress(finding)} inherit>
                  {t('merge')}
                </Anchor>
              </>
            ) : null}
          </>
        ),
      },
    ],
    [t],
  );
}
