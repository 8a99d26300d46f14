import type { RegisterKind } from './register-entry.type.js';
import { REGISTER } from './register.js';

const CHAPTERS: readonly { kind: RegisterKind; title: string; introduction: string }[] = [
  {
    kind: 'problem',
    title: 'Problems',
    introduction:
      'The caller can mend them. A refused mutation answers null and one error with `extensions.code`, and nothing of it is written; the command line exits with 2.',
  },
  {
    kind: 'operational',
    title: 'Operational errors',
    introduction:
      'The world outside the program is not as it must be. The operator of the installation can mend them; `INTERNAL` stands for a bug.',
  },
  {
    kind: 'row',
    title: 'Problems of a row',
    introduction:
      'Found by an import, each with file, line, column and value. One of them and nothing of the import is written; the command line exits with 2.',
  },
  {
    kind: 'finding',
    title: 'Findings',
    introduction: 'Never refused: what was asked is done, and somebody should look. The command line exits with 4.',
  },
];

/** The text of docs/problems.md, in the form in which prettier leaves it. */
export function problemsDocument(): string {
  const lines = ['# Problems, errors and findings', '', 'Generated from the register in `libs/problems`; do not edit.', ''];
  for (const { kind, title, introduction } of CHAPTERS) {
    lines.push(`## ${title}`, '', introduction, '');
    for (const { code, what, why, todo } of REGISTER.filter((entry) => entry.kind === kind)) {
      lines.push(`### ${code}`, '', what, '', `- **Why:** ${why}`, `- **What to do:** ${todo}`, '');
    }
  }
  return lines.join('\n');
}
