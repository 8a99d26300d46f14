import { crc32, inflateRawSync } from 'node:zlib';
import { Bug } from '@guildhall/problems';

/** The files of a zip in their order, by its central directory; what does not fit its checksum is refused. */
export function zipEntries(zip: Buffer): { name: string; content: Buffer; modified: number }[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  const entries = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, nameLength] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const stored = zip.subarray(from, from + size);
    const content = method === 8 ? inflateRawSync(stored) : stored;
    if (checksum(content) !== zip.readUInt32LE(at + 16)) throw new Bug(`${name} is damaged`);
    entries.push({ name, content, modified: zip.readUInt32LE(at + 12) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function checksum(content: Buffer): number {
  return crc32(content);
}
