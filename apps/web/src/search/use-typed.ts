import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

const PAUSE = 150;

interface Typed {
  readonly typed: string;
  readonly setTyped: (text: string) => void;
  /** What is asked for, once the typing pauses; null where nothing is. */
  readonly search: string | null;
  /** Whether an answer is the one to what is typed: until it is, what it found is not what is looked for, and may not be chosen. */
  readonly isOfTyped: (answer: { readonly data: unknown; readonly isPlaceholderData: boolean }) => boolean;
}

/** What is typed into a field that has the registry search. While a record is chosen the field holds its name: that is not searched for. */
export function useTyped(chosen: string | null = null): Typed {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), PAUSE);
  return {
    typed,
    setTyped,
    search: text === '' || text === chosen ? null : text,
    isOfTyped: ({ data, isPlaceholderData }) => text === typed.trim() && data !== undefined && !isPlaceholderData,
  };
}
