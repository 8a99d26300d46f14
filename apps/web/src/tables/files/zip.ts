/** Files in a zip, stored as they are: browsers have no other way to write one at once, and tables are small. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder();
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const path = text.encode(name);
    const bytes = text.encode(content);
    // Version 2.0, no flags but UTF-8 names, stored, midnight of 1980-01-01.
    const described = numbers(
      [20, 2],
      [0x0800, 2],
      [0, 2],
      [0, 2],
      [0x21, 2],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [path.length, 2],
      [0, 2],
    );
    bodies.push(numbers([0x04034b50, 4]), described, path, bytes);
    directory.push(numbers([0x02014b50, 4], [20, 2]), described, numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), path);
    offset += 4 + described.length + path.length + bytes.length;
  }
  const count = Object.keys(files).length;
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [offset, 4], [0, 2]);
  return joined([...bodies, ...directory, end]);
}

/** Numbers in little-endian order, each in so many bytes. */
function numbers(...given: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(given.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, place) => (value >>> (8 * place)) & 0xff)));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
