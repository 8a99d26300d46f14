import { Button, FileButton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDroppedFiles } from './use-dropped-files.js';

const TAKEN = '.zip,.csv,.tsv,.txt,.xlsx,.json';

/** Where files are chosen, or dropped. */
export function FilesField({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const { t } = useTranslation('imports');
  const isOver = useDroppedFiles(onChoose);
  return (
    <div className="import-drop" data-over={isOver}>
      <Text fw={600}>{t('drop')}</Text>
      <FileButton
        multiple
        accept={TAKEN}
        onChange={(files) => files.length > 0 && onChoose(files)}
        inputProps={{ 'aria-label': t('choose') }}
      >
        {(props) => (
          <Button {...props} my="md">
            {t('choose')}
          </Button>
        )}
      </FileButton>
      {(['takenSpreadsheet', 'takenPackage', 'nothingYet'] as const).map((key) => (
        <Text key={key} size="sm" c="dimmed" mt={4}>
          {t(key)}
        </Text>
      ))}
    </div>
  );
}
