import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

/** A word with its explanation, shown to who points at it, touches it, or comes to it by keyboard; read with it by screen readers. */
export function Explained({ text, children }: { readonly text: ReactNode; readonly children: ReactNode }) {
  return (
    <Tooltip label={text} multiline maw={320} events={{ hover: true, focus: true, touch: true }} withinPortal>
      <button type="button" className="explained">
        {children}
      </button>
    </Tooltip>
  );
}
