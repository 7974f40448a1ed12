/**
 * `npm run pictures`: puts the pictures of the guide in docs/hinh, as the last run of the journeys took them
 * (`npm test -- journeys workbench`).
 */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const out = 'docs/hinh';

/** Where each picture of the guide comes from. */
const pictures: Readonly<Record<string, string>> = {
  'chon-ten.png': 'out/journeys/scoring-who.png',
  'cham-diem.png': 'out/journeys/scoring-done.png',
  'ngoai-khung-diem.png': 'out/journeys/scoring-refused.png',
  'so-sanh.png': 'out/journeys/scoring-compare.png',
  'chuan-bi.png': 'out/journeys/setup-begun-vi-light.png',
  'gui.png': 'out/journeys/mail-prepared.png',
  'nhan.png': 'out/journeys/mail-preview.png',
  'bo-phieu.png': 'out/journeys/ballots-pad.png',
  'hom-phieu.png': 'out/journeys/ballots-box-wrong.png',
  'in-phieu-bau.png': 'out/journeys/blank-ballots-made.png',
  'van-ban.png': 'out/journeys/documents-sheet-made.png',
  'in-bang-khen.png': 'out/journeys/certificates-places.png',
  'da-sua.png': 'out/journeys/mending-all.png',
  'tien-do.png': 'out/journeys/scoring-progress.png',
  'kiem-tra.png': 'out/journeys/errors.png',
  'ket-qua.png': 'out/journeys/tallied.png',
  'bang-nhau.png': 'out/journeys/tie.png',
  'cach-tinh.png': 'out/journeys/way.png',
  'thay-doi.png': 'out/journeys/changes.png',
  'ban-lam-viec.png': 'out/workbench/tallied.png',
  'khen-thuong.png': 'out/workbench/beside.png',
};

const missing = Object.values(pictures).filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(`Run the journeys first: npm test -- journeys workbench (missing: ${missing.join(', ')})`);
  process.exit(1);
}
mkdirSync(out, { recursive: true });
for (const [name, path] of Object.entries(pictures)) copyFileSync(path, join(out, name));
console.log(`${Object.keys(pictures).length} pictures are in ${out}/`);
