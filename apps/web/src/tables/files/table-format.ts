export const FORMATS = ['CSV', 'XLSX', 'JSON'] as const;
export type TableFormat = (typeof FORMATS)[number];
