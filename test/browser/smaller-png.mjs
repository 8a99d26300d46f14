// Makes a screenshot a PNG with a palette: pages have few colours, and so it is a third as large and looks the same.
import { Buffer } from 'node:buffer';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLORS = 256;

/** The same picture with at most 256 colours; takes what Chromium writes: 8 bits, RGB or RGBA, not interlaced. */
export function smallerPng(png) {
  const { width, height, pixels } = decoded(png);
  const counts = new Map();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = paletteOf(counts);
  const places = new Map([...counts.keys()].map((color) => [color, nearest(palette, color)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + x + 1] = places.get(pixels[y * width + x]);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const colors = Buffer.from(palette.flatMap((color) => channels(color)));
  const body = deflateSync(rows, { level: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('PLTE', colors), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))]);
}

function decoded(png) {
  const parts = [];
  let head;
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') head = content;
    if (type === 'IDAT') parts.push(content);
    at += 12 + length;
  }
  const [width, height, depth, kind, interlaced] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8], head[9], head[12]];
  if (depth !== 8 || ![2, 6].includes(kind) || interlaced !== 0) throw new Error('A PNG of 8 bits, RGB or RGBA, not interlaced, is taken.');
  const step = kind === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * step, height, step);
  const pixels = new Uint32Array(width * height);
  for (let place = 0; place < pixels.length; place += 1) pixels[place] = bytes.readUIntBE(place * step, 3);
  return { width, height, pixels };
}

/** Undoes what each row was filtered with: what stands to the left, above, both, or the nearest of the three. */
function unfiltered(raw, length, height, step) {
  const bytes = Buffer.alloc(length * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (length + 1)];
    for (let x = 0; x < length; x += 1) {
      const at = y * length + x;
      const left = x >= step ? bytes[at - step] : 0;
      const up = y > 0 ? bytes[at - length] : 0;
      const corner = x >= step && y > 0 ? bytes[at - length - step] : 0;
      const expected = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      bytes[at] = raw[y * (length + 1) + 1 + x] + expected;
    }
  }
  return bytes;
}

function paeth(left, up, corner) {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Median cut: the group with the widest channel is halved, until there are as many as there may be. The commonest colours stay as they are. */
function paletteOf(counts) {
  const byCount = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  if (byCount.length <= COLORS) return byCount;
  const kept = byCount.slice(0, COLORS / 4);
  const groups = [byCount.slice(kept.length)];
  while (groups.length < COLORS - kept.length) {
    const widths = groups.map(widestOf);
    const place = widths.reduce((best, { width }, at) => (width > widths[best].width ? at : best), 0);
    const { width, channel } = widths[place];
    if (width === 0) break;
    const [group] = groups.splice(place, 1);
    group.sort((a, b) => channels(a)[channel] - channels(b)[channel]);
    groups.push(group.slice(0, group.length >> 1), group.slice(group.length >> 1));
  }
  return [...kept, ...groups.map((group) => meanOf(group, counts))];
}

function widestOf(group) {
  const widths = [0, 1, 2].map((channel) => {
    let [least, most] = [255, 0];
    for (const color of group) {
      const value = channels(color)[channel];
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least;
  });
  const width = Math.max(...widths);
  return { width, channel: widths.indexOf(width) };
}

function meanOf(group, counts) {
  const sums = [0, 0, 0];
  let total = 0;
  for (const color of group) {
    const count = counts.get(color);
    total += count;
    channels(color).forEach((value, channel) => (sums[channel] += value * count));
  }
  const [red, green, blue] = sums.map((sum) => Math.round(sum / total));
  return (red << 16) | (green << 8) | blue;
}

function nearest(palette, color) {
  const [red, green, blue] = channels(color);
  let [best, least] = [0, Infinity];
  for (let place = 0; place < palette.length; place += 1) {
    const [r, g, b] = channels(palette[place]);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

function channels(color) {
  return [(color >> 16) & 255, (color >> 8) & 255, color & 255];
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
