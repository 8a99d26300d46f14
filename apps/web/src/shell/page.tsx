import { Box, Text, Title } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface PageProps {
  /** The heading, and the title of the window. Null while it is not known yet. */
  readonly title: string | null;
  readonly lead?: ReactNode;
  /** What belongs beside the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The page that was shown last; empty where its heading went away with the focus in it. The first heading does not take the focus, which is where the browser put it. */
let opened: string | null = null;

/** A page with its heading. After a navigation the heading has the focus, so that readers by ear and by keyboard are where they went to. */
export function Page({ title, lead, aside, children }: PageProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // Where one has arrived, not where one is going to: until then the page before is on the screen.
  const arrived = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const known = title !== null;
  useEffect(() => {
    if (title !== null) document.title = `${title} · ${t('guildhall')}`;
  }, [title, t]);
  useEffect(() => {
    if (!known || arrived === undefined) return;
    if (opened !== null && opened !== arrived) heading.current?.focus({ preventScroll: true });
    opened = arrived;
  }, [known, arrived]);
  // Its place may be taken at the same address, by the page that says that there is nothing: the focus goes to that, and is not lost.
  useLayoutEffect(() => {
    const own = heading.current;
    return () => {
      if (own === document.activeElement) opened = '';
    };
  }, []);
  return (
    <Box maw={1280} mx="auto" w="100%">
      <Box mb="md" style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1.5rem', alignItems: 'end', justifyContent: 'space-between' }}>
        <Box style={{ flex: '1 1 20rem' }}>
          <Title order={1} size="h2" ref={heading} tabIndex={-1} style={{ outline: 'none' }} mih="2.1rem">
            {title ?? t('loading')}
          </Title>
          {lead === undefined ? null : (
            <Text c="dimmed" mt={4} maw="60rem">
              {lead}
            </Text>
          )}
        </Box>
        {aside}
      </Box>
      {children}
    </Box>
  );
}
