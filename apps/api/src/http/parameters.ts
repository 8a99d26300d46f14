import { nearWord } from '@guildhall/exchange';
import { refuseCountry } from '@guildhall/organizations';
import { DateScalar, DateTimeScalar, type KnownState, type RequestMoment } from '@guildhall/planner';
import { Problem } from '@guildhall/problems';
import type { Day } from '@guildhall/time';
import type { GraphQLScalarType } from 'graphql';

/** What is wrong with one parameter. */
interface ParameterViolation {
  readonly path: readonly [string];
  readonly message: string;
}

/**
 * The parameters of an address. Each is read by what it must be; everything that is wrong, unknown names too, is told at once, by `refuse`. What
 * was refused reads as null.
 */
export class Parameters {
  private readonly violations: ParameterViolation[] = [];
  private readonly given: ReadonlyMap<string, string>;

  constructor(query: unknown, taken: readonly string[]) {
    const given = new Map<string, string>();
    for (const [name, value] of Object.entries(query as Record<string, string | string[]>)) {
      if (!taken.includes(name)) this.add(name, unknownName(name, taken));
      else if (Array.isArray(value)) this.add(name, `'${name}' is given ${value.length} times: give it once.`);
      else if (value.trim() === '') this.add(name, `'${name}' is empty: leave it out, or say what it is.`);
      else given.set(name, value.trim());
    }
    this.given = given;
  }

  text(name: string): string | null {
    return this.given.get(name) ?? null;
  }

  day(name: string): Day | null {
    return this.scalar(name, DateScalar);
  }

  country(name: string): string | null {
    const code = this.text(name)?.toUpperCase() ?? null;
    const refusal = code === null ? null : refuseCountry(code);
    if (refusal !== null) this.add(name, `'${name}': ${refusal.message}`);
    return refusal === null ? code : null;
  }

  flag(name: string): boolean {
    const text = this.text(name);
    if (text !== null && text !== 'true' && text !== 'false') this.add(name, `'${name}' is "${shown(text)}": taken are true and false.`);
    return text === 'true';
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | null {
    const text = this.text(name);
    const value = values.find((one) => one === text?.toUpperCase());
    if (text !== null && value === undefined) this.add(name, `'${name}' is "${shown(text)}": taken are ${values.join(', ')}.`);
    return value ?? null;
  }

  /** The state of the records that `asKnownAt` or `atRevision` names, else the newest; the newest also where they are refused. */
  async state(moment: RequestMoment): Promise<KnownState> {
    // A plus that is not written as %2B reads as a space.
    const asKnownAt = this.scalar('asKnownAt', DateTimeScalar, (text) => text.replace(' ', '+'));
    const atRevision = this.revision();
    try {
      return await moment.known({ asKnownAt, atRevision });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'BAD_USER_INPUT') throw error;
      this.add(atRevision === null ? 'asKnownAt' : 'atRevision', error.message);
      return moment.known({});
    }
  }

  add(name: string, message: string): void {
    this.violations.push({ path: [name], message });
  }

  /** Refuses the request if anything of it is wrong. */
  refuse(): void {
    const [first, ...others] = this.violations;
    if (first === undefined) return;
    const message = others.length === 0 ? first.message : this.violations.map((one) => one.message).join(' ');
    throw new Problem('BAD_USER_INPUT', message, { violations: this.violations });
  }

  private revision(): number | null {
    const text = this.text('atRevision');
    if (text === null) return null;
    if (/^\d{1,15}$/.test(text)) return Number(text);
    this.add('atRevision', `'atRevision' is "${shown(text)}": a revision is a whole number, from 0.`);
    return null;
  }

  private scalar(name: string, scalar: GraphQLScalarType, meant = (text: string) => text): string | null {
    const text = this.text(name);
    if (text === null) return null;
    try {
      return scalar.parseValue(meant(text)) as string;
    } catch (error) {
      this.add(name, `'${name}': ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }
}

function unknownName(name: string, taken: readonly string[]): string {
  const near = nearWord(name, taken);
  const meant = near === null ? '' : ` Did you mean '${near}'?`;
  return `'${shown(name)}' is no parameter here.${meant} Taken are ${taken.length === 0 ? 'none' : taken.join(', ')}.`;
}

function shown(text: string): string {
  return text.slice(0, 40);
}
