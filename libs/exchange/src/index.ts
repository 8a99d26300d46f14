export { ENTITIES } from './entities.js';
export { type ImportOptions, importPackages } from './import/import-packages.js';
export type { Alteration, Finding, ImportProgress, ImportReport, RecordCounts } from './import/import-report.type.js';
export { exportedFile, exportedPackage, fileByName, type FileFormat, fileName, type OpenFile } from './export/exported-file.js';
export { csvText } from './export/csv-text.js';
export { titleOf } from './export/package-descriptor.js';
export {
  type AskedOrganizationFile,
  membershipsOf,
  organizationFile,
  type OrganizationFormat,
} from './linked-data/organization-file.js';
export type { Selection } from './export/selection.js';
export { nearWord } from './package/near-word.js';
export { PACKAGE_FILES, type PackageFile } from './package/package-file.js';
export type { Place, RowProblem } from './package/row-problem.js';
export { type ExportOptions, exportPackage, type ExportProgress, type ExportReport } from './export/export-package.js';
export { registryStatus, type RegistryStatus } from './registry-status.js';
