import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChosenFiles } from './chosen-files.js';
import { FilesField } from './files-field.js';
import { ImportSteps } from './import-steps.js';
import { OwnImports } from './own-imports.js';
import { StepHeading } from './step-heading.js';
import { useTakeImport } from './use-import.js';

const route = getRouteApi('/framed/imports');

/** The first step: which files, and what they are. */
export function BeginImport({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useTranslation('imports');
  const navigate = route.useNavigate();
  const take = useTakeImport();
  const [files, setFiles] = useState<readonly File[]>([]);
  return (
    <Stack gap="lg">
      <ImportSteps current="FILES" isSpreadsheet={null} />
      <StepHeading text={t(files.length === 0 ? 'step.FILES' : 'files')} isFirst={isFirst} />
      {files.length === 0 ? (
        <FilesField onChoose={setFiles} />
      ) : (
        <ChosenFiles
          key={files.map(({ name }) => name).join('/')}
          files={files}
          onOther={() => setFiles([])}
          onBegun={(shown) => {
            take(shown);
            void navigate({ search: (before) => ({ ...before, id: shown.id }) });
          }}
        />
      )}
      <OwnImports />
    </Stack>
  );
}
