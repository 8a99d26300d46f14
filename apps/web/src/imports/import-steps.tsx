import { useTranslation } from 'react-i18next';
import type { ImportStatus } from './shown-import.js';

export type Step = 'FILES' | 'COLUMNS' | 'PREVIEW' | 'RECORD';

interface ImportStepsProps {
  readonly current: Step;
  /** Only spreadsheets have columns to be read; null while it is not known what is sent. */
  readonly isSpreadsheet: boolean | null;
}

/** Where in an import one is. */
export function ImportSteps({ current, isSpreadsheet }: ImportStepsProps) {
  const { t } = useTranslation('imports');
  const steps: readonly Step[] = isSpreadsheet === false ? ['FILES', 'PREVIEW', 'RECORD'] : ['FILES', 'COLUMNS', 'PREVIEW', 'RECORD'];
  const place = steps.indexOf(current);
  return (
    <ol className="import-steps" aria-label={t('steps')}>
      {steps.map((step, at) => (
        <li key={step} aria-current={step === current ? 'step' : undefined} data-done={at < place}>
          <span aria-hidden="true">{at + 1}</span>
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

/** The step to which a status belongs. */
export function stepOf(status: ImportStatus, isMapped: boolean): Step {
  if (status === 'MAPPING' || (status === 'READING' && !isMapped)) return 'COLUMNS';
  if (status === 'WRITING' || status === 'RECORDED') return 'RECORD';
  return status === 'RECEIVING' ? 'FILES' : 'PREVIEW';
}
