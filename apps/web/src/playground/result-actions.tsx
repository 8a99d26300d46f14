import { type ReactElement, useState } from 'react';
import { replaceAddress, shareLink } from './address.dom.js';
import { copyText } from './copy-text.dom.js';
import { endpoint } from './endpoint.dom.js';
import { answerFile } from './answer-file.js';
import { type Language, languages, snippet } from './snippets.js';
import { save } from '../tables/files/save.dom.js';
import { askForTable, type TableForm, tableTypes } from './table-download.dom.js';
import { useQuestion } from './use-question.js';

interface Said {
  readonly sentence: string;
  readonly isProblem?: boolean;
  /** What could not be copied, to be copied by hand. */
  readonly text?: string;
}

const forms = Object.keys(tableTypes) as TableForm[];

/** What can be done with a question and its answer: taken away as a file, asked elsewhere, shown to others. */
export function ResultActions(): ReactElement {
  const inEditors = useQuestion();
  const [isWhole, setWhole] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);

  const attempt = async (act: () => Said | Promise<Said>): Promise<void> => {
    setBusy(true);
    setSaid(null);
    try {
      setSaid(await act());
    } catch (error) {
      setSaid({ sentence: error instanceof Error ? error.message : String(error), isProblem: true });
    } finally {
      setBusy(false);
    }
  };

  const download = (form: TableForm) => async (): Promise<Said> => {
    const file = await askForTable(form, { ...inEditors().asked(), isWhole });
    save(file, file.name);
    return { sentence: `Saved as ${file.name.toLowerCase()}.` };
  };

  const downloadAnswer = (): Said => {
    const file = answerFile(inEditors().answer);
    save(file, file.name);
    return { sentence: `Saved as ${file.name}.` };
  };

  const copySnippet = (language: Language) => async (): Promise<Said> => {
    const { written, asked } = inEditors();
    const text = snippet(language, { address: new URL(endpoint, window.location.origin).href, link: shareLink(written), ...asked() });
    return copied(text, `Copied as ${language}.`);
  };

  const copyLink = async (): Promise<Said> => {
    const { written } = inEditors();
    if (written.query.trim() === '') throw new TypeError('There is no query to share: write one, or choose an example.');
    const link = shareLink(written);
    replaceAddress(link);
    return copied(link, 'Copied. Whoever opens the link sees this query with its variables.');
  };

  return (
    <div className="actions">
      <div role="group" aria-labelledby="download-label">
        <span id="download-label">Download</span>
        {forms.map((form) => (
          <button key={form} type="button" disabled={isBusy} onClick={() => void attempt(download(form))}>
            {form}
          </button>
        ))}
        <button type="button" disabled={isBusy} title="The answer as it stands above" onClick={() => void attempt(downloadAnswer)}>
          JSON
        </button>
        <label title="For CSV, XLSX and Parquet: follows a list in pages to its end">
          <input type="checkbox" checked={isWhole} onChange={(event) => setWhole(event.target.checked)} /> all pages
        </label>
      </div>
      <div role="group" aria-labelledby="copy-label">
        <span id="copy-label">Copy as</span>
        {languages.map((language) => (
          <button key={language} type="button" disabled={isBusy} onClick={() => void attempt(copySnippet(language))}>
            {language}
          </button>
        ))}
        <button type="button" disabled={isBusy} onClick={() => void attempt(copyLink)}>
          Link
        </button>
      </div>
      <div role="status" className={said?.isProblem === true ? 'problem' : undefined}>
        {said === null ? null : <p>{said.sentence}</p>}
        {said?.text === undefined ? null : (
          <textarea readOnly aria-label="To be copied" rows={6} value={said.text} onFocus={(event) => event.target.select()} />
        )}
      </div>
    </div>
  );
}

async function copied(text: string, sentence: string): Promise<Said> {
  if (await copyText(text)) return { sentence };
  return { sentence: 'This browser lets no page copy here: take it from below.', text };
}
