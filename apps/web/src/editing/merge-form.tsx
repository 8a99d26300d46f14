import { Button, Group, Radio, Table, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleFor } from '../access/role-for.js';
import { mayDo, useViewer } from '../access/use-viewer.js';
import type { EditedOrganizationQuery } from '../api/generated/graphql.js';
import { DraftNotice } from './draft-notice.js';
import { Review } from './review.js';
import { MergedFacts } from './merged-facts.js';
import { mergedNames } from './merged-names.js';
import type { RecordField } from './record-fields.js';
import { useDraft } from './use-draft.dom.js';
import { useRecordFields } from './use-record-fields.js';
import type { PlannedChange } from './writes.js';
import '../tables/side-by-side.css';

type Organization = NonNullable<EditedOrganizationQuery['organization']>;

interface MergeFormProps {
  readonly source: Organization;
  readonly target: Organization;
}

/** Fields of which the source's may be taken over before it is folded into the target. Names of both are kept where that is chosen. */
const CHOSEN = ['names', 'kind', 'countries', 'city', 'founded', 'dissolved', 'website'] as const;
type ChosenField = (typeof CHOSEN)[number];

interface Choices {
  readonly taken: readonly ChosenField[];
  /** The facts that are retracted with the merge. */
  readonly retracted: readonly string[];
  readonly message: string;
}

const NOTHING_CHOSEN: Choices = { taken: [], retracted: [], message: '' };

/** Both records side by side, field by field: which stands. Where the source's does, the target is corrected first; then the merge is looked at, and recorded or proposed. */
export function MergeForm({ source, target }: MergeFormProps) {
  const { t } = useTranslation('editing');
  // The other is corrected first, and that is recorded: a proposal of a merge says nothing of its fields.
  const mayChoose = mayDo(useViewer(), roleFor('correctOrganization'));
  const fieldsOf = useRecordFields();
  const draft = useDraft(`mergeOrganizations:${source.id}:${target.id}`, NOTHING_CHOSEN);
  const { taken, retracted, message } = draft.value;
  const [steps, setSteps] = useState<readonly PlannedChange[]>([]);
  const [step, go] = useState(0);
  const change = steps[step];
  if (change) {
    return (
      <Review
        key={step}
        change={change}
        onBack={() => setSteps([])}
        onDone={() => (step + 1 === steps.length ? draft.discard() : undefined)}
        isProposable={step + 1 === steps.length}
        next={() =>
          step + 1 < steps.length ? (
            <Button size="compact-sm" onClick={() => go(step + 1)}>
              {t('mergeNext')}
            </Button>
          ) : null
        }
      />
    );
  }
  const [stays, goes] = [t('stays', { name: target.organizationName }), t('goes', { name: source.organizationName })];
  const [ofSource, ofTarget] = [fieldsOf(source), fieldsOf(target)];
  const isTaken = (name: string): boolean => (taken as readonly string[]).includes(name);
  const set = (name: ChosenField, whose: string): void =>
    draft.change({ taken: whose === 'source' ? [...taken, name] : taken.filter((one) => one !== name) });
  return (
    <form
      aria-label={t('mergeTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        go(0);
        // What was taken over in a step before is the same on both sides by now.
        const other = !mayChoose ? [] : taken.filter((field) => fieldText(ofSource, field) !== fieldText(ofTarget, field));
        setSteps(planned({ source, target, taken: other, retracted, message: message.trim() }));
      }}
    >
      {draft.isFromBefore ? <DraftNotice onDiscard={draft.discard} /> : null}
      <Table withTableBorder layout="fixed" className="side-by-side">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="9rem">{t('field.field')}</Table.Th>
            <Table.Th>{stays}</Table.Th>
            <Table.Th>{goes}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ofTarget.map(({ name, text }, place) => {
            const other = ofSource[place]?.text ?? '';
            if (text === '' && other === '') return null;
            const field = CHOSEN.find((one) => one === name);
            const label = t(`field.${name}`);
            if (field === undefined || text === other || !mayChoose) {
              return (
                <Table.Tr key={name}>
                  <Table.Th scope="row">{label}</Table.Th>
                  <Table.Td data-label={stays}>{text || '–'}</Table.Td>
                  <Table.Td data-label={goes}>{other || '–'}</Table.Td>
                </Table.Tr>
              );
            }
            const group = `merge-${field}`;
            return (
              <Table.Tr key={name}>
                <Table.Th scope="row">{label}</Table.Th>
                <Table.Td data-label={stays}>
                  <Radio
                    name={group}
                    label={text || '–'}
                    aria-label={`${label}: ${text || '–'}`}
                    styles={{ label: { whiteSpace: 'pre-line' } }}
                    checked={!isTaken(field)}
                    onChange={() => set(field, 'target')}
                  />
                </Table.Td>
                <Table.Td data-label={goes}>
                  <Radio
                    name={group}
                    label={field === 'names' ? `${t('bothNames')}\n${other}` : other || '–'}
                    aria-label={`${label}: ${field === 'names' ? t('bothNames') : other || '–'}`}
                    styles={{ label: { whiteSpace: 'pre-line' } }}
                    checked={isTaken(field)}
                    onChange={() => set(field, 'source')}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {mayChoose ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          {t('mergeFieldsHelp')}
        </Text>
      )}
      <MergedFacts source={source.id} target={target.id} retracted={retracted} onChange={(ids) => draft.change({ retracted: ids })} />
      <Textarea
        maw="52rem"
        label={t('message')}
        description={t('messageHelp')}
        required
        autosize
        value={message}
        onChange={(event) => draft.change({ message: event.currentTarget.value })}
      />
      <Group mt="md">
        <Button type="submit">{t('toReview')}</Button>
      </Group>
    </form>
  );
}

function fieldText(fields: readonly RecordField[], field: ChosenField): string | undefined {
  return fields.find(({ name }) => name === field)?.text;
}

function planned({ source, target, taken, retracted, message }: MergeFormProps & Choices): PlannedChange[] {
  const values: Record<ChosenField, unknown> = {
    names: mergedNames(target.allNames, source.allNames),
    kind: source.kind,
    countries: source.countries.map(({ code }) => code),
    city: source.city,
    founded: source.founded?.edtf ?? null,
    dissolved: source.dissolved?.edtf ?? null,
    website: source.website,
  };
  const merge: PlannedChange = {
    mutation: 'mergeOrganizations',
    input: { source: source.id, target: target.id, retract: retracted, message },
  };
  if (taken.length === 0) return [merge];
  const expectedRevision = target.versions?.nodes[0]?.recorded.from.number;
  const input = { id: target.id, expectedRevision, message, ...Object.fromEntries(taken.map((field) => [field, values[field]])) };
  return [{ mutation: 'correctOrganization', input }, merge];
}
