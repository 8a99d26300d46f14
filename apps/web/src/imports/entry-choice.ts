/** Which entries of a difference are to be written: only some, or all but some. As it is sent. */
export type EntryChoice = { readonly only: readonly number[] } | { readonly except: readonly number[] };

export const ALL: EntryChoice = { except: [] };
export const NONE: EntryChoice = { only: [] };

/** Tells of an entry whether it is chosen. */
export function chosenBy(choice: EntryChoice): (number: number) => boolean {
  const listed = new Set('only' in choice ? choice.only : choice.except);
  return (number) => listed.has(number) === 'only' in choice;
}

/** The choice with some entries chosen too, or left out too. */
export function choose(choice: EntryChoice, numbers: readonly number[], chosen: boolean): EntryChoice {
  const listed = new Set('only' in choice ? choice.only : choice.except);
  for (const number of numbers) {
    if (chosen === 'only' in choice) listed.add(number);
    else listed.delete(number);
  }
  const list = [...listed].sort((a, b) => a - b);
  return 'only' in choice ? { only: list } : { except: list };
}

/** How many of all entries are chosen. */
export function chosenCount(choice: EntryChoice, all: number): number {
  return 'only' in choice ? choice.only.length : all - choice.except.length;
}
