import type { FindingCode } from '@guildhall/problems';
import type { ToldPlaces } from '../package/told-places.js';
import type { Finding } from './import-report.type.js';

/** How many findings of one code are shown, so that a frequent one does not hide the others. */
const MOST_LISTED_OF_CODE = 200;

/** The findings of an import: the first ones of each code for the screen, and how many there are. */
export class FindingList {
  readonly listed: Finding[] = [];
  readonly byCode: Partial<Record<FindingCode, number>> = {};
  total = 0;

  /** @param onFinding takes every finding, also those that are not listed */
  constructor(
    private readonly onFinding: (finding: Finding) => void,
    private readonly places: ToldPlaces,
  ) {}

  /** @param found names a row of the package */
  add(found: Finding): void {
    const finding = this.places.told(found);
    this.total += 1;
    const ofCode = (this.byCode[finding.code] ?? 0) + 1;
    this.byCode[finding.code] = ofCode;
    if (ofCode <= MOST_LISTED_OF_CODE) this.listed.push(finding);
    this.onFinding(finding);
  }
}
