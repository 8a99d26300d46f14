import { isIP } from 'node:net';
import { sql } from '@guildhall/storage';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../rows.js';
import { DAYS_KEPT } from './audit-trail.js';
import { StrangersEntries } from './strangers-entries.js';

/** What somebody did, or tried to. */
export interface AuditAct {
  /** `account 7`, `token 7`; null where nobody knows who it was. */
  readonly actorKey: string | null;
  /** The name under which they are known; null where nobody knows. */
  readonly actorName: string | null;
  /** The address that it came from; null for what came from no network. */
  readonly address: string | null;
  /** What was done: a mutation's name, `signIn`, `token`. */
  readonly action: string;
  /** `OK`, or the code of the problem that refused it. */
  readonly outcome: string;
  /** What else is worth knowing, such as the revision. Never a secret. */
  readonly detail?: string | null;
}

/** Old entries that are deleted with each new one, at most: so nothing ever takes long. */
const MOST_DELETED = 100;
const LONGEST = 500;

/**
 * The trail of who did what, when and from where; apart from the changes, whose actor is a chosen public name. To enter something never fails: what was
 * done is done, and what went wrong with its entry stands in the log.
 */
@Injectable()
export class Audit {
  private readonly log = new Logger('Audit');
  private readonly strangers = new StrangersEntries();

  constructor(private readonly dataSource: DataSource) {}

  record(entry: AuditAct): Promise<void> {
    return this.recordAll([entry]);
  }

  /** Several of one request, in their order. */
  async recordAll(entries: readonly AuditAct[]): Promise<void> {
    const rows = entries.flatMap((entry) => this.strangers.taken(entry) ?? []).map(written);
    if (rows.length === 0) return;
    try {
      await rowsOf(
        this.dataSource,
        sql`
          WITH old AS (
            DELETE FROM audit_entry WHERE id IN (
              SELECT id FROM audit_entry WHERE at < now() - make_interval(days => ${DAYS_KEPT}::int)
              ORDER BY at LIMIT ${MOST_DELETED} FOR UPDATE SKIP LOCKED))
          INSERT INTO audit_entry (actor_key, actor_name, address, action, outcome, detail)
          SELECT "actorKey", "actorName", address::inet, action, outcome, detail
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            AS entry ("actorKey" text, "actorName" text, address text, action text, outcome text, detail text)`,
      );
    } catch (error) {
      const actions = rows.map(({ action, outcome }) => `${action} ${outcome}`).join(', ');
      this.log.error(`The audit trail lacks an entry (${actions}): ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** The entry as the table takes it, whatever was sent. */
function written({ actorKey, actorName, address, action, outcome, detail = null }: AuditAct): Required<AuditAct> {
  // An address of IPv6 may name its interface, which no table knows.
  const [host = ''] = (address ?? '').split('%');
  return {
    actorKey,
    actorName: storable(actorName),
    address: isIP(host) === 0 ? null : host,
    action: storable(action) ?? '',
    outcome,
    detail: storable(detail),
  };
}

function storable(text: string | null): string | null {
  return text?.slice(0, LONGEST).replace(/[\0\p{Surrogate}]/gu, '') ?? null;
}
