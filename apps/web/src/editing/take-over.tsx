import { Alert, Button, Radio, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../tables/side-by-side.css';
import './editing.css';
import { LaterChanges } from './meanwhile.js';

/** The fields of a record as a form holds them; two are the same where their JSON is. */
export type FormFields = Readonly<Record<string, unknown>>;

interface TakeOverProps {
  readonly record: string;
  /** From when on what was recorded is new to who is typing. */
  readonly afterRevision: number;
  /** As they were read, as they are recorded now, and as they are typed. */
  readonly base: FormFields;
  readonly theirs: FormFields;
  readonly mine: FormFields;
  readonly nameOf: (field: string) => string;
  readonly textOf: (value: unknown) => string;
  readonly onTaken: (fields: FormFields) => void;
}

const isSame = (one: unknown, two: unknown): boolean => JSON.stringify(one) === JSON.stringify(two);

/** Somebody else recorded something of this record meanwhile: what, and field by field whether theirs stands or what is typed here. */
export function TakeOver({ record, afterRevision, base, theirs, mine, nameOf, textOf, onTaken }: TakeOverProps) {
  const { t } = useTranslation('editing');
  const [kept, keep] = useState<Readonly<Record<string, 'theirs' | 'mine'>>>({});
  const altered = Object.keys({ ...theirs, ...mine }).filter((field) => !isSame(base[field], theirs[field]));
  const disputed = altered.filter((field) => !isSame(mine[field], base[field]) && !isSame(mine[field], theirs[field]));
  const take = (): void => {
    const taken = Object.keys({ ...theirs, ...mine }).map((field) => {
      const isMine = disputed.includes(field) ? kept[field] === 'mine' : !altered.includes(field);
      return [field, (isMine ? mine : theirs)[field]];
    });
    onTaken(Object.fromEntries(taken) as FormFields);
  };
  return (
    <Alert variant="default" className="noted" role="alert" title={t('meanwhile')} mb="md">
      <LaterChanges record={record} afterRevision={afterRevision} />
      <Table withTableBorder layout="fixed" className="side-by-side" my="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="9rem">{t('field.field')}</Table.Th>
            <Table.Th>{t('asRead')}</Table.Th>
            <Table.Th>{t('theirs')}</Table.Th>
            <Table.Th>{t('mine')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {altered.map((field) => (
            <Table.Tr key={field}>
              <Table.Th scope="row">{nameOf(field)}</Table.Th>
              <Table.Td data-label={t('asRead')}>{textOf(base[field])}</Table.Td>
              <Table.Td data-label={t('theirs')}>{textOf(theirs[field])}</Table.Td>
              <Table.Td data-label={t('mine')}>{textOf(mine[field])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {disputed.map((field) => (
        <Radio.Group
          key={field}
          label={t('whose', { field: nameOf(field) })}
          value={kept[field] ?? ''}
          onChange={(whose) => keep({ ...kept, [field]: whose as 'theirs' | 'mine' })}
          mb="sm"
        >
          <Stack gap={4} mt={4}>
            <Radio value="theirs" label={t('keepTheirs', { text: textOf(theirs[field]) || '–' })} />
            <Radio value="mine" label={t('keepMine', { text: textOf(mine[field]) || '–' })} />
          </Stack>
        </Radio.Group>
      ))}
      {disputed.length === 0 ? (
        <Text size="sm" mb="xs">
          {t('nothingDisputed')}
        </Text>
      ) : null}
      <Button size="xs" onClick={take} disabled={disputed.some((field) => kept[field] === undefined)}>
        {t('takeOver')}
      </Button>
    </Alert>
  );
}
