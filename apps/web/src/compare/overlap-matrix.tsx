import { SegmentedControl, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useNumbers } from '../language/use-language.js';
import { TextLink } from '../shell/links.js';
import { CountText } from '../time/count-text.js';
import type { Comparison } from './compare-page.js';
import './compare.css';

type Measure = 'MEMBERS' | 'COUNTRIES' | 'SIMILARITY';

/** What each pair of federations shares, the darker the more; in the diagonal how much each has by itself. */
export function OverlapMatrix({ comparison: { federations, pairs } }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('compare');
  const language = useLanguage();
  const number = useNumbers();
  const [measure, setMeasure] = useState<Measure>('MEMBERS');
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const valueOf = (pair: Comparison['pairs'][number]): number => {
    if (measure === 'SIMILARITY') return pair.similarity;
    return measure === 'MEMBERS' ? pair.sharedMembers.length : pair.sharedCountries.length;
  };
  const pairOf = (one: string, other: string) =>
    pairs.find(({ a, b }) => (a.slug === one && b.slug === other) || (a.slug === other && b.slug === one));
  const most = Math.max(...pairs.map(valueOf), measure === 'SIMILARITY' ? 0.01 : 1);
  return (
    <section aria-label={t('overlap')}>
      <div className="compare-head">
        <Text fw={600}>{t('overlap')}</Text>
        <SegmentedControl<Measure>
          size="xs"
          aria-label={t('measure')}
          value={measure}
          onChange={setMeasure}
          data={[
            { value: 'MEMBERS', label: t('sharedMembers') },
            { value: 'COUNTRIES', label: t('sharedCountries') },
            { value: 'SIMILARITY', label: t('similarity') },
          ]}
        />
      </div>
      <Table.ScrollContainer minWidth={`${10 + federations.length * 6}rem`}>
        <Table withTableBorder withColumnBorders className="overlap" aria-label={`${t('overlap')}: ${t(`of.${measure}`)}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {federations.map(({ slug, name, acronym }) => (
                <Table.Th key={slug} scope="col" title={name}>
                  {acronym ?? name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {federations.map((row) => (
              <Table.Tr key={row.slug}>
                <Table.Th scope="row">
                  <TextLink to="/organizations/$key" params={{ key: row.slug }} inherit title={row.name}>
                    {row.acronym ?? row.name}
                  </TextLink>
                </Table.Th>
                {federations.map((column) => {
                  if (column.slug === row.slug) {
                    return (
                      <Table.Td key={column.slug} className="overlap-own">
                        {measure === 'SIMILARITY' ? (
                          '–'
                        ) : (
                          <CountText count={measure === 'MEMBERS' ? row.statistics?.members : row.statistics?.countries} size="sm" />
                        )}
                      </Table.Td>
                    );
                  }
                  const pair = pairOf(row.slug, column.slug);
                  const value = pair === undefined ? 0 : valueOf(pair);
                  return (
                    <Table.Td key={column.slug} style={{ '--share': `${Math.round((value / most) * 55)}%` }} className="overlap-shared">
                      {measure === 'SIMILARITY' ? percent.format(value) : number(value)}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed" mt={4}>
        {t(`help.${measure}`)}
      </Text>
    </section>
  );
}
