import { Fieldset, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MembershipCategory } from '../api/generated/graphql.js';
import { CATEGORIES } from '../editing/membership-fields.js';
import type { FoundText } from './mapping-draft.js';

interface CategoryFieldsProps {
  readonly texts: readonly FoundText[];
  readonly chosen: Readonly<Record<string, MembershipCategory>>;
  readonly onChange: (chosen: Readonly<Record<string, MembershipCategory>>) => void;
}

/** As what the texts of the column of categories are read: those first that nobody knows. */
export function CategoryFields({ texts, chosen, onChange }: CategoryFieldsProps) {
  const { t } = useTranslation('imports');
  const { t: word } = useTranslation('words');
  const { t: common } = useTranslation();
  if (texts.length === 0) return null;
  const whereOf = (found: FoundText): string => {
    if ('rows' in found) return t('rows', { count: found.rows });
    return t(found.among === 'FIRST' ? 'amongFirst' : 'amongRefused');
  };
  const ordered = [...texts.filter(({ guess }) => guess === null), ...texts.filter(({ guess }) => guess !== null)];
  return (
    <Fieldset legend={t('categories')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('categoriesHelp')}
      </Text>
      <div className="import-fields">
        {ordered.map((found) => {
          const { text, guess } = found;
          return (
            <Select
              key={text}
              label={text}
              description={whereOf(found)}
              placeholder={t('categoryUnknown')}
              clearable={guess === null}
              clearButtonProps={{ 'aria-label': common('clear') }}
              allowDeselect={false}
              data={CATEGORIES.map((category) => ({ value: category, label: word(`category.${category}`) }))}
              value={chosen[text] ?? guess}
              onChange={(value) => {
                const others = Object.fromEntries(Object.entries(chosen).filter(([one]) => one !== text));
                const category = CATEGORIES.find((one) => one === value);
                onChange(category === undefined ? others : { ...others, [text]: category });
              }}
            />
          );
        })}
      </div>
    </Fieldset>
  );
}
