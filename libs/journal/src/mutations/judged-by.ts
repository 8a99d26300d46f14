import { registerDecorator, type ValidationArguments } from 'class-validator';

/** Why a value is not taken: a sentence for whoever wrote it, and the code that files have for it, where there is one. */
export interface Judgement {
  readonly code?: string;
  readonly message: string;
}

/** Judges one text; null: it is taken. */
export type Judge = (text: string) => Judgement | null;

/** A judgement and where below the property it stands: nowhere, or a place in a list. */
export interface PlacedJudgement extends Judgement {
  readonly path: readonly number[];
}

// class-validator keeps one sentence for a whole property; a list may have several wrong places.
const judgements = new WeakMap<object, Map<string, readonly PlacedJudgement[]>>();

/** What the judges of a property said when it was validated last. */
export function judgementsOf(object: object, property: string): readonly PlacedJudgement[] {
  return judgements.get(object)?.get(property) ?? [];
}

/**
 * Judges a property of an input, or each place of a list, by the same function that judges the cells of files. What is absent or null is not judged: whether it
 * may be is said by the type in the schema.
 */
export function JudgedBy(judge: Judge): PropertyDecorator {
  return (prototype, name) => {
    registerDecorator({
      name: 'judgedBy',
      target: prototype.constructor,
      propertyName: String(name),
      validator: {
        validate(value: unknown, args?: ValidationArguments) {
          const found = judged(value, judge);
          if (args) remember(args, found);
          return found.length === 0;
        },
        defaultMessage: (args) => (args ? (judgementsOf(args.object, args.property)[0]?.message ?? '') : ''),
      },
    });
  };
}

function judged(value: unknown, judge: Judge): PlacedJudgement[] {
  if (value === null || value === undefined) return [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one, place) => {
    const judgement = typeof one === 'string' ? judge(one) : null;
    return judgement === null ? [] : [{ ...judgement, path: Array.isArray(value) ? [place] : [] }];
  });
}

/** A property may have several judges, one after another: what the first of them found stays. */
function remember({ object, property }: ValidationArguments, found: readonly PlacedJudgement[]): void {
  const known = judgements.get(object) ?? new Map<string, readonly PlacedJudgement[]>();
  judgements.set(object, known);
  if (found.length > 0 || !known.has(property)) known.set(property, found);
}
