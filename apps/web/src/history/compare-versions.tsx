import { Group, Select, Skeleton, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationVersionsQuery } from '../api/generated/graphql.js';
import { useNumbers } from '../language/use-language.js';
import { useInstantText } from '../time/use-day-text.js';
import '../tables/side-by-side.css';
import './history.css';

type Version = NonNullable<NonNullable<OrganizationVersionsQuery['organization']>['versions']>['nodes'][number];

/** Two recorded states of an organization side by side; what differs is marked, and said. */
export function CompareVersions({ versions }: { readonly versions: readonly Version[] | undefined }) {
  const { t } = useTranslation('history');
  const number = useNumbers();
  const instant = useInstantText();
  const [chosen, choose] = useState<{ readonly before?: string; readonly after?: string }>({});
  const fields = useFields();
  if (versions === undefined) return <Skeleton height="20rem" />;
  const after = versions.find(({ id }) => id === chosen.after) ?? versions[0];
  const before = versions.find(({ id }) => id === chosen.before) ?? versions[1];
  if (after === undefined) return null;
  if (before === undefined) return <Text c="dimmed">{t('onlyOne')}</Text>;
  const named = ({ id, recorded }: Version) => ({
    value: id,
    label: t('version', { number: number(recorded.from.number), when: instant(recorded.from.recordedAt) }),
  });
  const data = versions.map(named);
  return (
    <>
      <Group mb="xs">
        <Select
          size="xs"
          w="20rem"
          label={t('before')}
          data={data}
          value={before.id}
          allowDeselect={false}
          onChange={(id) => choose({ ...chosen, ...(id === null ? {} : { before: id }) })}
        />
        <Select
          size="xs"
          w="20rem"
          label={t('after')}
          data={data}
          value={after.id}
          allowDeselect={false}
          onChange={(id) => choose({ ...chosen, ...(id === null ? {} : { after: id }) })}
        />
      </Group>
      <Table withTableBorder layout="fixed" className="side-by-side" aria-label={t('versions')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="10rem">{t('field')}</Table.Th>
            <Table.Th>{named(before).label}</Table.Th>
            <Table.Th>{named(after).label}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ name, read }) => {
            const [old, now] = [read(before.organization), read(after.organization)];
            const isOther = old !== now;
            return (
              <Table.Tr key={name} className={isOther ? 'version-differs' : undefined}>
                <Table.Th scope="row" fw={isOther ? 700 : 400}>
                  {name}
                  {isOther ? <span className="version-mark"> {t('differs')}</span> : null}
                </Table.Th>
                <Table.Td data-label={named(before).label}>{isOther && old !== '' ? <del>{old}</del> : old}</Table.Td>
                <Table.Td data-label={named(after).label}>{isOther && now !== '' ? <ins>{now}</ins> : now}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </>
  );
}

interface Field {
  readonly name: string;
  readonly read: (organization: Version['organization']) => string;
}

function useFields(): readonly Field[] {
  const { t } = useTranslation('organizations');
  const { t: word } = useTranslation('words');
  const lines = (texts: readonly string[]): string => texts.join('\n');
  return [
    { name: t('name'), read: ({ name }) => name },
    { name: t('acronym'), read: ({ acronym }) => acronym ?? '' },
    { name: t('kind'), read: ({ kind }) => word(`kind.${kind}`) },
    { name: t('countries'), read: ({ countries }) => lines(countries.map(({ name }) => name)) },
    { name: t('city'), read: ({ city }) => city ?? '' },
    { name: t('founded'), read: ({ founded }) => founded?.edtf ?? '' },
    { name: t('dissolved'), read: ({ dissolved }) => dissolved?.edtf ?? '' },
    { name: t('website'), read: ({ website }) => website ?? '' },
    {
      name: t('otherNames'),
      read: ({ names }) =>
        lines(names.map(({ text, language, type }) => [text, language, word(`name.${type}`)].filter(Boolean).join(', '))),
    },
    { name: t('identifiers'), read: ({ identifiers }) => lines(identifiers.map(({ scheme, value }) => `${scheme} ${value}`)) },
    { name: t('sources'), read: ({ citations }) => lines(citations.map(({ source }) => source.title)) },
  ];
}
