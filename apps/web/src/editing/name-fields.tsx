import { Button, Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../shell/icon.js';
import { LanguageField } from './language-field.js';
import { type NameState, NEW_NAME } from './register-state.js';

const TYPES = ['OFFICIAL', 'TRANSLATION', 'ACRONYM', 'ALIAS', 'FORMER'] as const;

interface NameFieldsProps {
  readonly names: readonly NameState[];
  readonly onChange: (names: readonly NameState[]) => void;
  /** Whether there is just this one. */
  readonly isOne?: boolean;
}

/** The names of an organization: the official one first, then as many others as there are. */
export function NameFields({ names, onChange, isOne = false }: NameFieldsProps) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  const set = (place: number, part: Partial<NameState>): void =>
    onChange(names.map((name, n) => (n === place ? { ...name, ...part } : name)));
  return (
    <>
      {names.map((name, place) => {
        const isFirst = place === 0 && name.type === 'OFFICIAL';
        return (
          <Group key={place} gap="sm" align="end">
            <TextInput
              flex="3 1 16rem"
              label={isFirst ? t('officialName') : t('otherName', { number: place + 1 })}
              required={place === 0}
              maxLength={500}
              value={name.text}
              onChange={(event) => set(place, { text: event.currentTarget.value })}
            />
            <LanguageField value={name.language} onChange={(language) => set(place, { language })} />
            {isFirst ? null : (
              <>
                <Select
                  flex="1 1 8rem"
                  label={t('nameType')}
                  allowDeselect={false}
                  data={TYPES.map((type) => ({ value: type, label: word(`name.${type}`) }))}
                  value={name.type}
                  onChange={(type) => set(place, { type: type ?? 'TRANSLATION' })}
                />
                <Button
                  variant="subtle"
                  color="gray"
                  px="xs"
                  aria-label={t('removeName', { name: name.text })}
                  onClick={() => onChange(names.filter((_, n) => n !== place))}
                >
                  <Icon name="close" />
                </Button>
              </>
            )}
          </Group>
        );
      })}
      {isOne ? null : (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          style={{ alignSelf: 'start' }}
          leftSection={<Icon name="plus" size={12} />}
          onClick={() => onChange([...names, NEW_NAME])}
        >
          {t('addName')}
        </Button>
      )}
    </>
  );
}
