import { Button, Code, Group, SegmentedControl } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { today } from '@guildhall/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RegistryDocument } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useMoment } from '../time/moment.js';
import { CITATION_FORMATS, type CitationFormat, citationText } from './citation-text.js';
import { permalink } from './permalink.dom.js';

interface CiteThisProps {
  readonly what: string;
  readonly address: string | undefined;
}

const NAMES = { TEXT: 'formatText', BIBTEX: 'formatBibtex', CSL: 'formatCsl' } as const;

/** The citation of what is shown, at the records that are shown: it reads the same for ever. */
export function CiteThis({ what, address }: CiteThisProps) {
  const { t } = useTranslation('sources');
  const [format, setFormat] = useState<CitationFormat>('TEXT');
  const { copy, copied } = useClipboard();
  const moment = useMoment();
  const { data } = useAnswer(RegistryDocument, {});
  const knownAt = moment.asKnownAt ?? data?.revision.recordedAt;
  if (knownAt === undefined) return null;
  const link = permalink({ asOf: moment.asOf ?? today(), asKnownAt: knownAt }, address);
  const text = citationText({ title: what, address: link, knownAt }, format);
  return (
    <>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('cite')}
        value={format}
        onChange={setFormat}
        data={CITATION_FORMATS.map((value) => ({ value, label: t(NAMES[value]) }))}
      />
      <Code block mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '10rem', overflow: 'auto' }} tabIndex={0}>
        {text}
      </Code>
      <Group mt="xs" gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => copy(text)}>
          {copied ? t('copied') : t('copy')}
        </Button>
        <Button size="compact-sm" variant="subtle" component="a" href={link}>
          {t('permalink')}
        </Button>
      </Group>
    </>
  );
}
