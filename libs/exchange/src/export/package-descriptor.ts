import { countryName } from '@guildhall/countries';
import { PACKAGE_FILES } from '../package/package-file.js';
import type { Selection } from './selection.js';

/** What a package says of itself, besides its files. */
export interface PackageTitle {
  /** A slug. */
  readonly name: string;
  readonly title: string;
}

/** What a package is called that holds a selection: after its federation, its country and its day. */
export function titleOf({ federation, country, asOf }: Selection): PackageTitle {
  const about = federation
    ? `${federation.name}: its members and what is recorded of it`
    : 'Guildhall: the registry of film-industry organizations';
  const place = country ? `, ${countryName(country, 'en')}` : '';
  const day = asOf ? `, on ${asOf}` : '';
  const name = [federation?.slug ?? 'guildhall', country?.toLowerCase(), asOf].filter((part) => part).join('-');
  return { name, title: `${about}${place}${day}` };
}

type Descriptor = Readonly<Record<string, unknown>>;

const CC0 = {
  name: 'CC0-1.0',
  title: 'Creative Commons Zero v1.0 Universal',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
};

/**
 * The text of `datapackage.json` (Data Package 2.0), without any time stamp. A package that is written over keeps its own title, version,
 * licences and whatever else its descriptor says; only the list of files is made anew.
 */
export function descriptorText({ name, title }: PackageTitle, before: Descriptor = {}): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    version: '1.0.0',
    licenses: [CC0],
    ...before,
    resources: PACKAGE_FILES.map(({ path }) => ({
      name: path.replace(/\.csv$/, ''),
      path,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
    })),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** The descriptor that a text holds; nothing where it is none. */
export function readDescriptor(text: string): Descriptor {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Descriptor) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
