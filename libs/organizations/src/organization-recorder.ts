import { Injectable } from '@nestjs/common';
import { numberOf, type OpenChange, type Operation, type RetractInput, type Writing } from '@guildhall/journal';
import { Bug, Problem } from '@guildhall/problems';
import { citationsTogether, citedBy, type EndInput, type StoredCitation } from '@guildhall/sources';
import { newIdNumber, recordId, sql } from '@guildhall/storage';
import { today } from '@guildhall/time';
import { effectiveNames } from './names.js';
import { checkOrganization, type OrganizationDraft } from './organization-draft.js';
import { organizationRows } from './organization-rows.js';
import { freeSlug, givenSlug, wantedSlug } from './organization-slug.js';
import type { CorrectOrganizationInput, NewOrganizationInput, RenameOrganizationInput } from './organization-writing.input.js';
import { chosenNames, namesFollowing, namesOf, namesOver, type RecordedNames, recordedNames, sourcesOf } from './recorded-names.js';
import { earlierOrganization, recordedOrganization } from './recorded-organization.js';
import { renamedOrganization } from './renamed-organization.js';

/** What is written of organizations alone, each inside a change that is open. Inputs must have passed their checks. */
@Injectable()
export class OrganizationRecorder {
  /** Gives the number of the new organization. */
  async register(writing: Writing, input: NewOrganizationInput): Promise<number> {
    const { change, made } = writing;
    const { kind, countries, city = null, founded = null, dissolved = null, website = null, identifiers } = input;
    const citations = await citedBy(writing, input.citations);
    const all = namesOf(input.names, sourcesOf(citations));
    const names = recordedNames(all, chosenNames(all, today()), citations);
    const ground = { kind, name: names.defaultName, acronym: names.acronym, countries: countries ?? [] };
    const slug = input.slug == null ? await freeSlug(change, wantedSlug(ground)) : await givenSlug(change, input.slug);
    const id = newIdNumber();
    await this.stage(
      writing,
      { kind: 'CREATED', recordType: 'Organization', id, replaces: null },
      {
        ...{ slug, kind, ...names, city, founded, dissolved, website, note: null, citations },
        countries: countries ?? [],
        identifiers: identifiers ?? [],
      },
    );
    made.add(id);
    return id;
  }

  /** The record was wrong: it gets a new version. No fact is rewritten, whatever of its lifetime is corrected. */
  async correct(writing: Writing, input: CorrectOrganizationInput): Promise<number> {
    const { id, draft: before, replaces } = await recordedOrganization(writing.change, numberOf(input.id), input.expectedRevision);
    const citations = input.citations ? await citedBy(writing, input.citations) : before.citations;
    const over = (key: 'city' | 'founded' | 'dissolved' | 'website'): string | null =>
      input[key] === undefined ? before[key] : input[key];
    await this.stage(
      writing,
      { kind: 'CORRECTED', recordType: 'Organization', id, replaces },
      {
        ...before,
        ...correctedNames(before, input, citations),
        citations,
        kind: input.kind ?? before.kind,
        countries: input.countries === undefined ? before.countries : (input.countries ?? []),
        identifiers: input.identifiers === undefined ? before.identifiers : (input.identifiers ?? []),
        city: over('city'),
        founded: over('founded'),
        dissolved: over('dissolved'),
        website: over('website'),
      },
    );
    return id;
  }

  /** The world changed: a new official name. */
  async rename(writing: Writing, input: RenameOrganizationInput): Promise<number> {
    const { id, draft, replaces } = await recordedOrganization(writing.change, numberOf(input.id), input.expectedRevision);
    const cited = await citedBy(writing, input.citations);
    const operation = { kind: 'CHANGED', recordType: 'Organization', id, replaces } as const;
    await this.stage(writing, operation, renamedOrganization(id, draft, input, cited));
    return id;
  }

  /** Its last day. Facts stay as they are recorded: their answers are clipped from this change on. */
  async dissolve(writing: Writing, { id: name, on, citations, expectedRevision }: EndInput): Promise<number> {
    const { id, draft, replaces } = await recordedOrganization(writing.change, numberOf(name), expectedRevision);
    if (draft.dissolved !== null) {
      throw contradiction(id, `It was dissolved already (${draft.dissolved}). If that is wrong, correct it instead.`);
    }
    const cited = citationsTogether(draft.citations, await citedBy(writing, citations));
    const names = namesFollowing(draft.names, draft.citations, cited);
    await this.stage(
      writing,
      { kind: 'ENDED', recordType: 'Organization', id, replaces },
      { ...draft, names, dissolved: on, citations: cited },
    );
    return id;
  }

  /** It never was. Whether anything stands on it is for the caller to know. */
  async retract({ change }: Writing, { id: name, expectedRevision }: RetractInput): Promise<number> {
    const { id, replaces } = await recordedOrganization(change, numberOf(name), expectedRevision);
    await change.stage({ kind: 'RETRACTED', recordType: 'Organization', id, replaces }, []);
    return id;
  }

  /** One that was retracted stands again, as it last stood. */
  async restore(change: OpenChange, id: number): Promise<void> {
    const draft = await earlierOrganization(
      change,
      id,
      sql`upper(recorded) = (SELECT max(upper(recorded)) FROM organization WHERE id = ${id}::int8)`,
    );
    if (draft === null) throw new Bug(`Organization ${id} never stood`);
    await change.stage({ kind: 'CORRECTED', recordType: 'Organization', id, replaces: null }, organizationRows(id, draft));
  }

  /** The input was sound in itself, so what is wrong with the draft contradicts what is recorded. */
  private async stage({ change }: Writing, operation: Operation, draft: OrganizationDraft): Promise<void> {
    const violations = checkOrganization(draft);
    if (violations.length > 0) {
      const message = violations.map((violation) => violation.message).join(' ');
      if (operation.replaces === null) throw new Bug(`An organization was let through that is not sound: ${message}`);
      throw contradiction(operation.id, message);
    }
    await change.stage(operation, organizationRows(operation.id, draft));
  }
}

function correctedNames(before: OrganizationDraft, input: CorrectOrganizationInput, citations: readonly StoredCitation[]): RecordedNames {
  const known = namesFollowing(effectiveNames(before), before.citations, citations);
  const names = input.names ? namesOver(known, input.names, sourcesOf(citations)) : known;
  return recordedNames(names, chosenNames(names, today(), before), citations);
}

function contradiction(id: number, message: string): Problem {
  const name = recordId('Organization', id);
  return new Problem('CONFLICT', `${name}: ${message}`, { conflictsWith: [name] });
}
