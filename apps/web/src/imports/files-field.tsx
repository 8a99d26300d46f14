import { Button, FileButton, Text } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

const TAKEN = '.zip,.csv,.tsv,.txt,.xlsx,.json';

/** Where files are chosen, or dropped. */
export function FilesField({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const { t } = useTranslation('imports');
  const [isOver, setOver] = useState(false);
  const drag = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    setOver(over);
  };
  const drop = (event: DragEvent): void => {
    drag(event, false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onChoose(files);
  };
  return (
    <div
      className="import-drop"
      data-over={isOver}
      onDragEnter={(event) => drag(event, true)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={drop}
    >
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
