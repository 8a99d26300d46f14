import { Anchor, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationPageQuery } from '../api/generated/graphql.js';
import { useLanguageNames } from '../language/use-language-names.js';
import { TextLink } from '../shell/links.js';
import { Citations } from '../sources/citations.js';
import { HistoricalDateText } from '../time/historical-date-text.js';
import { EditFact } from './edit-fact.js';

export type ShownOrganization = NonNullable<OrganizationPageQuery['organization']>;

/** What is recorded of an organization itself. */
export function AboutOrganization({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('organizations');
  const { t: word } = useTranslation('words');
  const { acronym, kind, countries, city, founded, dissolved, website, identifiers, citations, name, slug } = shown;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('acronym'), acronym],
    [t('kind'), word(`kind.${kind}`)],
    [t('countries'), countries.length === 0 ? t('whole') : <Countries countries={countries} />],
    [t('city'), city],
    [t('founded'), founded && <HistoricalDateText date={founded} />],
    [t('dissolved'), dissolved && <HistoricalDateText date={dissolved} />],
    [t('website'), website && <Anchor href={website}>{website.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}</Anchor>],
    [t('otherNames'), <OtherNames key="names" shown={shown} />],
    [
      t('identifiers'),
      identifiers.length > 0 &&
        identifiers.map(({ scheme, value, url }) => <Identifier key={scheme + value} text={`${scheme} ${value}`} url={url} />),
    ],
    [t('successions'), shown.successions && shown.successions.length > 0 && <Successions shown={shown} />],
    [t('sources'), <Citations key="sources" what={name} citations={citations} address={`/organizations/${slug}`} />],
  ];
  return (
    <Group component="dl" gap="0.25rem 1.5rem" m={0} align="start">
      {facts
        .filter(([, fact]) => Boolean(fact))
        .map(([label, fact]) =>
          label === t('otherNames') && namesBeside(shown).length === 0 ? null : (
            <div key={label}>
              <Text component="dt" size="xs" c="dimmed">
                {label}
              </Text>
              <Text component="dd" m={0} c="var(--mantine-color-text)">
                {fact}
              </Text>
            </div>
          ),
        )}
    </Group>
  );
}

function Countries({ countries }: { readonly countries: ShownOrganization['countries'] }) {
  return countries.map(({ code, name }, place) => (
    <span key={code}>
      {place > 0 ? ', ' : ''}
      <TextLink to="/countries/$code" params={{ code }} inherit>
        {name}
      </TextLink>
    </span>
  ));
}

/** Names that it may bear on the day, but for those that stand above. */
function namesBeside({ names, name, acronym }: ShownOrganization): ShownOrganization['names'] {
  return names.filter(({ text }) => text !== name && text !== acronym);
}

/** So many names stand there at once; more are folded away. */
const FEW = 3;

function OtherNames({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('organizations');
  const { t: word } = useTranslation('words');
  const languageName = useLanguageNames();
  const names = namesBeside(shown);
  const [isOpen, { toggle }] = useDisclosure(names.length <= FEW);
  return (
    <>
      {names.length <= FEW ? null : (
        <Button size="compact-xs" variant="default" onClick={toggle} aria-expanded={isOpen} mb={2}>
          {t(isOpen ? 'fewerNames' : 'allNames', { count: names.length })}
        </Button>
      )}
      {isOpen
        ? names.map(({ text, language, type }, place) => (
            <span key={`${text} ${place}`} style={{ display: names.length <= FEW ? 'inline' : 'block', marginInlineEnd: '0.75rem' }}>
              <span lang={language ?? undefined}>{text}</span>{' '}
              <Text component="span" size="xs" c="dimmed">
                {[type === 'OFFICIAL' ? '' : word(`name.${type}`), language === null ? '' : languageName(language)]
                  .filter(Boolean)
                  .join(', ')}
              </Text>
            </span>
          ))
        : null}
    </>
  );
}

function Identifier({ text, url }: { readonly text: string; readonly url: string | null }) {
  return <span style={{ marginInlineEnd: '0.75rem' }}>{url === null ? text : <Anchor href={url}>{text}</Anchor>}</span>;
}

/** Where it came from, and what it became. */
function Successions({ shown }: { readonly shown: ShownOrganization }) {
  const { t } = useTranslation('organizations');
  return shown.successions?.map(({ id, kind, on, predecessor, successor, citations }) => {
    const isPast = successor.id === shown.id;
    const other = isPast ? predecessor : successor;
    const what = t(`succession.${kind}.${isPast ? 'from' : 'into'}`);
    return (
      <span key={id} style={{ display: 'block' }}>
        {what}{' '}
        <TextLink to="/organizations/$key" params={{ key: other.slug }} inherit>
          {other.name}
        </TextLink>
        {on === null ? null : (
          <>
            , <HistoricalDateText date={on} />
          </>
        )}{' '}
        <Citations what={`${shown.name}: ${what} ${other.name}`} citations={citations} address={`/organizations/${shown.slug}`} />{' '}
        <EditFact id={id} what={`${what} ${other.name}`} />
      </span>
    );
  });
}
