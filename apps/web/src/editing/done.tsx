import { Alert, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

interface DoneProps {
  readonly title: string;
  readonly text?: string;
  /** Where it can be seen, and what can be done next. */
  readonly children: ReactNode;
}

/** That something was done. The focus comes here: the buttons that had it are gone. */
export function Done({ title, text, children }: DoneProps) {
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Alert color="green" variant="default" role="status" tabIndex={-1} ref={heading} title={title}>
      {text === undefined ? null : (
        <Text size="sm" mb="xs">
          {text}
        </Text>
      )}
      <Group gap="md">{children}</Group>
    </Alert>
  );
}
