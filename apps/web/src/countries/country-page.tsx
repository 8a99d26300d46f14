import { Group, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CountryMembershipsDocument,
  type CountryMembershipsQuery,
  CountryOrganizationsDocument,
  type CountryOrganizationsQuery,
  CountryPageDocument,
  type CountryPageQuery,
} from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useAnswerPages } from '../api/use-answer-pages.js';
import { type ShownMembership, useMembershipColumns } from '../organizations/membership-columns.js';
import { useOrganizationColumns } from '../organizations/organization-columns.js';
import { Failure } from '../shell/failure.js';
import { TextLink } from '../shell/links.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Page } from '../shell/page.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import { useDay } from '../time/use-day.js';
import { useDayText } from '../time/use-day-text.js';

const route = getRouteApi('/framed/countries/$code');
type Country = NonNullable<CountryPageQuery['country']>;

/** A country, of today or a former one: its organizations on the day, and where it is represented. */
export function CountryPage() {
  const { t } = useTranslation('countries');
  const { code: written } = route.useParams();
  const code = written.toUpperCase();
  const isCode = /^(?:[A-Z]{2}|[A-Z]{4})$/.test(code);
  const { data, error, refetch } = useAnswer(CountryPageDocument, { code }, { enabled: isCode });
  if (error) {
    return (
      <Page title={t('country')}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!isCode || (data && !data.country)) return <NotFoundPage />;
  return (
    <Page
      title={data?.country?.name ?? null}
      lead={data?.country ? <About country={data.country} /> : <div style={{ minHeight: '3rem' }} />}
    >
      <Organizations code={code} />
      <Memberships code={code} />
    </Page>
  );
}

function About({ country: { code, alpha3, from, until, region, subregion, successors } }: { readonly country: Country }) {
  const { t } = useTranslation('countries');
  const day = useDayText();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('code'), alpha3 === null ? code : `${code}, ${alpha3}`],
    [t('region'), [region?.name, subregion?.name].filter((name) => name !== undefined).join(', ')],
    [t('from'), from && day(from)],
    [t('until'), until && day(until)],
    [
      t('successors'),
      successors.length > 0 &&
        successors.map((successor, place) => (
          <span key={successor.code}>
            {place > 0 ? ', ' : ''}
            <TextLink to="/countries/$code" params={{ code: successor.code }} inherit>
              {successor.name}
            </TextLink>
          </span>
        )),
    ],
  ];
  return (
    <Group component="dl" gap="0.25rem 1.5rem" m={0} mih="3rem" align="start">
      {facts
        .filter(([, fact]) => Boolean(fact))
        .map(([label, fact]) => (
          <div key={label}>
            <Text component="dt" size="xs" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} c="var(--mantine-color-text)">
              {fact}
            </Text>
          </div>
        ))}
    </Group>
  );
}

const organizationsOf = ({ country }: CountryOrganizationsQuery) => country?.organizations ?? null;

function Organizations({ code }: { readonly code: string }) {
  const { t } = useTranslation('countries');
  const columns = useOrganizationColumns();
  const { nodes, total, more, isStale, error, retry } = useAnswerPages(
    CountryOrganizationsDocument,
    { code, day: useDay() },
    organizationsOf,
  );
  return (
    <section aria-labelledby="organizations">
      <Title order={2} size="h3" mb="xs" id="organizations">
        {t('organizations')}
      </Title>
      {error ? (
        <Failure error={error} onRetry={retry} />
      ) : (
        <DataTable
          label={t('organizations')}
          columns={columns}
          rows={nodes}
          rowId={({ id }) => id}
          total={total}
          onMore={more}
          isStale={isStale}
          empty={<Text c="dimmed">{t('noOrganizations')}</Text>}
        />
      )}
    </section>
  );
}

const membershipsOf = ({ memberships }: CountryMembershipsQuery) => memberships;

interface CountryMembership extends ShownMembership {
  readonly federation: { readonly slug: string; readonly name: string };
}

function Memberships({ code }: { readonly code: string }) {
  const { t } = useTranslation('countries');
  const { nodes, total, more, isStale, error, retry } = useAnswerPages(CountryMembershipsDocument, { code }, membershipsOf);
  const rows = useMemo(() => nodes?.map((node): CountryMembership => ({ ...node, other: node.member })), [nodes]);
  const shared = useMembershipColumns(t('member'), rows);
  const columns = useMemo((): readonly TableColumn<CountryMembership>[] => {
    const [member, , ...others] = shared;
    const federation: TableColumn<CountryMembership> = {
      id: 'federation',
      name: t('federation'),
      width: 16,
      value: ({ federation: { name } }) => name,
      cell: ({ federation: { slug, name } }) => (
        <TextLink to="/organizations/$key" params={{ key: slug }} inherit>
          {name}
        </TextLink>
      ),
    };
    return member ? [member, federation, ...others] : [federation];
  }, [shared, t]);
  return (
    <section aria-labelledby="memberships">
      <Title order={2} size="h3" mt="xl" mb="xs" id="memberships">
        {t('memberships')}
      </Title>
      {error ? (
        <Failure error={error} onRetry={retry} />
      ) : (
        <DataTable
          label={t('memberships')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          total={total}
          onMore={more}
          isStale={isStale}
          empty={<Text c="dimmed">{t('noMemberships')}</Text>}
        />
      )}
    </section>
  );
}
