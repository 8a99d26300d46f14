import { SimpleGrid, Stack, Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FederationFiguresDocument, FederationMembersDocument, type FederationMembersQuery } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { Ranking } from '../charts/ranking.js';
import { WorldMap } from '../charts/world-map.js';
import { useNumbers } from '../language/use-language.js';
import type { ShownOrganization } from '../organizations/about-organization.js';
import { type ShownMembership, useMembershipColumns } from '../organizations/membership-columns.js';
import { Failure } from '../shell/failure.js';
import { DataTable } from '../tables/data-table.js';
import { CountText } from '../time/count-text.js';
import { Explained } from '../time/explained.js';

const listOf = ({ federation }: FederationMembersQuery) => federation?.members ?? null;

/** Who belongs to a federation on the day: how many, from where, as what, and each of them. */
export function MembersPart({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('federations');
  const { t: word } = useTranslation('words');
  const number = useNumbers();
  const figures = useAnswer(FederationFiguresDocument, { id: shown.id });
  const { nodes, total, more, isStale, error, retry } = useAnswerPages(FederationMembersDocument, { id: shown.id }, listOf);
  const rows = useMemo(() => nodes?.map((node): ShownMembership => ({ ...node, other: node.member })), [nodes]);
  const columns = useMembershipColumns(t('member'), rows);
  const statistics = figures.data?.federation?.statistics;
  const counts = useMemo(() => statistics?.byCountry.map(({ country, members }) => ({ country, count: members })), [statistics]);
  const failed = error ?? figures.error;
  if (failed) {
    return (
      <Failure
        error={failed}
        onRetry={() => {
          retry();
          void figures.refetch();
        }}
      />
    );
  }
  const years = statistics?.medianTenureDays == null ? null : Math.round(statistics.medianTenureDays / 36.525) / 10;
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="md" mb="md" maw="52rem">
        <Figure name={t('members')}>
          <CountText count={statistics?.members} size="1.75rem" />
        </Figure>
        <Figure name={t('countries')}>
          <CountText count={statistics?.countries} size="1.75rem" />
        </Figure>
        <Figure name={t('tenure')}>
          <Text size="1.75rem" component="span" display="block">
            {years === null ? '–' : <Explained text={t('tenureHelp')}>{t('years', { count: years })}</Explained>}
          </Text>
        </Figure>
        <Figure name={t('attested')}>
          <Text size="1.75rem" component="span" display="block">
            {statistics ? <Explained text={t('attestedHelp')}>{number(statistics.attestedWithinYear)}</Explained> : '–'}
          </Text>
        </Figure>
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" mb="lg" style={{ alignItems: 'start' }}>
        <Stack gap="lg">
          <WorldMap title={t('map')} counted={t('members')} counts={counts} />
          <Ranking
            title={t('byCategory')}
            rows={statistics?.byCategory.map(({ category, members }) => ({
              id: category,
              name: word(`category.${category}`),
              count: members,
            }))}
            empty={t('none')}
          />
        </Stack>
        <Ranking
          title={t('byRegion')}
          rows={statistics?.byRegion.map(({ region, members }) => ({ id: region.code, name: region.name, count: members }))}
          empty={t('none')}
        />
      </SimpleGrid>
      <DataTable
        label={t('membersOnDay')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        total={total}
        onMore={more}
        isStale={isStale}
        empty={<Text c="dimmed">{t('noMembers')}</Text>}
      />
    </>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      {children}
    </div>
  );
}
