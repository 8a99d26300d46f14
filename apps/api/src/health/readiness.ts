import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const PATIENCE = 2_000;

/** Whether the database answers and has the tables this release works with. */
@Injectable()
export class Readiness {
  constructor(private readonly dataSource: DataSource) {}

  /** A sentence for the operator, null when nothing is missing. It names no server: anybody may read it. */
  async whatIsMissing(): Promise<string | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve('The database does not answer in time.'), PATIENCE);
    });
    try {
      return await Promise.race([this.databaseLacks(), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async databaseLacks(): Promise<string | null> {
    const newest = this.dataSource.migrations.at(-1)?.name;
    try {
      const applied = await this.dataSource.query<unknown[]>('SELECT 1 FROM migration WHERE name = $1', [newest]);
      return applied.length > 0 ? null : 'The database has yet to be migrated to this release.';
    } catch {
      return 'The database does not answer.';
    }
  }
}
