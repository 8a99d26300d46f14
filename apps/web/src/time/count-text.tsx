import { Skeleton, Text, type TextProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CountRangeFragment } from '../api/generated/graphql.js';
import { useNumbers } from '../language/use-language.js';
import { Explained } from './explained.js';

interface CountTextProps {
  /** Undefined while it is not known: then its place is kept. */
  readonly count: CountRangeFragment | undefined;
  readonly size?: TextProps['size'];
}

/** A count as it is known, "37–44", with what that means for who points at it or comes to it by keyboard. */
export function CountText({ count, size = 'md' }: CountTextProps) {
  const { t } = useTranslation('time');
  const write = useNumbers();
  if (count === undefined) {
    return (
      <Text component="span" size={size} display="block">
        <Skeleton component="span" display="inline-block" width="3ch" height="0.8em" />
      </Text>
    );
  }
  const certain = write(count.certain);
  const possible = write(count.possible);
  if (count.certain === count.possible) {
    return (
      <Text component="span" size={size} display="block" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        {certain}
      </Text>
    );
  }
  return (
    <Text component="span" size={size} display="block" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      <Explained text={t('count.rangeHelp', { certain, possible })}>{t('count.range', { certain, possible })}</Explained>
    </Text>
  );
}
