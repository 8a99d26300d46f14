import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  /** What the address says is searched. */
  readonly given: string | undefined;
  readonly onChange: (text: string | undefined) => void;
}

/** As long as one types on, nothing is asked. */
const PAUSE = 150;

/** What a list is searched for; it stands in the address a moment after it was typed. */
export function SearchField({ label, placeholder, given, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(given ?? '');
  // Back and forward change the address under what was typed.
  useEffect(() => setTyped(given ?? ''), [given]);
  const search = useDebouncedCallback((text: string) => onChange(text.trim() === '' ? undefined : text), PAUSE);
  return (
    <TextInput
      type="search"
      size="sm"
      flex="2 1 16rem"
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
