import { isDeepStrictEqual } from 'node:util';
import { type FactKind, type FactRow, organizationsOf, type Unidentified } from '@guildhall/facts';
import { firstRevision, type Operation, standingRecords } from '@guildhall/journal';
import { fromColumns, newIdNumber, recordId } from '@guildhall/storage';
import { foldedFacts } from './folded-facts.js';
import { type CurrentFacts, currentFacts, type Match } from './current-facts.js';
import type { ImportRun } from './import-run.js';
import { mergeFolders } from './merged-rows.js';
import type { PackageFacts } from './package-facts.js';
import type { PackageRow, RowGroup } from './package-rows.js';

type Row = Unidentified<FactRow>;

/** A record as the package says it, and the record of the registry that it is. */
interface ReadFact {
  readonly row: Row;
  readonly from: readonly [PackageRow, ...PackageRow[]];
  readonly given: number | null;
  /** Whether it names an organization by the slug of one that was merged into it. */
  readonly isLed: boolean;
  match: Match | null;
}

/** Reads the facts of one kind into the change. */
export async function importFacts(run: ImportRun, kind: FactKind, touched: PackageFacts): Promise<void> {
  const importer = new FactsImport(run, kind, touched);
  for await (const batch of run.rows.groups(kind.recordType)) await importer.read(batch);
}

class FactsImport {
  /** Records of the registry that a row of the package is already. */
  private readonly claimed = new Set<number>();

  constructor(
    private readonly run: ImportRun,
    private readonly kind: FactKind,
    private readonly touched: PackageFacts,
  ) {}

  async read(batch: readonly RowGroup[]): Promise<void> {
    const { run, kind } = this;
    const read = batch.map(({ rows }) => this.readGroup(rows));
    const said = await this.saidByFolded(read.flat());
    const groups = read.map((group) => group.filter((fact) => !said.has(fact)));
    const all = groups.flat();
    const facts = all.filter(({ from }) => from[0].isTaken);
    if (all.length > 0) {
      const rows = await run.change.query<{ row: Record<string, unknown> }>(kind.candidates(all.map(({ row }) => row)));
      const current = currentFacts(
        kind,
        rows.map(({ row }) => fromColumns(kind.entity, row)),
        this.claimed,
      );
      for (const group of groups) this.match(group, current);
      await run.differences?.learn(facts.flatMap(({ row }) => organizationsOf(kind, row)));
      const made = facts.filter(({ match }) => match === null);
      await this.createAll(made, current);
      for (const fact of facts) if (fact.match !== null) await this.alter(fact, fact.match, current);
    }
    await run.walked(batch.reduce((count, { rows }) => count + rows.length, 0));
  }

  /** Rows with a key are one record; those without are each a record of its own. */
  private readGroup(rows: readonly PackageRow[]): ReadFact[] {
    const merged = mergeFolders(this.run, rows);
    const [first] = merged;
    if (first === undefined) return [];
    const records = this.kind.groupOf(first.cells) === null ? merged.map((row) => [row] as const) : [[first, ...merged.slice(1)] as const];
    return records.map((from) => this.readRecord(from)).filter((fact) => fact !== null);
  }

  private readRecord(from: readonly [PackageRow, ...PackageRow[]]): ReadFact | null {
    const { run, kind } = this;
    let isLed = false;
    const read = kind.read(
      from.map(({ cells }) => cells),
      {
        source: (slug) => run.slugs.source(slug),
        organization: (slug) => {
          isLed ||= run.slugs.mergedInto(slug) !== undefined;
          return run.slugs.organization(slug);
        },
      },
    );
    const given = run.givenId(from[0], kind.recordType);
    if ('row' in read) return { row: read.row, from, given, isLed, match: null };
    for (const { row, column, code, message } of read.problems) run.refuse(from[row] ?? from[0], column, code, message);
    return null;
  }

  /** Those that say just what facts said which were folded into others in a merge: the others have it already. */
  private async saidByFolded(facts: readonly ReadFact[]): Promise<ReadonlySet<ReadFact>> {
    const led = facts.filter(({ isLed }) => isLed);
    if (led.length === 0) return new Set();
    const known = currentFacts(this.kind, await foldedFacts(this.run.change, this.kind), new Set());
    const said = new Set(led.filter(({ row }) => known.same(row) !== null));
    for (const { from } of said) if (from[0].isTaken) this.run.leave(this.kind.recordType);
    return said;
  }

  /** What says just what is recorded comes first, and what only shares days with a record last: a record is one row's. */
  private match(group: readonly ReadFact[], current: CurrentFacts): void {
    for (const step of [current.same, current.known, current.sharing]) {
      for (const fact of group) {
        if (fact.match !== null) continue;
        fact.match = step(fact.row);
        if (fact.match !== null) this.claimed.add(fact.match.row.id);
      }
    }
  }

