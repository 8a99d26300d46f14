import type { FindingCode } from '@guildhall/problems';
import type { Finding } from './import-report.type.js';
import { MOST_LISTED } from './problem-list.js';

/** The findings of an import: the first ones of each code for the screen, and how many there are. */
export class FindingList {
  readonly listed: Finding[] = [];
  readonly byCode: Partial<Record<FindingCode, number>> = {};
  total = 0;

  /** @param onFinding takes every finding, also those that are not listed */
  constructor(private readonly onFinding: (finding: Finding) => void) {}

  add(finding: Finding): void {
    this.total += 1;
    this.byCode[finding.code] = (this.byCode[finding.code] ?? 0) + 1;
    if (this.listed.length < MOST_LISTED) this.listed.push(finding);
    this.onFinding(finding);
  }
}
