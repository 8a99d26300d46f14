export { ENTITIES } from './entities.js';
export { type ImportOptions, importPackages } from './import/import-packages.js';
export type { Alteration, Finding, ImportProgress, ImportReport, RecordCounts } from './import/import-report.type.js';
export type { Difference, Preview, RowPlace } from './import/difference.type.js';
export { previewImport, type PreviewOptions } from './import/preview-import.js';
export { readSpreadsheet, type ReadSpreadsheetOptions } from './spreadsheet/read-spreadsheet.js';
export { packageOfSpreadsheet } from './spreadsheet/package-of-spreadsheet.js';
export {
  type CategoryText,
  type Mapping,
  MEMBER_FIELDS,
  type MemberField,
  type NewSource,
  type SampleRow,
  type Spreadsheet,
  type SpreadsheetColumn,
  type SpreadsheetFormat,
  type SpreadsheetPackage,
  type SpreadsheetPackageOptions,
} from './spreadsheet/spreadsheet.type.js';
export { exportedFile, exportedPackage, fileByName, type FileFormat, fileName, type OpenFile } from './export/exported-file.js';
export { csvText } from './export/csv-text.js';
export { titleOf } from './export/package-descriptor.js';
export { type AskedOrganizationFile, membershipsOf, organizationFile, type OrganizationFormat } from './linked-data/organization-file.js';
export type { Selection } from './export/selection.js';
export { nearWord } from './package/near-word.js';
export { PACKAGE_FILES, type PackageFile } from './package/package-file.js';
export type { Place, RowProblem } from './package/row-problem.js';
export { type ExportOptions, exportPackage, type ExportProgress, type ExportReport } from './export/export-package.js';
export { registryStatus, type RegistryStatus } from './registry-status.js';
export { type CheckedBackup, checkBackup } from './backup/check-backup.js';
export { LEFT_OUT } from './backup/contents.js';
export { type BackupOptions, type BackupProgress, type BackupReport, makeBackup } from './backup/make-backup.js';
export { restoreBackup, type RestoreOptions, type RestoreReport } from './backup/restore-backup.js';
