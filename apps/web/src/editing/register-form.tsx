import { Button, Fieldset, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedChangeFragment } from '../api/generated/graphql.js';
import { KINDS } from '../organizations/organization-search.js';
import { TextLink } from '../shell/links.js';
import { Icon } from '../shell/icon.js';
import { DraftNotice } from './draft-notice.js';
import { CountriesField } from './countries-field.js';
import { NameFields } from './name-fields.js';
import { MembershipFields } from './membership-fields.js';
import { PartialDateField } from './partial-date-field.js';
import { type MembershipState, NEW_MEMBERSHIP, NEW_ORGANIZATION, registration } from './register-state.js';
import { Review } from './review.js';
import { SourceField } from './source-field.js';
import { TwinWarning } from './twin-warning.js';
import { useDraft } from './use-draft.dom.js';
import type { PlannedChange } from './writes.js';

/** Everything of a new organization in one form; what would be written is shown before it is. */
export function RegisterForm() {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation('words');
  const navigate = useNavigate();
  const { value, change, discard, isFromBefore } = useDraft('register', NEW_ORGANIZATION);
  const [planned, plan] = useState<PlannedChange | null>(null);
  if (planned) {
    return (
      <Review
        change={planned}
        onBack={() => plan(null)}
        onDone={discard}
        next={(recorded) => <RegisteredLink recorded={recorded} onMore={() => plan(null)} />}
      />
    );
  }
  const setMembership = (place: number, part: Partial<MembershipState>): void =>
    change({ memberships: value.memberships.map((membership, n) => (n === place ? { ...membership, ...part } : membership)) });
  return (
    <form
      aria-label={t('registerTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        plan(registration(value));
      }}
    >
      <Stack gap="md" maw="52rem">
        {isFromBefore ? <DraftNotice onDiscard={discard} /> : null}
        <Stack gap="md" className="beside-twins">
          <Fieldset legend={t('names')}>
            <NameFields names={value.names} onChange={(names) => change({ names })} />
          </Fieldset>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <CountriesField description={t('countriesHelp')} value={value.countries} onChange={(countries) => change({ countries })} />
            <Select
              label={t('field.kind')}
              description={t('kindHelp')}
              allowDeselect={false}
              data={KINDS.map((kind) => ({ value: kind, label: word(`kind.${kind}`) }))}
              value={value.kind}
              onChange={(kind) => change({ kind: kind ?? 'ASSOCIATION' })}
            />
          </SimpleGrid>
          <TwinWarning
            names={value.names.map(({ text }) => text)}
            country={value.countries[0] ?? null}
            // What is typed stays: a membership of it and its source are still to be recorded.
            onUse={({ slug }) => void navigate({ to: '/organizations/$key', params: { key: slug } })}
          />
        </Stack>
        {value.memberships.map((membership, place) => (
          <Fieldset key={place} legend={t('membership', { number: place + 1 })}>
            <MembershipFields value={membership} onChange={(part) => setMembership(place, part)} />
            <Button
              mt="xs"
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => change({ memberships: value.memberships.filter((_, n) => n !== place) })}
            >
              {t('removeMembership')}
            </Button>
          </Fieldset>
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Icon name="plus" size={12} />}
            onClick={() => change({ memberships: [...value.memberships, NEW_MEMBERSHIP] })}
          >
            {t('addMembership')}
          </Button>
        </Group>
        <SourceField value={value.source} onChange={(source) => change({ source })} required />
        <details open={value.founded + value.dissolved + value.city + value.website + value.wikidata + value.message !== ''}>
          <summary>{t('more')}</summary>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="xs">
            <PartialDateField
              label={t('field.founded')}
              boundOf="FIRST_DAY"
              value={value.founded}
              onChange={(founded) => change({ founded })}
            />
            <PartialDateField
              label={t('field.dissolved')}
              boundOf="LAST_DAY"
              value={value.dissolved}
              onChange={(dissolved) => change({ dissolved })}
            />
            <TextInput label={t('field.city')} value={value.city} onChange={(event) => change({ city: event.currentTarget.value })} />
            <TextInput
              label={t('field.website')}
              type="url"
              placeholder="https://"
              value={value.website}
              onChange={(event) => change({ website: event.currentTarget.value })}
            />
            <TextInput
              label="Wikidata"
              placeholder="Q…"
              value={value.wikidata}
              onChange={(event) => change({ wikidata: event.currentTarget.value })}
            />
          </SimpleGrid>
          <Textarea
            mt="sm"
            label={t('message')}
            description={t('messageHelp')}
            autosize
            value={value.message}
            onChange={(event) => change({ message: event.currentTarget.value })}
          />
        </details>
        <Group>
          <Button type="submit">{t('toReview')}</Button>
          <Text size="sm" c="dimmed">
            {t('nothingYet')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

function RegisteredLink({ recorded, onMore }: { readonly recorded: RecordedChangeFragment | null; readonly onMore: () => void }) {
  const { t } = useTranslation('editing');
  const made = recorded?.operations?.nodes.find(({ recordType }) => recordType === 'Organization');
  return (
    <>
      {made ? (
        <TextLink to="/organizations/$key" params={{ key: made.recordId }} size="sm">
          {t('toOrganization')}
        </TextLink>
      ) : null}
      <Button size="compact-sm" variant="default" onClick={onMore}>
        {t('registerMore')}
      </Button>
    </>
  );
}
