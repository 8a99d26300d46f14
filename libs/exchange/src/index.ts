export { ENTITIES } from './entities.js';
export { type ImportOptions, importPackages } from './import/import-packages.js';
export type { Alteration, Finding, ImportProgress, ImportReport, RecordCounts } from './import/import-report.type.js';
export { PACKAGE_FILES, type PackageFile } from './package/package-file.js';
export type { Place, RowProblem } from './package/row-problem.js';
export { type ExportOptions, exportPackage, type ExportProgress, type ExportReport } from './export/export-package.js';
export { registryStatus, type RegistryStatus } from './registry-status.js';
