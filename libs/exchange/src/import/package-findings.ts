import type { FindingCode } from '@guildhall/problems';
import { recordId, type RecordType, sql, type Sql } from '@guildhall/storage';
import { today } from '@guildhall/time';
import { allRows } from './all-rows.js';
import type { FindingList } from './finding-list.js';
import type { ImportRun } from './import-run.js';

interface Found {
  readonly file: string;
  readonly line: number;
  readonly recordType: RecordType;
  readonly name: string;
  readonly id: string;
  readonly slugs: readonly string[];
  readonly more: string | null;
  readonly otherId: string | null;
}

/** Finds what a curator should look at in what the package makes or alters. */
export async function findFindings(run: ImportRun, findings: FindingList): Promise<void> {
  for (const { row, slug, into } of run.ofMerged) {
    const other = recordId('Organization', into);
    const message = `${slug} was merged into ${other}, as which its facts are read; this description of it is left aside.`;
    findings.add({ code: 'MERGED_ORGANIZATION', file: run.fileOf(row), line: row.line, records: [other], message });
  }
  for (const [code, query, sentence] of queries(today())) {
    for await (const found of allRows<Found>(run.change, query)) {
      const { file, line, recordType, id, otherId, name, slugs, more } = found;
      const records = [id, ...(otherId === null ? [] : [otherId])].map((number) => recordId(recordType, Number(number)));
      findings.add({ code, file, line, records, message: sentence(`${name} (${slugs.join(', ')})`, more ?? '') });
    }
  }
}

/** Of each record so many others are told: of very many that are alike every one is like every other. */
const MOST_OF_ONE = 3;

type Sentence = (what: string, more: string) => string;

function queries(day: string): (readonly [FindingCode, Sql, Sentence])[] {
  return [
    ['EVIDENCE_OUTSIDE_PERIOD', outsidePeriod, (what, more) => `The ${what}: ${more}`],
    [
      'EVIDENCE_OUTSIDE_LIFETIME',
      outsideLifetime,
      (what, more) => `The ${what} is recorded ${more}, outside the life of one of its organizations.`,
    ],
    ['NO_DAY_LEFT', noDayLeft, (what) => `The ${what} has no possible day inside the lives of its organizations.`],
    [
      'POSSIBLE_OVERLAP',
      possibleOverlap,
      (what, more) => `The ${what} may hold on the same days as ${recordId('Membership', Number(more))}.`,
    ],
    ['TWIN_ORGANIZATIONS', twins, (what, more) => `The ${what} has a name and a country in common with ${more}.`],
    [
      'NOT_ATTESTED_FOR_TEN_YEARS',
      notAttested(day),
      (what, more) =>
        `The ${what} goes on, and ${more === '' ? 'nothing shows since when or until when' : `nothing shows it after ${more}`}.`,
    ],
  ];
}

/** What a finding says of its fact `f`. */
const columns = sql`
  f.file, f.line, f.record_type AS "recordType", f.kind_name AS name, f.id, (
    SELECT array_agg(l.slug ORDER BY u.place) FROM unnest(f.organizations) WITH ORDINALITY AS u (id, place) JOIN pg_temp.package_life l ON l.id = u.id
  ) AS slugs`;

const outsidePeriod = sql`
  SELECT ${columns}, outside AS more, NULL AS "otherId" FROM pg_temp.clipped_fact f WHERE outside IS NOT NULL ORDER BY file, line`;

const outsideLifetime = sql`
  SELECT ${columns}, CASE WHEN evidence_from < begins THEN 'by ' || evidence_from ELSE 'on or after ' || evidence_to END AS more, NULL AS "otherId"
  FROM pg_temp.clipped_fact f WHERE evidence_from < begins OR evidence_to > ends ORDER BY file, line`;

const noDayLeft = sql`
  SELECT ${columns}, NULL AS more, NULL AS "otherId"
  FROM pg_temp.clipped_fact f WHERE possible IS NOT NULL AND CASE WHEN begins > ends THEN true ELSE NOT possible && daterange(begins, ends, '[]') END ORDER BY file, line`;

const possibleOverlap = sql`
  WITH f AS NOT MATERIALIZED (SELECT * FROM pg_temp.clipped_fact WHERE record_type = 'Membership' AND is_read)
  SELECT ${columns}, f.more, f.more AS "otherId" FROM (
    SELECT b.*, a.id::text AS more
    FROM f b CROSS JOIN LATERAL (
      SELECT id FROM f a
      WHERE a.organizations = b.organizations AND (a.file, a.line) < (b.file, b.line) AND a.possible && b.possible AND (a.certain && b.certain) IS NOT TRUE
      ORDER BY a.organizations, a.file, a.line LIMIT ${MOST_OF_ONE}
    ) a
    UNION ALL
    SELECT f.*, m.id::text
    FROM f JOIN membership m ON m.member_id = f.organizations[1] AND m.federation_id = f.organizations[2] AND upper_inf(m.recorded) AND m.possible && f.possible
    WHERE (m.certain && f.certain) IS NOT TRUE AND NOT EXISTS (SELECT FROM f other WHERE other.id = m.id)
  ) f ORDER BY file, line`;

const twins = sql`
  WITH named AS (SELECT p.*, key FROM pg_temp.package_organization p, unnest(p.names) key WHERE is_renamed)
  SELECT DISTINCT file, line, 'Organization' AS "recordType", 'organization' AS name, id, ARRAY[slug] AS slugs, other_slug AS more, other_id AS "otherId" FROM (
    SELECT n.*, other.id AS other_id, other.slug AS other_slug
    FROM named n CROSS JOIN LATERAL (
      SELECT t.id, t.slug FROM pg_temp.package_name t
      WHERE t.key = n.key AND t.countries && n.countries AND t.id <> n.id AND (NOT t.is_renamed OR (t.file, t.line) < (n.file, n.line))
      ORDER BY t.key, t.file, t.line LIMIT ${MOST_OF_ONE}
    ) other
    UNION ALL
    SELECT n.*, o.id, o.slug
    FROM named n JOIN organization_search s ON s.key = n.key AND upper_inf(s.recorded)
    JOIN organization o ON o.id = s.organization_id AND upper_inf(o.recorded) AND o.countries && n.countries AND o.id <> n.id
    WHERE NOT EXISTS (SELECT FROM pg_temp.package_organization p WHERE p.id = o.id)
  ) pairs ORDER BY file, line`;

const notAttested = (day: string): Sql => sql`
  SELECT ${columns}, evidence_to::text AS more, NULL AS "otherId"
  FROM pg_temp.clipped_fact f WHERE ongoing AND is_read AND coalesce(evidence_to, '-infinity') < ${day}::date - interval '10 years' ORDER BY file, line`;
