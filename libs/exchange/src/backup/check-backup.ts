import { Bug, Problem } from '@guildhall/problems';
import { readBackup } from './backup-reader.js';
import { type BackupHeader, FORMAT } from './contents.js';

/** A backup that was read to its end and is whole. */
export interface CheckedBackup {
  readonly file: string;
  readonly header: BackupHeader;
  readonly rows: number;
}

/** Reads a whole backup without writing anything anywhere. One that is damaged, or newer than this program, is refused. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  let header: BackupHeader | null = null;
  let rows = 0;
  for await (const piece of readBackup(file)) {
    if (piece.is === 'header') {
      header = piece.header;
      if (header.format > FORMAT) {
        throw new Problem(
          'BAD_USER_INPUT',
          `${file} has the format ${header.format}; this Guildhall reads formats up to ${FORMAT}. Restore it with the Guildhall that made it, or a newer one.`,
          { file, format: header.format },
        );
      }
    }
    if (piece.is === 'rows') rows += piece.rows;
  }
  if (!header) throw new Bug('A backup was read to its end that has no beginning');
  return { file, header, rows };
}
