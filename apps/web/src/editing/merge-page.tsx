import { Button, Group, SimpleGrid, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ForRole } from '../access/for-role.js';
import { EditedOrganizationDocument, type EditedOrganizationQuery } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { Page } from '../shell/page.js';
import { MergeForm } from './merge-form.js';
import { OrganizationField } from './organization-field.js';

const route = getRouteApi('/framed/merge');
type Edited = NonNullable<EditedOrganizationQuery['organization']>;

/** An organization that is registered twice: both side by side, and what of each is to stay. */
export function MergePage() {
  const { t } = useTranslation('editing');
  return (
    <Page title={t('mergeTitle')} lead={t('mergeLead')}>
      <ForRole role="CONTRIBUTOR">
        <Merge />
      </ForRole>
    </Page>
  );
}

function Merge() {
  const { t } = useTranslation('editing');
  const { source: sourceKey, target: targetKey } = route.useSearch();
  const navigate = route.useNavigate();
  const source = useOrganization(sourceKey);
  const target = useOrganization(targetKey);
  // Once they are merged, both addresses lead to one: what was begun goes on with the two that were.
  const keys = `${sourceKey ?? ''} ${targetKey ?? ''}`;
  const [pair, setPair] = useState<{ readonly keys: string; readonly source: Edited; readonly target: Edited } | null>(null);
  const isNewer = source && target && source.id !== target.id && (pair?.source !== source || pair.target !== target);
  if (source && target && (pair?.keys !== keys || isNewer)) setPair({ keys, source, target });
  const choose = (part: { source?: string | undefined; target?: string | undefined }): void =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const chosen = (found: typeof source) => (found ? { id: found.id, name: found.organizationName } : null);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" maw="60rem" mb="sm">
        <OrganizationField
          label={t('mergeTarget')}
          description={t('mergeTargetHelp')}
          value={chosen(target)}
          onChange={(one) => choose({ target: one?.id })}
        />
        <OrganizationField
          label={t('mergeSource')}
          description={t('mergeSourceHelp')}
          value={chosen(source)}
          onChange={(one) => choose({ source: one?.id })}
        />
      </SimpleGrid>
      <Group mb="lg">
        <Button
          size="compact-sm"
          variant="default"
          disabled={!source || !target}
          onClick={() => choose({ source: targetKey, target: sourceKey })}
        >
          {t('swap')}
        </Button>
      </Group>
      {pair?.keys !== keys ? null : pair.source.id === pair.target.id ? (
        <Text role="status">{t('mergeSame')}</Text>
      ) : (
        <MergeForm key={keys} source={pair.source} target={pair.target} />
      )}
    </>
  );
}

function useOrganization(key: string | undefined) {
  const by = key !== undefined && /^org_[0-9a-z]{10}$/i.test(key) ? { id: key } : { slug: key ?? '' };
  const { data } = useAnswer(EditedOrganizationDocument, { by }, { enabled: key !== undefined });
  return key === undefined ? undefined : (data?.organization ?? undefined);
}
