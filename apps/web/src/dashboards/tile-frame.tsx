import { ActionIcon, Button, Code, Menu, Modal, Paper, Stack, Text } from '@mantine/core';
import { useClipboard, useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestFailed } from '../api/request-failed.js';
import { Failure } from '../shell/failure.js';
import { Icon } from '../shell/icon.js';
import { permalink } from '../sources/permalink.dom.js';
import { useMoment } from '../time/moment.js';
import { csvAddress, playgroundAddress, type Question } from './question-address.js';
import { tileAddress, type TileOf } from './tile-names.js';

interface TileFrameProps {
  readonly tile: TileOf;
  readonly title: string;
  readonly question: Question;
  readonly error: RequestFailed | null;
  readonly onRetry: () => void;
  readonly isStale: boolean;
  readonly children: ReactNode;
}

/** A tile with what can be done with it: opened by itself, shown inside other pages, asked for in GraphQL, taken as CSV. */
export function TileFrame({ tile, title, question, error, onRetry, isStale, children }: TileFrameProps) {
  const { t } = useTranslation('dashboards');
  const [isOpen, { open, close }] = useDisclosure();
  const address = permalink(useMoment(), tileAddress(tile));
  return (
    <Paper withBorder p="md" component="section" aria-label={title} pos="relative" h="100%" id={tile.tile}>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" pos="absolute" top={8} right={8} aria-label={t('actions', { title })}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={address}>
            {t('alone')}
          </Menu.Item>
          <Menu.Item onClick={open}>{t('embed')}</Menu.Item>
          <Menu.Item component="a" href={playgroundAddress(question)}>
            {t('query')}
          </Menu.Item>
          <Menu.Item component="a" href={csvAddress(question)}>
            {t('csv')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <div data-stale={isStale} className="tile-body">
        {error ? <Failure error={error} onRetry={onRetry} /> : children}
      </div>
      <Modal opened={isOpen} onClose={close} title={t('embedTitle', { title })} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
        {isOpen ? <EmbedCode address={address} title={title} csv={permalink({}, csvAddress(question))} /> : null}
      </Modal>
    </Paper>
  );
}

function EmbedCode({ address, title, csv }: { readonly address: string; readonly title: string; readonly csv: string }) {
  const { t } = useTranslation('dashboards');
  const { copy, copied } = useClipboard();
  const code = `<iframe src="${escaped(address)}" title="${escaped(title)}" width="600" height="420" loading="lazy" style="border:0"></iframe>`;
  return (
    <Stack gap="xs">
      <Text size="sm">{t('embedHelp')}</Text>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} tabIndex={0}>
        {code}
      </Code>
      <Button size="xs" variant="default" onClick={() => copy(code)} style={{ alignSelf: 'start' }}>
        {copied ? t('copied') : t('copy')}
      </Button>
      <Text size="sm">{t('csvHelp')}</Text>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} tabIndex={0}>
        {csv}
      </Code>
    </Stack>
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
