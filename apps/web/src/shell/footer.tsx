import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RegistryDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useLanguage, useNumbers } from '../language/use-language.js';

/** Whose data it is, where all of it can be had, and how new it is. */
export function Footer() {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = useNumbers();
  const { data } = useAnswer(RegistryDocument, {});
  const when =
    data &&
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(data.revision.recordedAt),
    );
  return (
    <footer className="shell-footer">
      <Anchor inherit href="https://creativecommons.org/publicdomain/zero/1.0/" rel="license noreferrer">
        {t('footer.licence')}
      </Anchor>
      <Anchor inherit href="/export">
        {t('footer.files')}
      </Anchor>
      <Anchor inherit href="/graphiql">
        {t('footer.api')}
      </Anchor>
      <Anchor inherit href="/changes.atom">
        {t('footer.feed')}
      </Anchor>
      <span className="shell-revision">
        {data && when ? t('footer.revision', { number: number(data.revision.number), when }) : '\u00a0'}
      </span>
    </footer>
  );
}
