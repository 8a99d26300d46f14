import { Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutationName } from '../proposals/use-mutation-name.js';
import { ChangeForm } from './change-form.js';
import { type Grounds, NO_GROUNDS } from './grounds.js';
import { CATEGORIES, MembershipFields } from './membership-fields.js';
import { NameFields } from './name-fields.js';
import { PartialDateField } from './partial-date-field.js';
import { membershipInput, type MembershipState, type NameState, NEW_MEMBERSHIP, orNull } from './register-state.js';
import { citationOf } from './source-state.js';
import { edtfOf } from './typed-edtf.js';
import { useDraft } from './use-draft.dom.js';
import type { MutationName } from './writes.js';

interface FormProps {
  readonly id: string;
  /** The revision that recorded the state that is looked at: what was recorded later is told instead of overwritten. */
  readonly revision: number;
}

type EndingMutation = Extract<MutationName, `end${string}` | 'dissolveOrganization'>;
type AttestingMutation = Extract<MutationName, `attest${string}`>;
type RetractingMutation = Extract<MutationName, `retract${string}`>;

/** The last day of a fact or of an organization. */
export function EndForm({ id, revision, mutation }: FormProps & { readonly mutation: EndingMutation }) {
  const { t } = useTranslation('editing');
  const name = useMutationName();
  const draft = useDraft(`${mutation}:${id}`, { ...NO_GROUNDS, on: '' });
  return (
    <ChangeForm
      label={name(mutation)}
      draft={draft}
      source="REQUIRED"
      planned={({ on, source, message }) => ({
        mutation,
        input: {
          id,
          expectedRevision: revision,
          on: edtfOf(on, 'LAST_DAY') ?? '',
          citations: citationOf(source),
          message: orNull(message),
        },
      })}
    >
      <PartialDateField label={t('lastDay')} boundOf="LAST_DAY" required value={draft.value.on} onChange={(on) => draft.change({ on })} />
    </ChangeForm>
  );
}

/** It never was so. */
export function RetractForm({ id, revision, mutation }: FormProps & { readonly mutation: RetractingMutation }) {
  const name = useMutationName();
  const draft = useDraft<Grounds>(`${mutation}:${id}`, NO_GROUNDS);
  return (
    <ChangeForm
      label={name(mutation)}
      draft={draft}
      source="NONE"
      reason="REQUIRED"
      planned={({ message }) => ({ mutation, input: { id, expectedRevision: revision, message: message.trim() } })}
    />
  );
}

/** From a day on it belongs as something else, or its rights rest, or are in force again. */
export function ChangeMembershipForm({ id, revision }: FormProps) {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  const draft = useDraft(`changeMembership:${id}`, { ...NO_GROUNDS, on: '', category: '', standing: '', announcedOn: '' });
  const { value, change } = draft;
  return (
    <ChangeForm
      label={t('form.changeMembership')}
      draft={draft}
      source="REQUIRED"
      planned={({ on, category, standing, announcedOn, source, message }) => ({
        mutation: 'changeMembership',
        input: {
          ...{ id, expectedRevision: revision, on: edtfOf(on, 'FIRST_DAY') ?? '', announcedOn: edtfOf(announcedOn) },
          ...(category === '' ? {} : { category }),
          ...(standing === '' ? {} : { standing }),
          ...{ citations: citationOf(source), message: orNull(message) },
        },
      })}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <PartialDateField label={t('firstDay')} boundOf="FIRST_DAY" required value={value.on} onChange={(on) => change({ on })} />
        <PartialDateField label={t('announcedOn')} value={value.announcedOn} onChange={(announcedOn) => change({ announcedOn })} />
        <Select
          label={t('category')}
          placeholder={t('asBefore')}
          clearable
          data={CATEGORIES.map((category) => ({ value: category, label: word(`category.${category}`) }))}
          value={value.category === '' ? null : value.category}
          onChange={(category) => change({ category: category ?? '' })}
        />
        <Select
          label={t('standing')}
          placeholder={t('asBefore')}
          clearable
          data={(['ACTIVE', 'SUSPENDED'] as const).map((standing) => ({ value: standing, label: word(`standing.${standing}`) }))}
          value={value.standing === '' ? null : value.standing}
          onChange={(standing) => change({ standing: standing ?? '' })}
        />
      </SimpleGrid>
    </ChangeForm>
  );
}

/** A source shows that it held on a day. */
export function AttestForm({ id, mutation }: { readonly id: string; readonly mutation: AttestingMutation }) {
  const { t } = useTranslation('editing');
  const name = useMutationName();
  const draft = useDraft(`${mutation}:${id}`, { ...NO_GROUNDS, on: '' });
  return (
    <ChangeForm
      label={name(mutation)}
      draft={draft}
      source="REQUIRED"
      reason="NONE"
      planned={({ on, source }) => ({
        mutation,
        input: { id, on: edtfOf(on) ?? '', citation: citationOf(source)[0] ?? { source: { new: { title: '' } } } },
      })}
    >
      <PartialDateField label={t('shownOn')} required value={draft.value.on} onChange={(on) => draft.change({ on })} />
    </ChangeForm>
  );
}

/** It bears a new official name from a day on. */
export function RenameForm({ id, revision }: FormProps) {
  const { t } = useTranslation('editing');
  const draft = useDraft<Grounds & { readonly names: readonly NameState[]; readonly on: string }>(`renameOrganization:${id}`, {
    ...NO_GROUNDS,
    names: [{ text: '', language: '', type: 'OFFICIAL' }],
    on: '',
  });
  return (
    <ChangeForm
      label={t('form.renameOrganization')}
      draft={draft}
      source="REQUIRED"
      planned={({ names: [name], on, source, message }) => ({
        mutation: 'renameOrganization',
        input: {
          ...{ id, expectedRevision: revision, on: edtfOf(on, 'FIRST_DAY') ?? '' },
          name: { text: name?.text.trim() ?? '', language: orNull(name?.language ?? '') },
          ...{ citations: citationOf(source), message: orNull(message) },
        },
      })}
    >
      <NameFields names={draft.value.names} onChange={(names) => draft.change({ names })} isOne />
      <PartialDateField label={t('firstDay')} boundOf="FIRST_DAY" required value={draft.value.on} onChange={(on) => draft.change({ on })} />
    </ChangeForm>
  );
}

/** It became a member of a federation. */
export function JoinForm({ id }: { readonly id: string }) {
  const { t } = useTranslation('editing');
  const draft = useDraft<Grounds & { readonly membership: MembershipState }>(`recordMembership:${id}`, {
    ...NO_GROUNDS,
    membership: NEW_MEMBERSHIP,
  });
  const { membership } = draft.value;
  return (
    <ChangeForm
      label={t('form.recordMembership')}
      draft={draft}
      source="REQUIRED"
      planned={({ membership: { federation, ...rest }, source, message }) => ({
        mutation: 'recordMembership',
        input: {
          member: id,
          federation: federation?.id ?? '',
          ...membershipInput(rest),
          citations: citationOf(source),
          message: orNull(message),
        },
      })}
    >
      <MembershipFields value={membership} onChange={(part) => draft.change({ membership: { ...membership, ...part } })} />
    </ChangeForm>
  );
}
