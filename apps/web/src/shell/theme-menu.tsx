import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';

const CHOICES = [
  { scheme: 'light', name: 'themeLight', icon: 'sun' },
  { scheme: 'dark', name: 'themeDark', icon: 'moon' },
  { scheme: 'auto', name: 'themeAuto', icon: 'half' },
] as const;

/** Chooses light or dark, or lets the system choose. */
export function ThemeMenu() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chosen = CHOICES.find(({ scheme }) => scheme === colorScheme) ?? CHOICES[2];
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className="shell-link" aria-label={`${t('theme')}: ${t(chosen.name)}`}>
          <Icon name={chosen.icon} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map(({ scheme, name, icon }) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon name={icon} />}
            onClick={() => setColorScheme(scheme)}
            fw={scheme === colorScheme ? 650 : undefined}
          >
            {t(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
