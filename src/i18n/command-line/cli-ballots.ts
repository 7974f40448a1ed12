/** What the command line says about blank ballots. */
import type { Words } from '../language.ts';

const vi = {
  /** The lines of the usage. */
  usage: `Phiếu bầu của lệnh documents:
  --ballots      một phiếu cho tất cả (one), cho mỗi đối tượng (kind, mặc định) hay cho mỗi hình thức khen thưởng (award)
  --kinds        chỉ tập thể (collective), chỉ cá nhân (individual), hoặc cả hai, cách nhau bằng dấu phẩy
  --order        xếp tên theo vần A, B, C (names, mặc định) hoặc theo bốc thăm (draw)
  --draw-seed    mã bốc thăm, được in trên phiếu: cùng mã thì cùng thứ tự; không ghi thì chương trình bốc một mã
  --spares       số phiếu dự phòng, ngoài số người bỏ phiếu (mặc định: 2)
  --quota-binds  ghi rõ trên phiếu: đồng ý cho nhiều tên hơn số lượng được khen thưởng thì phiếu không hợp lệ`,
  problems: {
    division: (given: string): string =>
      `“--ballots” không nhận “${given}”: chỉ có “one” (một phiếu cho tất cả), “kind” (cho mỗi đối tượng) và “award” (cho mỗi hình thức).`,
    kinds: (given: string): string =>
      `“--kinds” không nhận “${given}”: chỉ có “collective” (tập thể) và “individual” (cá nhân), cách nhau bằng dấu phẩy.`,
    order: (given: string): string =>
      `“--order” không nhận “${given}”: chỉ có “names” (theo vần tên) và “draw” (bốc thăm).`,
    seedWithoutDraw: '“--draw-seed” chỉ dùng khi bốc thăm: hãy ghi “--order draw” hoặc bỏ “--draw-seed”.',
    seed: (most: number): string => `“--draw-seed” cần một mã có chữ hoặc số, dài không quá ${most} ký tự.`,
    spares: (given: string, most: number): string =>
      `“--spares” không nhận “${given}”: cần một số nguyên từ 0 đến ${most}.`,
    /** The documents asked for are others. */
    notAsked: (option: string): string =>
      `“${option}” là tuỳ chọn của phiếu bầu, mà “--only” không có “ballots”. Hãy thêm “ballots” hoặc bỏ tuỳ chọn này.`,
  },
  /** The lot that was made, as it is printed on each paper. */
  drawn: (seed: string): string =>
    `Thứ tự tên trên phiếu bầu theo kết quả bốc thăm, mã bốc thăm: ${seed}. Muốn in thêm với cùng thứ tự, ghi: --order draw --draw-seed "${seed}"`,
};

const en: typeof vi = {
  usage: `Blank ballots of the command documents:
  --ballots      one for all (one), for each kind (kind, the default) or for each award (award)
  --kinds        only collectives (collective), only individuals (individual), or both with a comma between
  --order        names by given name (names, the default) or by lot (draw)
  --draw-seed    what the lot is drawn by, printed on the ballot: the same gives the same order; without it one is made
  --spares       papers more than there are voters (default: 2)
  --quota-binds  the ballot says that who agrees with more names than the quota makes the paper invalid`,
  problems: {
    division: (given) => `“--ballots” does not take “${given}”: only “one”, “kind” and “award”.`,
    kinds: (given) =>
      `“--kinds” does not take “${given}”: only “collective” and “individual”, with a comma between.`,
    order: (given) => `“--order” does not take “${given}”: only “names” and “draw”.`,
    seedWithoutDraw:
      '“--draw-seed” is for an order by lot: say “--order draw” too, or leave “--draw-seed” out.',
    seed: (most) => `“--draw-seed” needs letters or digits, at most ${most} characters.`,
    spares: (given, most) =>
      `“--spares” does not take “${given}”: a whole number from 0 to ${most} is needed.`,
    notAsked: (option) =>
      `“${option}” is about blank ballots, but “--only” does not ask for “ballots”. Add “ballots”, or leave the option out.`,
  },
  drawn: (seed) =>
    `The names on the ballots are in the order of the lot ${seed}. To print more in the same order: --order draw --draw-seed "${seed}"`,
};

export const cliBallotWords: Words<typeof vi> = { vi, en };
