import { userInfo } from 'node:os';
import { Audit } from '@guildhall/access';
import type { DataSource } from 'typeorm';

/** Enters in the audit trail what was done here. Whoever may run commands on this machine is known by the name that they have on it. */
export function entered(dataSource: DataSource, action: string, detail: string): Promise<void> {
  const actorName = `${userInfo().username} at the command line`;
  return new Audit(dataSource).record({ actorKey: null, actorName, address: null, action, outcome: 'OK', detail });
}
