import { sql } from '@guildhall/storage';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../rows.js';
import { newSecret, SECRET_FORM, secretHash } from './secret-text.js';

/** Of one account; the one that was used longest ago is forgotten. */
const MOST_DEVICES = 20;

/** Browsers from which somebody signed in to an account before: what strangers do to the account does not slow them down. */
@Injectable()
export class KnownDevices {
  constructor(private readonly dataSource: DataSource) {}

  async knows(account: number, device: string | null): Promise<boolean> {
    if (device === null || !SECRET_FORM.test(device)) return false;
    const found = await rowsOf(
      this.dataSource,
      sql`SELECT 1 FROM known_device WHERE account_id = ${account}::int8 AND hash = ${secretHash(device)}`,
    );
    return found.length > 0;
  }

  /** Remembers the browser and gives what its cookie is to hold. What it sends is taken only where we gave it: several people may share it. */
  async remember(account: number, device: string | null): Promise<string> {
    const kept = device !== null && (await this.isOurs(device)) ? device : newSecret();
    await rowsOf(
      this.dataSource,
      sql`
        WITH crowded AS (
          DELETE FROM known_device WHERE (account_id, hash) IN (
            SELECT account_id, hash FROM known_device WHERE account_id = ${account}::int8 AND hash <> ${secretHash(kept)}
            ORDER BY last_used_at DESC OFFSET ${MOST_DEVICES - 1}))
        INSERT INTO known_device (account_id, hash) VALUES (${account}::int8, ${secretHash(kept)})
        ON CONFLICT (account_id, hash) DO UPDATE SET last_used_at = clock_timestamp()`,
    );
    return kept;
  }

  /** Forgets all devices of an account, but for one where that is said. */
  async forget(account: number, except: string | null = null): Promise<void> {
    const kept = except === null ? null : secretHash(except);
    await rowsOf(
      this.dataSource,
      sql`DELETE FROM known_device WHERE account_id = ${account}::int8 AND hash IS DISTINCT FROM ${kept}::bytea`,
    );
  }

  private async isOurs(device: string): Promise<boolean> {
    if (!SECRET_FORM.test(device)) return false;
    return (await rowsOf(this.dataSource, sql`SELECT 1 FROM known_device WHERE hash = ${secretHash(device)} LIMIT 1`)).length > 0;
  }
}
