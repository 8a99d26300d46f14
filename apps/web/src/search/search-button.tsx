import { Button, Kbd } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../shell/icon.js';
import { useSearchShortcut } from './use-search-shortcut.dom.js';

/** Loaded when it is opened first. */
const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog.js')).SearchDialog }));

/** Opens the search of the whole registry; so do Ctrl-K and the slash. */
export function SearchButton({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure();
  useSearchShortcut(open);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={t('search.open')}
        aria-keyshortcuts="Control+K /"
        leftSection={narrow ? undefined : <Icon name="search" />}
        rightSection={narrow ? undefined : <Kbd size="xs">/</Kbd>}
        onClick={open}
      >
        {narrow ? <Icon name="search" /> : t('search.open')}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <SearchDialog onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
