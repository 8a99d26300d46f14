import { Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CountRangeFragment } from '../api/generated/graphql.js';
import { CountText } from '../time/count-text.js';
import './ranking.css';

export interface Ranked {
  readonly id: string;
  readonly name: ReactNode;
  readonly count: CountRangeFragment;
}

interface RankingProps {
  readonly title: string;
  /** Undefined while they are not known. */
  readonly rows: readonly Ranked[] | undefined;
  /** What stands there when there are none. */
  readonly empty: string;
  /** Whether it stands in a frame of its own; else it has the height of five rows at least, so that what stands below does not move. */
  readonly isBare?: boolean;
  /** Whether names are long, as those of organizations are. */
  readonly isNamed?: boolean;
}

/** Counts side by side: bars that are a table at the same time, solid what is certain, hatched what is possible. */
export function Ranking({ title, rows, empty, isBare = false, isNamed = false }: RankingProps) {
  const most = Math.max(1, ...(rows ?? []).map(({ count }) => count.possible));
  const table = (
    <table className="ranking" data-named={isNamed}>
      <Text component="caption" fw={600} size={isBare ? 'sm' : 'md'} ta="start" mb={4}>
        {title}
      </Text>
      <tbody>
        {rows === undefined
          ? Array.from({ length: 5 }, (_, place) => (
              <tr key={place}>
                <td colSpan={3}>
                  <Skeleton height="1.5rem" />
                </td>
              </tr>
            ))
          : null}
        {rows?.length === 0 ? (
          <tr>
            <td colSpan={3}>
              <Text c="dimmed" size="sm">
                {empty}
              </Text>
            </td>
          </tr>
        ) : null}
        {rows?.map(({ id, name, count }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="ranking-bar">
              <span style={{ width: `${(count.certain / most) * 100}%` }} className="ranking-certain" />
              <span style={{ width: `${((count.possible - count.certain) / most) * 100}%` }} className="ranking-possible" />
            </td>
            <td className="ranking-count">
              <CountText count={count} size="sm" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return isBare ? table : <div className="ranking-space">{table}</div>;
}
