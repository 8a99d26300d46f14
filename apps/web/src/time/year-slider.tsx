import { Slider } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { addMonths, type Day, today } from '@guildhall/time';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { yearOfDay } from './year-of-day.js';

interface YearSliderProps {
  readonly day: Day;
  readonly firstYear: number;
  readonly onChange: (day: Day, replace: boolean) => void;
}

/** Slower than every frame, faster than one would notice. */
const PAUSE = 60;

/** The years from the first that is recorded to this one. The day and the month stay; this year is today at the latest. */
export function YearSlider({ day, firstYear, onChange }: YearSliderProps) {
  const { t } = useTranslation('time');
  const [dragged, setDragged] = useState<number | null>(null);
  // One drag is one step back in the browser's history.
  const begun = useRef(false);
  const thisYear = yearOfDay(today());
  const year = yearOfDay(day);
  const go = (to: number): void => {
    const there = addMonths(day, (to - year) * 12);
    onChange(there > today() ? today() : there, begun.current);
    begun.current = true;
  };
  const follow = useDebouncedCallback(go, PAUSE);
  return (
    <Slider
      size="sm"
      flex="1 1 8rem"
      min={firstYear}
      max={thisYear}
      value={dragged ?? Math.min(Math.max(year, firstYear), thisYear)}
      label={(value) => value}
      thumbLabel={t('year')}
      thumbValueText={(value) => t('yearShown', { year: String(value) })}
      onChange={(value) => {
        setDragged(value);
        follow(value);
      }}
      onChangeEnd={(value) => {
        follow.cancel();
        setDragged(null);
        if (value !== year) go(value);
        begun.current = false;
      }}
    />
  );
}
