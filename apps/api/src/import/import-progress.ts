import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImportJob } from './import-job.js';

/** Milliseconds between two looks: people see no more. */
const BETWEEN = 200;
/** Looks without news, after which a comment shows that the connection lives. */
const SILENCE = 75;

/** The states of an import as server-sent events, from the present one until nothing is under way; who comes again is told the state anew. */
export function progressEvents(job: ImportJob): Readable {
  return Readable.from(events(job), { objectMode: false });
}

async function* events(job: ImportJob): AsyncGenerator<string> {
  let told = -1;
  for (let silent = 0; ; silent += 1) {
    if (job.version !== told) {
      told = job.version;
      silent = 0;
      const isOver = job.signal.aborted || !job.isWorking;
      yield event(job, isOver);
      if (isOver) return;
    } else if (silent >= SILENCE) {
      silent = 0;
      yield ':\n\n';
    }
    await pause(BETWEEN);
  }
}

function event({ status, signal, error, progress }: ImportJob, isOver: boolean): string {
  const data = { status: signal.aborted ? 'CANCELLED' : status, ...(isOver ? { error } : progress) };
  return `event: ${isOver ? 'end' : 'progress'}\ndata: ${JSON.stringify(data)}\n\n`;
}
