import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../shell/icon.js';
import { addableFields } from './input-type.js';
import type { ProposedObject } from './proposed-input.js';
import type { FieldWords } from './use-field-words.js';

interface AddFieldProps {
  /** The name of the input, and what is given of it. */
  readonly input: string | undefined;
  readonly value: ProposedObject;
  /** What the fields are together; undefined for the outermost ones. */
  readonly name: string | undefined;
  readonly words: FieldWords;
  readonly onAdd: (field: string) => void;
}

/** Adds what the proposer left out. */
export function AddField({ input, value, name, words, onAdd }: AddFieldProps) {
  const { t } = useTranslation('proposals');
  // Why it is recorded is said once, of the whole.
  const fields = addableFields(input, value).filter((field) => name === undefined || field !== 'message');
  if (fields.length === 0) return null;
  return (
    <Menu position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={12} />} style={{ justifySelf: 'start' }}>
          {name === undefined ? t('addField') : t('addFieldTo', { name })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="20rem" style={{ overflowY: 'auto' }}>
        {fields.map((field) => (
          <Menu.Item key={field} onClick={() => onAdd(field)}>
            {words.label(field)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
