import cliProgress from 'cli-progress';

/** A bar that tells how far a long command has come. */
export interface Progress {
  /** @param total null where it is not known how much there is */
  show(step: string, done: number, total: number | null): void;
  end(): void;
}

/** A bar on a screen; where there is none, nothing is drawn. */
export function progressBar(screen: NodeJS.WriteStream | null): Progress {
  if (screen === null) return { show: () => undefined, end: () => undefined };
  let shown: { step: string; bar: cliProgress.SingleBar } | null = null;
  const end = (): void => {
    shown?.bar.stop();
    shown = null;
  };
  return {
    end,
    show: (step, done, total) => {
      if (shown?.step !== step) {
        end();
        const format = total === null ? `${step.toLowerCase().padEnd(9)} {value}` : `${step.toLowerCase().padEnd(9)} {bar} {percentage} %`;
        const bar = new cliProgress.SingleBar({ format, stream: screen, hideCursor: true, fps: 5 }, cliProgress.Presets.shades_classic);
        bar.start(total ?? 0, done);
        shown = { step, bar };
      }
      shown.bar.update(done);
    },
  };
}
