import { Text } from '@mantine/core';
import type { CountRangeFragment } from '../api/generated/graphql.js';
import { CountText } from '../time/count-text.js';

/** One number, large, with what it counts. */
export function CountBody({ title, count }: { readonly title: string; readonly count: CountRangeFragment | undefined }) {
  return (
    <>
      <Text fw={600} size="sm" pe="1.75rem">
        {title}
      </Text>
      <CountText count={count} size="2.25rem" />
    </>
  );
}
