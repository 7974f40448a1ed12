/**
 * Draws the add-in's icons: `node --import tsx assets/make-icons.ts`. Each picture is a function from a point to a colour on a
 * board of 80 × 80, sampled 8 × 8 times a pixel, so every size comes from the same drawing and every run gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zlibSync } from 'fflate';

/** The sizes Office may ask for (reference of the manifest's Image element): 16, 32 and 80 are mandatory. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;
export const iconNames = ['icon', 'icon-check', 'icon-pane'] as const;

type Rgb = readonly [number, number, number];
/** Gives the colour at a point of the board (0 to 80), or null where the icon is transparent. */
type Picture = (x: number, y: number) => Rgb | null;
type Point = readonly [number, number];

const board = 80;
const samples = 8;

const red: Rgb = [0xc4, 0x1e, 0x2a];
const darkRed: Rgb = [0x93, 0x12, 0x1d];
const gold: Rgb = [0xf3, 0xb2, 0x1b];
const rim: Rgb = [0xb5, 0x78, 0x00];
const white: Rgb = [0xff, 0xff, 0xff];
const slate: Rgb = [0x4a, 0x5a, 0x6a];
const mist: Rgb = [0xd5, 0xde, 0xe6];
const green: Rgb = [0x10, 0x7c, 0x41];

/** Whether a point lies in a polygon (even-odd rule). */
function inPolygon(x: number, y: number, points: readonly Point[]): boolean {
  let inside = false;
  points.forEach(([ax, ay], index) => {
    const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** The distance of a point from the segment a–b. */
function distance(x: number, y: number, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
}

const star: readonly Point[] = Array.from({ length: 10 }, (_, index): Point => {
  const angle = -Math.PI / 2 + (index * Math.PI) / 5;
  const radius = index % 2 === 0 ? 17 : 7.2;
  return [40 + radius * Math.cos(angle), 51 + radius * Math.sin(angle)];
});

/** A medal on its ribbon: the tally. */
function medal(x: number, y: number): Rgb | null {
  const fromCentre = Math.hypot(x - 40, y - 51);
  if (fromCentre <= 27) {
    if (inPolygon(x, y, star)) return white;
    return fromCentre > 22.5 ? rim : gold;
  }
  const left: readonly Point[] = [
    [12, 2],
    [32, 2],
    [47, 32],
    [30, 36],
  ];
  const right: readonly Point[] = [
    [48, 2],
    [68, 2],
    [50, 36],
    [33, 32],
  ];
  if (inPolygon(x, y, left)) return red;
  return inPolygon(x, y, right) ? darkRed : null;
}

const inBox = (x: number, y: number, left: number, top: number, right: number, bottom: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** A sheet with a tick: the check. */
function tickedSheet(x: number, y: number): Rgb | null {
  const tick = Math.min(distance(x, y, [36, 56], [49, 69]), distance(x, y, [49, 69], [74, 37]));
  if (tick <= 5.5) return green;
  if (tick <= 9) return null;
  if (!inBox(x, y, 10, 4, 62, 76)) return null;
  if (!inBox(x, y, 15, 9, 57, 71)) return slate;
  const line = [20, 33, 46].some((top) => inBox(x, y, 22, top, top === 46 ? 34 : 50, top + 5));
  return line ? slate : white;
}

/** A window with its side pane: opening the pane. */
function windowWithPane(x: number, y: number): Rgb | null {
  if (!inBox(x, y, 4, 10, 76, 70)) return null;
  if (!inBox(x, y, 9, 15, 71, 65)) return slate;
  if (inBox(x, y, 47, 15, 71, 65)) {
    return [24, 36, 48].some((top) => inBox(x, y, 52, top, 66, top + 5)) ? white : red;
  }
  if (inBox(x, y, 42, 15, 47, 65)) return slate;
  const grid = Math.abs(x - 25) <= 1.5 || Math.abs(y - 31) <= 1.5 || Math.abs(y - 48) <= 1.5;
  return grid ? mist : white;
}

const pictures: Readonly<Record<(typeof iconNames)[number], Picture>> = {
  icon: medal,
  'icon-check': tickedSheet,
  'icon-pane': windowWithPane,
};

/** The four bytes of one pixel: its samples averaged, with straight (not premultiplied) alpha. */
function pixel(picture: Picture, column: number, row: number, size: number): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let index = 0; index < samples * samples; index++) {
    const x = column + ((index % samples) + 0.5) / samples;
    const y = row + (Math.floor(index / samples) + 0.5) / samples;
    const colour = picture((x * board) / size, (y * board) / size);
    if (colour === null) continue;
    covered++;
    colour.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round((255 * covered) / samples ** 2)];
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** One chunk of a PNG file (RFC 2083, section 3.2): length, type, data, CRC over type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** Gives an icon as a PNG file of `size` × `size` pixels, 8 bits a channel with alpha. */
export function drawIcon(name: (typeof iconNames)[number], size: number): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, size);
  view.setUint32(4, size);
  header.set([8, 6, 0, 0, 0], 8);
  const scanlines = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (_, column) => pixel(pictures[name], column, row, size)).flat(),
  ]);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(Uint8Array.from(scanlines.flat()), { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const name of iconNames) {
    for (const size of iconSizes) writeFileSync(`${folder}${name}-${size}.png`, drawIcon(name, size));
  }
}
