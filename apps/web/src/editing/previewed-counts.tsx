import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PreviewedCountFragment } from '../api/generated/graphql.js';
import { TextLink } from '../shell/links.js';
import { CountText } from '../time/count-text.js';
import { useDayText } from '../time/use-day-text.js';
import '../tables/side-by-side.css';

interface PreviewedCountsProps {
  readonly title: string;
  readonly help: string;
  /** Of the heading, below that of the page. */
  readonly level: 2 | 3;
  readonly counts: readonly PreviewedCountFragment[];
}

/** How many members federations have on which days, and would have after a change. */
export function PreviewedCounts({ title, help, level, counts }: PreviewedCountsProps) {
  const { t } = useTranslation('editing');
  const day = useDayText();
  return (
    <>
      <Title order={level} size={level === 2 ? 'h4' : 'h5'} mt="md" mb={4}>
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {help}
      </Text>
      <Table withTableBorder className="side-by-side" aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('field.federation')}</Table.Th>
            <Table.Th>{t('day')}</Table.Th>
            <Table.Th ta="end">{t('now')}</Table.Th>
            <Table.Th ta="end">{t('then')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counts.map(({ federation, asOf, before, after, members }) => (
            <Table.Tr key={`${federation.id} ${asOf}`}>
              <Table.Th scope="row" fw={400}>
                <TextLink to="/organizations/$key" params={{ key: federation.slug }} search={{ asOf }} inherit target="_blank">
                  {federation.name}
                </TextLink>
              </Table.Th>
              <Table.Td data-label={t('day')}>
                {day(asOf)}
                {members.map(({ organization, before: was, after: would }) => (
                  <Text key={organization.id} size="xs" c="dimmed">
                    {t('answered', { name: organization.name, was: t(`member.${was ?? 'NOT'}`), would: t(`member.${would ?? 'NOT'}`) })}
                  </Text>
                ))}
              </Table.Td>
              <Table.Td ta="end" data-label={t('now')}>
                <CountText count={before} size="sm" />
              </Table.Td>
              <Table.Td ta="end" fw={700} data-label={t('then')}>
                <CountText count={after} size="sm" />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