  private async createAll(facts: readonly ReadFact[], known: CurrentFacts): Promise<void> {
    const { run, kind } = this;
    const ids = await run.ids.claim(
      kind.recordType,
      facts.map(({ given }) => given),
    );
    for (const [i, { row, from }] of facts.entries()) {
      const id = ids[i] ?? null;
      if (id === null) run.refuse(from[0], 'public_id', 'PUBLIC_ID_TAKEN', `${from[0].cells.public_id ?? ''} belongs to another record.`);
      if (row.sources.length === 0) run.refuse(from[0], 'sources', 'SOURCE_REQUIRED', `A new ${kind.name} names at least one source.`);
      if (id === null || row.sources.length === 0) continue;
      await this.stage({ kind: 'CREATED', recordType: kind.recordType, id, replaces: null }, null, row, from, []);
      await this.touched.addBeside(kind, known.alike(row));
    }
  }

  private async alter({ row, from, given }: ReadFact, { row: current, corrects }: Match, known: CurrentFacts): Promise<void> {
    const { run, kind } = this;
    if (given !== null && given !== current.id && !(await this.leadsTo(given, current.id))) {
      const taken = (await run.ids.taken(kind.recordType, [given])).has(given);
      const message = `The registry knows this ${kind.name} as ${recordId(kind.recordType, current.id)}, and an id never changes.`;
      run.refuse(from[0], 'public_id', taken ? 'PUBLIC_ID_TAKEN' : 'RECORD_CONFLICT', message);
      return;
    }
    const draft = kind.combine(current, row);
    const violations = kind.check(draft);
    for (const { path, code, message } of violations) run.refuse(from[0], this.columnOf(path), code, message);
    if (violations.length > 0) return;
    const before = kind.derive(current);
    const after = kind.derive(draft);
    const altered = alteredProperties(before, after);
    if (altered.length === 0) {
      run.leave(kind.recordType);
      return;
    }
    const operation: Operation = {
      kind: corrects ? 'CORRECTED' : kindOfAlteration(before, after),
      recordType: kind.recordType,
      id: current.id,
      replaces: firstRevision(current.recorded),
    };
    await this.stage(operation, current, after, from, altered.filter(isWritten));
    await this.touched.addBeside(kind, known.alike(after));
  }

  private async leadsTo(id: number, other: number): Promise<boolean> {
    const { recordType } = this.kind;
    return (await standingRecords(this.run.change, { [recordType]: [id] }))(recordType, id) === other;
  }

  private async stage(
    operation: Operation,
    before: FactRow | null,
    row: Row,
    from: ReadFact['from'],
    altered: readonly string[],
  ): Promise<void> {
    const { run, kind } = this;
    const { id } = operation;
    const identified = { ...kind.identify(row, id, newIdNumber), id };
    await run.stage({ operation, rows: [{ entity: kind.entity, row: identified }], from: from[0], altered });
    await run.differences?.fact(kind, { operation, rows: run.places(from), before, after: identified });
    run.change.relyOn(
      'Organization',
      organizationsOf(kind, row).filter((organization) => run.slugs.isRecorded(organization)),
    );
    const outside = kind.evidenceOutside(row);
    await this.touched.add({ id, row: identified, kind, from: from[0], outside });
  }

  private columnOf(path: readonly (string | number)[]): string | null {
    const names = path
      .filter((part) => typeof part === 'string')
      .map((part) => part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    return names.findLast((name) => this.kind.columns.some((column) => column.name === name)) ?? null;
  }
}

function alteredProperties(before: object, after: object): string[] {
  const was = before as Readonly<Record<string, unknown>>;
  return Object.entries(after)
    .filter(([property, value]) => !isDeepStrictEqual(was[property], value))
    .map(([property]) => property);
}

/** Whether people write it: bounds, ranges and what is counted only follow from that. */
function isWritten(property: string): boolean {
  return !/(Earliest|Latest)$|^(certain|possible|evidenceTo|sources|term[A-Z]|counts[A-Z]|lastAttestedOn|attestedDays|events$)/.test(
    property,
  );
}

/** An end where it went on, and another term, happened in the world; all else sets the record right. */
function kindOfAlteration(before: object, after: object): 'CHANGED' | 'CORRECTED' | 'ENDED' {
  const was = before as { ongoing?: boolean; terms?: readonly unknown[] };
  const is = after as { ongoing?: boolean; end?: string | null; terms?: readonly unknown[] };
  if ((is.terms?.length ?? 0) > (was.terms?.length ?? 0)) return 'CHANGED';
  return was.ongoing === true && is.ongoing === false && is.end !== null ? 'ENDED' : 'CORRECTED';
}
