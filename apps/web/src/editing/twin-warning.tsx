import { Alert, Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { TwinsDocument, type TwinsQuery } from '../api/generated/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { useNumbers } from '../language/use-language.js';
import { TextLink } from '../shell/links.js';
import './editing.css';

export type Twin = NonNullable<TwinsQuery['similarOrganizations']>[number]['organization'];

interface TwinWarningProps {
  readonly names: readonly string[];
  readonly country: string | null;
  readonly onUse: (twin: Twin) => void;
}

/** From here on two names are so near that somebody should look: as the command line asks. */
const LIKELY = 0.5;

/** Organizations that are registered already and may be the one that is being typed, as one types. */
export function TwinWarning({ names, country, onUse }: TwinWarningProps) {
  const [[name = '', second = '']] = useDebouncedValue(
    names.map((one) => one.trim()).filter((one) => one.length > 1),
    200,
  );
  return (
    <div role="status" className="twin-warning">
      <Twins name={name} country={country} onUse={onUse} />
      {second === '' ? null : <Twins name={second} country={country} onUse={onUse} />}
    </div>
  );
}

function Twins({ name, country, onUse }: { readonly name: string; readonly country: string | null; readonly onUse: (twin: Twin) => void }) {
  const { t } = useTranslation('editing');
  const number = useNumbers();
  const { data } = useAnswer(TwinsDocument, { name, country }, { enabled: name !== '', keep: true });
  const likely = name === '' ? [] : (data?.similarOrganizations ?? []).filter(({ score }) => score >= LIKELY);
  if (likely.length === 0) return null;
  return (
    <Alert variant="default" className="noted" title={t('twins', { count: likely.length })} mt="xs">
      {likely.map(({ organization, score, matchedName, reasons }) => (
        <Group key={organization.id} gap="sm" mb="xs" align="start" justify="space-between" wrap="nowrap">
          <div>
            <TextLink to="/organizations/$key" params={{ key: organization.slug }} target="_blank" size="sm" fw={600}>
              {organization.name}
            </TextLink>{' '}
            <Text component="span" size="sm">
              {[
                matchedName === organization.name ? null : matchedName,
                ...organization.countries.map((one) => one.name),
                `${number(Math.round(score * 100))} %`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Text size="xs" lang="en">
              {reasons.join(' ')}
            </Text>
          </div>
          <Button size="compact-sm" variant="default" onClick={() => onUse(organization)} flex="none">
            {t('useThisOne')}
          </Button>
        </Group>
      ))}
    </Alert>
  );
}
