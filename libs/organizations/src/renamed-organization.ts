import { Problem } from '@guildhall/problems';
import { citationsTogether, type StoredCitation } from '@guildhall/sources';
import { recordId } from '@guildhall/storage';
import { dateBetween, type Day, dayBefore, FIRST_DAY, type HistoricalDate, parseDate, refusePeriod, today } from '@guildhall/time';
import { effectiveNames, nameMayHold, presentName, sameLanguage } from './names.js';
import type { OrganizationDraft } from './organization-draft.js';
import type { RenameOrganizationInput } from './organization-writing.input.js';
import { chosenNames, namesFollowing, recordedNames, sourcesOf } from './recorded-names.js';
import { NameType, type StoredName } from './stored-name.js';

/** The organization with its new name. What contradicts the record is CONFLICT; `id` is that of the organization. */
export function renamedOrganization(
  id: number,
  before: OrganizationDraft,
  { name, on }: Pick<RenameOrganizationInput, 'name' | 'on'>,
  cited: readonly StoredCitation[],
): OrganizationDraft {
  const day = parseDate(on);
  refuseOutside(id, before, day);
  const all = effectiveNames(before);
  const old = replacedName(all, before, name.language ?? null, day);
  const language = name.language === undefined ? old.language : name.language;
  refuseSame(old, all, name.text, language);
  const former: StoredName = { ...old, type: NameType.FORMER, ...endedBefore(id, old, day) };
  const end = name.end ?? null;
  const ongoing = end === null && (name.ongoing ?? true);
  const renamed = { text: name.text, language, type: NameType.OFFICIAL, start: on, end, ongoing, sources: sourcesOf(cited) };
  const citations = citationsTogether(before.citations, cited);
  const others = namesFollowing(
    all.filter((one) => one !== old),
    before.citations,
    citations,
  );
  const names = [...others, former, renamed];
  const chosen = chosenNames(names, today(), before);
  const isDefault = old.text === before.defaultName && old.language === before.language;
  return { ...before, citations, ...recordedNames(names, isDefault ? { ...chosen, official: renamed } : chosen, citations) };
}

/** The official name that gives way: that in the language of the new one; where there is none, the one that lists are ordered by. */
function replacedName(all: readonly StoredName[], before: OrganizationDraft, language: string | null, on: HistoricalDate): StoredName {
  const eve = dayBefore(on.earliest ?? on.latest) ?? FIRST_DAY;
  const official = all.filter(({ type }) => type === NameType.OFFICIAL);
  const borne = official.filter((name) => nameMayHold(name, eve));
  const spoken = (alike: (a: string, b: string) => boolean): StoredName | undefined =>
    presentName(
      borne.filter((name) => language !== null && name.language !== null && alike(name.language, language)),
      eve,
    );
  const ordering = official.find((name) => name.text === before.defaultName && name.language === before.language);
  return spoken((a, b) => a.toLowerCase() === b.toLowerCase()) ?? spoken(sameLanguage) ?? ordering ?? chosenNames(all, eve).official;
}

function refuseSame(old: StoredName, all: readonly StoredName[], text: string, language: string | null): void {
  const isBorne = (one: StoredName): boolean =>
    one === old || (one.type === NameType.OFFICIAL && one.language === language && one.end === null);
  if (!all.some((one) => one.text === text && isBorne(one))) return;
  const message = `It bears the name ${JSON.stringify(text)} already. Where it only took it on another day, correct the record instead.`;
  throw new Problem('BAD_USER_INPUT', message, { violations: [{ path: ['name', 'text'], message }] });
}

function refuseOutside(id: number, { founded, dissolved }: OrganizationDraft, on: HistoricalDate): void {
  if (founded !== null && isBefore(on.latest, parseDate(founded).earliest)) {
    throw contradiction(id, `${on.edtf} lies before its founding (${founded}). If that is wrong, correct it first.`);
  }
  if (dissolved !== null && isBefore(parseDate(dissolved).latest, on.earliest)) {
    throw contradiction(id, `${on.edtf} lies after its dissolution (${dissolved}). If that is wrong, correct it first.`);
  }
}

/** The end of the old name: the day before the new one is taken, bound by bound; one that is recorded stays where it fits. */
function endedBefore(id: number, { text, start, end }: StoredName, on: HistoricalDate): Pick<StoredName, 'end' | 'ongoing'> {
  const last = dateBetween(dayBefore(on.earliest), dayBefore(on.latest));
  const ended = end === null ? last : parseDate(end);
  if (end !== null && isBefore(last?.latest ?? null, ended?.earliest ?? null)) {
    throw contradiction(id, `It bore the name ${JSON.stringify(text)} until ${end}, after ${on.edtf}. If that is wrong, correct it first.`);
  }
  const begins = start === null ? null : parseDate(start);
  if (refusePeriod({ start: begins, end: ended, ongoing: false }) !== null) {
    const message = `It took the name ${JSON.stringify(text)} on ${start ?? ''}; ${on.edtf} leaves no day for it. If that is wrong, correct it first.`;
    throw contradiction(id, message);
  }
  return { end: ended?.edtf ?? null, ongoing: false };
}

function isBefore(a: Day | null, b: Day | null): boolean {
  return a !== null && b !== null && a < b;
}

function contradiction(id: number, message: string): Problem {
  const name = recordId('Organization', id);
  return new Problem('CONFLICT', `${name}: ${message}`, { conflictsWith: [name] });
}
