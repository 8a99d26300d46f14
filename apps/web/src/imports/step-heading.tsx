import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';

interface StepHeadingProps {
  readonly text: string;
  /** Whether the page was opened with it: then the focus is where the browser put it. */
  readonly isFirst: boolean;
}

/** What is to be done now. It has the focus from when that is something else: the button or the link that was pressed is gone. */
export function StepHeading({ text, isFirst }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const told = useRef(isFirst ? text : null);
  useEffect(() => {
    if (told.current !== text) heading.current?.focus();
    told.current = text;
  }, [text]);
  return (
    <Title order={2} size="h3" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
      {text}
    </Title>
  );
}
