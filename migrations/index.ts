import { AccountsAndSessions1764000000620 } from './1764000000620-accounts-and-sessions.js';
import { AuditTrail1764000000630 } from './1764000000630-audit-trail.js';
import { AttestationsById1764000000510 } from './1764000000510-attestations-by-id.js';
import { ChangesAndRevisions1764000000100 } from './1764000000100-changes-and-revisions.js';
import { DatedFacts1764000000300 } from './1764000000300-dated-facts.js';
import { SourcesAndOrganizations1764000000200 } from './1764000000200-sources-and-organizations.js';
import { IdempotencyKeys1764000000610 } from './1764000000610-idempotency-keys.js';
import { WhatListsAndCountsGoBy1764000000400 } from './1764000000400-what-lists-and-counts-go-by.js';
import { OperationsByRecord1764000000670 } from './1764000000670-operations-by-record.js';
import { Redaction1764000000650 } from './1764000000650-redaction.js';
import { StoredQueries1764000000500 } from './1764000000500-stored-queries.js';
import { Proposals1764000000660 } from './1764000000660-proposals.js';
import { ProposalsSentTwice1764000000680 } from './1764000000680-proposals-sent-twice.js';
import { WhereMergedIdsLead1764000000640 } from './1764000000640-where-merged-ids-lead.js';
import { WhoMay1764000000600 } from './1764000000600-who-may.js';

/** In the order in which they run; a new one is added at the end and never edited once released. */
export const migrations = [
  ChangesAndRevisions1764000000100,
  SourcesAndOrganizations1764000000200,
  DatedFacts1764000000300,
  WhatListsAndCountsGoBy1764000000400,
  StoredQueries1764000000500,
  AttestationsById1764000000510,
  WhoMay1764000000600,
  IdempotencyKeys1764000000610,
  AccountsAndSessions1764000000620,
  AuditTrail1764000000630,
  WhereMergedIdsLead1764000000640,
  Redaction1764000000650,
  Proposals1764000000660,
  OperationsByRecord1764000000670,
  ProposalsSentTwice1764000000680,
];
