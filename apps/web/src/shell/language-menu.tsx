import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type InterfaceLanguage, LANGUAGES } from '../language/languages.js';
import { keepLanguage } from '../language/start-language.dom.js';
import { useLanguage } from '../language/use-language.js';

/** Chooses the language of the interface, and of names where they are recorded in it. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const choose = (chosen: InterfaceLanguage): void => {
    keepLanguage(chosen);
    void i18n.changeLanguage(chosen);
  };
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className="shell-link" aria-label={`${language.toUpperCase()} ${t('language')}: ${LANGUAGES[language]}`}>
          {language.toUpperCase()}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(LANGUAGES) as InterfaceLanguage[]).map((one) => (
          <Menu.Item key={one} lang={one} onClick={() => choose(one)} fw={one === language ? 650 : undefined}>
            {LANGUAGES[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
