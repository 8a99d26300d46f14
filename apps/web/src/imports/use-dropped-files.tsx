import { useEffect, useRef, useState } from 'react';

/** Takes files that are dropped anywhere on the page: beside the place that is meant, the browser would leave the page and show them. Says whether some are held above it. */
export function useDroppedFiles(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const ending = new AbortController();
    const listen = (kind: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void =>
      window.addEventListener(
        kind,
        (event) => {
          // Texts are dragged too, and into fields.
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          act(event);
        },
        ending,
      );
    listen('dragover', () => setOver(true));
    // Only from the page itself: within it one goes from one element to the next.
    listen('dragleave', ({ relatedTarget }) => setOver(relatedTarget !== null));
    listen('drop', ({ dataTransfer }) => {
      setOver(false);
      const files = [...(dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    });
    return () => ending.abort();
  }, []);
  return isOver;
}
