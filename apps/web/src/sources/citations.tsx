import { Button, Popover, Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CitedSourceFragment } from '../api/generated/graphql.js';
import { Icon } from '../shell/icon.js';

/** Read when somebody wants to see them. */
const CitedSources = lazy(async () => ({ default: (await import('./cited-sources.js')).CitedSources }));

interface CitationsProps {
  /** The fact, in words: it is the title of its citation. */
  readonly what: string;
  readonly citations: readonly CitedSourceFragment[];
  /** The address of the page on which it stands, without its moment; this one unless given. */
  readonly address?: string;
}

/** Which documents say so, on demand, and how to cite it. */
export function Citations({ what, citations, address }: CitationsProps) {
  const { t } = useTranslation('sources');
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} width={420} position="bottom-end" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<Icon name="source" size={14} />}
          aria-label={`${t('show', { count: citations.length })}: ${what}`}
          onClick={() => setOpen(!isOpen)}
        >
          {t('show', { count: citations.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`${t('title')}: ${what}`}>
        {/* Only then: a table has thousands of these. */}
        {isOpen ? (
          <Suspense fallback={<Skeleton height="6rem" />}>
            <CitedSources what={what} citations={citations} address={address} />
          </Suspense>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}
