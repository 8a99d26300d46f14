import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.js';
import { TextLink } from '../shell/links.js';
import { DataTable } from '../tables/data-table.js';
import type { TableColumn } from '../tables/table-column.js';
import type { Comparison } from './compare-page.js';
import { type SharedThing, sharedThings } from './shared.js';

interface SharedProps {
  readonly comparison: Comparison;
}

/** Organizations that belong to at least two of them. */
export function SharedMembers({ comparison }: SharedProps) {
  const { t } = useTranslation('compare');
  const pairs = useMemo(() => comparison.pairs.map(({ a, b, sharedMembers }) => ({ a, b, shared: sharedMembers })), [comparison]);
  const rows = useShared(pairs, ({ slug }) => slug);
  const columns = useSharedColumns<Comparison['pairs'][number]['sharedMembers'][number]>(
    comparison,
    t('member'),
    ({ thing: { slug, name } }) => (
      <TextLink to="/organizations/$key" params={{ key: slug }} inherit>
        {name}
      </TextLink>
    ),
  );
  return (
    <section>
      <Text fw={600}>{t('sharedMembers')}</Text>
      <DataTable
        label={t('sharedMembers')}
        columns={columns}
        rows={rows}
        rowId={({ key }) => key}
        empty={<Text c="dimmed">{t('noneShared')}</Text>}
      />
    </section>
  );
}

/** Countries that memberships of at least two of them represent. */
export function SharedCountries({ comparison }: SharedProps) {
  const { t } = useTranslation('compare');
  const pairs = useMemo(() => comparison.pairs.map(({ a, b, sharedCountries }) => ({ a, b, shared: sharedCountries })), [comparison]);
  const rows = useShared(pairs, ({ code }) => code);
  const columns = useSharedColumns<Comparison['pairs'][number]['sharedCountries'][number]>(
    comparison,
    t('country'),
    ({ thing: { code, name } }) => (
      <TextLink to="/countries/$code" params={{ code }} inherit>
        {name}
      </TextLink>
    ),
  );
  return (
    <section>
      <Text fw={600}>{t('sharedCountries')}</Text>
      <DataTable
        label={t('sharedCountries')}
        columns={columns}
        rows={rows}
        rowId={({ key }) => key}
        empty={<Text c="dimmed">{t('noneShared')}</Text>}
      />
    </section>
  );
}

function useShared<Thing extends { readonly name: string }>(
  pairs: Parameters<typeof sharedThings<Thing>>[0],
  keyOf: (thing: Thing) => string,
): readonly SharedThing<Thing>[] {
  const language = useLanguage();
  return useMemo(
    () => sharedThings(pairs, keyOf, new Intl.Collator(language).compare),
    // Which key a thing has does not change.
    [pairs, language],
  );
}

function useSharedColumns<Thing extends { readonly name: string }>(
  { federations }: Comparison,
  first: string,
  cell: (row: SharedThing<Thing>) => React.ReactNode,
): readonly TableColumn<SharedThing<Thing>>[] {
  const { t } = useTranslation('compare');
  return useMemo(() => {
    const names = new Map(federations.map(({ slug, name, acronym }) => [slug, acronym ?? name]));
    return [
      { id: 'thing', name: first, width: 20, value: ({ thing }) => thing.name, cell },
      { id: 'count', name: t('count'), width: 6, align: 'end', value: ({ slugs }) => slugs.length },
      { id: 'in', name: t('in'), width: 20, value: ({ slugs }) => slugs.map((slug) => names.get(slug) ?? slug).join(', ') },
    ];
    // How a cell is drawn does not change.
  }, [federations, first, t]);
}
