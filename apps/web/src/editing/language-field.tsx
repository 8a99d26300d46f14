import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguageNames } from '../language/use-language-names.js';

/** Languages in which organizations of the field bear names; any other tag is taken over the API and in packages. */
const LANGUAGES =
  'ar az be bg bn bs ca cs da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko ky lt lv mk mn ms mt nl no pl pt ro ru sk sl sq sr sv ta tg th tk tr uk ur uz vi zh';

interface LanguageFieldProps {
  readonly value: string;
  readonly onChange: (language: string) => void;
}

/** The language of a text; nothing where it is not known. */
export function LanguageField({ value, onChange }: LanguageFieldProps) {
  const { t } = useTranslation('editing');
  const name = useLanguageNames();
  const data = useMemo(
    () => LANGUAGES.split(' ').map((language) => ({ value: language, label: `${name(language)} (${language})` })),
    [name],
  );
  const chosen = data.find((one) => one.value === value)?.label ?? '';
  const [typed, type] = useState(chosen);
  const isTyped = typed !== chosen;
  return (
    <Select
      flex="1 1 9rem"
      label={t('language')}
      searchable
      clearable
      allowDeselect={false}
      // Enter takes the first that fits what is typed; with nothing typed it sends the form.
      selectFirstOptionOnChange={isTyped}
      data={data}
      value={value === '' ? null : value}
      searchValue={typed}
      onSearchChange={type}
      onChange={(language) => onChange(language ?? '')}
      // What is typed but not chosen would be lost with the form.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isTyped) event.preventDefault();
      }}
    />
  );
}
