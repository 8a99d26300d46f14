interface File {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Gives the reader a file to keep. */
export function save({ bytes, type }: File, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\s/\\:*?"<>|]+/g, '-').toLowerCase();
  link.click();
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
