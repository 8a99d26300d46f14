import { AttestationsById1764000000510 } from './1764000000510-attestations-by-id.js';
import { ChangesAndRevisions1764000000100 } from './1764000000100-changes-and-revisions.js';
import { DatedFacts1764000000300 } from './1764000000300-dated-facts.js';
import { SourcesAndOrganizations1764000000200 } from './1764000000200-sources-and-organizations.js';
import { WhatListsAndCountsGoBy1764000000400 } from './1764000000400-what-lists-and-counts-go-by.js';
import { StoredQueries1764000000500 } from './1764000000500-stored-queries.js';

/** In the order in which they run; a new one is added at the end and never edited once released. */
export const migrations = [
  ChangesAndRevisions1764000000100,
  SourcesAndOrganizations1764000000200,
  DatedFacts1764000000300,
  WhatListsAndCountsGoBy1764000000400,
  StoredQueries1764000000500,
  AttestationsById1764000000510,
];
