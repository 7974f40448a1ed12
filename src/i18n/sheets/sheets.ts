/** The words on the sheets that a tally writes. What an office would sign, so: formal, and the same word everywhere. */
import type { Words } from '../language.ts';

type KindWord = 'collective' | 'individual';
/** How a council voted that did. */
export type VotedWord = 'secret' | 'open' | 'written';
/** How a threshold asks: at least this share, more than it, or more than one half. */
export type ThresholdWord = 'atLeast' | 'moreThan' | 'majority';

/** Everything on the sheets but the record of tallies and the names of issues, which have their own files. */
export type SheetWords = typeof vi;

const vi = {
  kinds: { collective: 'Tập thể', individual: 'Cá nhân' },
  /** The kind in a running sentence. */
  kindsInText: { collective: 'tập thể', individual: 'cá nhân' },
  bothKinds: 'Tập thể và cá nhân',
  sheetNames: {
    summary: 'Tổng hợp điểm',
    ballots: 'Kết quả bỏ phiếu',
    ranking: 'Xếp hạng',
    issues: 'Vấn đề',
    record: 'Nhật ký',
    award: 'Danh sách',
  },
  columns: {
    number: 'STT',
    code: 'Mã',
    unit: 'Đơn vị',
    position: 'Chức vụ',
    score: 'Điểm',
    rank: 'Hạng',
    note: 'Ghi chú',
    votes: 'Phiếu đồng ý',
    result: 'Kết quả',
    outcome: 'Đề nghị khen thưởng',
    share: 'Tỷ lệ đồng ý',
    base: 'Số phiếu tính tỷ lệ',
    agree: 'Đồng ý',
    disagree: 'Không đồng ý',
    noOpinion: 'Không có ý kiến',
    kind: 'Đối tượng',
    issued: 'Phát ra',
    returned: 'Thu về',
    valid: 'Hợp lệ',
    invalid: 'Không hợp lệ',
    severity: 'Mức độ',
    finding: 'Vấn đề',
    message: 'Nội dung và cách xử lý',
    sheet: 'Trang tính',
    cell: 'Ô',
  },
  names: { collective: 'Tên tập thể', individual: 'Họ và tên' },
  page: 'Trang',
  councilName: 'Hội đồng Thi đua – Khen thưởng',
  campaignBlank: 'Đợt thi đua ……………………………………',
  plan: (plan: string): string => `Kế hoạch số ${plan}`,
  summary: {
    title: (kind: string): string => `Bảng tổng hợp điểm ${kind}`,
    members: 'Điểm của thành viên Hội đồng',
    contents: 'Điểm theo nội dung',
    /** Where the scores themselves are on another scale. */
    contentsOn100: 'Điểm theo nội dung (thang 100)',
    contentPoints: 'Điểm gốc theo nội dung',
    scale: (scale: string): string =>
      `Thang điểm ${scale}: đạt tối đa mọi tiêu chí chính thì được ${scale} điểm, chưa kể điểm thưởng và điểm trừ.`,
    recused: 'KC',
    notAssessable: 'CĐ',
    missing: '–',
    legend:
      'KC: thành viên không chấm đối tượng này. CĐ: chưa đánh giá được nội dung nào. Dấu “–”: chưa có điểm.',
    bars: (low: string, high: string): string => `Thanh màu ở cột Điểm chạy từ ${low} đến ${high} điểm.`,
    aggregates: {
      mean: 'Điểm là trung bình cộng tổng điểm của các thành viên đã chấm.',
      trimmed:
        'Điểm là trung bình cộng tổng điểm của các thành viên đã chấm, sau khi bỏ một điểm cao nhất và một điểm thấp nhất (khi có từ 3 thành viên chấm trở lên).',
      median: 'Điểm là trung vị của tổng điểm các thành viên đã chấm.',
    },
    provisionalNote: '* Điểm tạm tính: có tiêu chí chưa đánh giá được (CĐ) vì chưa có kết quả cuối cùng.',
    exactNote:
      '† Điểm ghi trực tiếp, không dùng công thức: phép làm tròn của bảng tính có thể lệch so với điểm tính chính xác.',
    ineligible: (reason: string): string => (reason === '' ? 'Không xét' : `Không xét: ${reason}`),
    cut: (award: string, recipients: number, quota: number | null): string =>
      quota === null
        ? `Hết danh sách ${award} (${recipients})`
        : `${recipients < quota ? 'Hết danh sách' : 'Hết chỉ tiêu'} ${award} (${recipients}/${quota})`,
    pendingCut: (award: string, places: number): string =>
      `${award}: còn ${places} suất chờ Chủ tịch Hội đồng quyết định`,
  },
  ballots: {
    title: {
      secret: 'Kết quả bỏ phiếu kín',
      open: 'Kết quả biểu quyết',
      written: 'Kết quả lấy ý kiến bằng văn bản',
    },
    box: 'Số liệu của Ban Kiểm phiếu',
    /** In place of the tellers' figures where there were no tellers. */
    papers: 'Số phiếu',
    /** In place of the columns of votes, of a show of hands. */
    hands: { agree: 'Số người đồng ý', base: 'Số người tính tỷ lệ' },
    noBox: 'Chưa có số liệu của Ban Kiểm phiếu.',
    award: (award: string, kind: string): string => `${award} – ${kind}`,
    threshold: (figure: string, how: ThresholdWord, base: string): string =>
      how === 'majority'
        ? `Mức cần đạt: quá bán (trên 50%) ${base}`
        : how === 'moreThan'
          ? `Mức cần đạt: trên ${figure} ${base}`
          : `Mức cần đạt: từ ${figure} ${base} trở lên`,
    noThreshold: 'Không yêu cầu tỷ lệ đồng ý tối thiểu.',
    bases: {
      all: 'tổng số thành viên Hội đồng có quyền biểu quyết',
      present: 'số thành viên có mặt',
      participating: 'số thành viên có mặt và được lấy ý kiến bằng văn bản',
      valid: 'số phiếu hợp lệ',
    },
    passes: 'Đạt',
    fails: 'Không đạt',
    notNeeded: 'Không yêu cầu',
    none: 'Không có ý kiến nào về hình thức khen thưởng này.',
  },
  ranking: {
    title: (kind: string): string => `Bảng xếp hạng ${kind}`,
    received: (award: string): string => award,
    ineligible: (reason: string): string => (reason === '' ? 'Không xét' : `Không xét: ${reason}`),
    noScore: 'Chưa có điểm',
    minScore: (award: string, minimum: string): string => `Chưa đạt điểm tối thiểu ${minimum} của ${award}`,
    votes: (award: string, needed: string): string => `Chưa đủ tỷ lệ đồng ý cho ${award} (${needed})`,
    quota: (award: string, quota: number | null): string =>
      quota === null ? `Ngoài số lượng ${award}` : `Ngoài số lượng ${award} (${quota})`,
    pending: (award: string): string =>
      `Bằng nhau ở vị trí cuối của ${award}, chờ Chủ tịch Hội đồng quyết định`,
    waiting: (award: string): string => `Chờ Chủ tịch Hội đồng quyết định về ${award} rồi xét tiếp`,
    notConsidered: 'Không thuộc diện xét của hình thức khen thưởng nào',
  },
  award: {
    title: (kind: KindWord, award: string): string =>
      `Danh sách ${kind === 'collective' ? 'tập thể' : 'cá nhân'} được đề nghị tặng ${award}`,
    campaign: (name: string): string =>
      /^(đợt|phong trào|cuộc)\s/i.test(name) ? name : `Đợt thi đua: ${name}`,
    attached: (authority: string): string =>
      `(Kèm theo Tờ trình số ……… ngày …… / …… / ………${authority === '' ? '' : ` trình ${authority}`})`,
    placeAndDate: (place: string, date: string): string => `${place === '' ? '……………………' : place}, ${date}`,
    count: (kind: KindWord, count: string): string =>
      `Danh sách này có ${count} ${kind === 'collective' ? 'tập thể' : 'cá nhân'}.`,
    incomplete: (places: number, candidates: string): string =>
      `Danh sách chưa đầy đủ: còn ${places} suất chờ Chủ tịch Hội đồng quyết định giữa các trường hợp bằng nhau: ${candidates}.`,
    votes: (agree: number, base: number, share: string): string => `${agree}/${base}\n(${share})`,
    provisional: 'Điểm tạm tính',
    withheld: (least: number): string =>
      `Không ghi điểm (–) khi có dưới ${least} thành viên đã chấm, để không suy ra được điểm của một thành viên.`,
    secretary: 'Thư ký Hội đồng',
    chair: 'Chủ tịch Hội đồng',
    inPlaceOfChair: 'KT. Chủ tịch Hội đồng',
    viceChair: 'Phó Chủ tịch',
    signHere: '(Ký, ghi rõ họ tên)',
  },
  issues: {
    title: 'Những vấn đề trong sổ làm việc',
    counts: (errors: number, warnings: number): string => `${errors} lỗi, ${warnings} cảnh báo.`,
    advice:
      'Bấm vào địa chỉ ở cột Ô để đến ô cần xem. Còn lỗi thì chưa tổng hợp được; cảnh báo thì vẫn tổng hợp.',
    error: 'Lỗi',
    warning: 'Cảnh báo',
  },
};

const en: typeof vi = {
  kinds: { collective: 'Collectives', individual: 'Individuals' },
  kindsInText: { collective: 'collectives', individual: 'individuals' },
  bothKinds: 'Collectives and individuals',
  sheetNames: {
    summary: 'Scores',
    ballots: 'Ballot results',
    ranking: 'Ranking',
    issues: 'Issues',
    record: 'Record',
    award: 'List',
  },
  columns: {
    number: 'No.',
    code: 'Code',
    unit: 'Unit',
    position: 'Position',
    score: 'Score',
    rank: 'Rank',
    note: 'Note',
    votes: 'Votes for',
    result: 'Result',
    outcome: 'Proposed award',
    share: 'Share agreeing',
    base: 'Base of the share',
    agree: 'Agree',
    disagree: 'Disagree',
    noOpinion: 'No opinion',
    kind: 'Kind',
    issued: 'Issued',
    returned: 'Returned',
    valid: 'Valid',
    invalid: 'Invalid',
    severity: 'Severity',
    finding: 'Finding',
    message: 'What it is and what to do',
    sheet: 'Sheet',
    cell: 'Cell',
  },
  names: { collective: 'Collective', individual: 'Name' },
  page: 'Page',
  councilName: 'Council for Emulation and Commendation',
  campaignBlank: 'Campaign ……………………………………',
  plan: (plan) => `Plan ${plan}`,
  summary: {
    title: (kind) => `Summary of scores: ${kind}`,
    members: 'Totals given by the members of the council',
    contents: 'Scores by content',
    contentsOn100: 'Scores by content (out of 100)',
    contentPoints: 'Points by content',
    scale: (scale) =>
      `Scale of ${scale}: full points of all main criteria come to ${scale}, before bonus and deduction.`,
    recused: 'REC',
    notAssessable: 'NA',
    missing: '–',
    legend:
      'REC: the member does not score this candidate. NA: nothing could be assessed yet. “–”: no score yet.',
    bars: (low, high) => `The bars in the Score column run from ${low} to ${high} points.`,
    aggregates: {
      mean: 'The score is the mean of the totals of the members who scored.',
      trimmed:
        'The score is the mean of the totals of the members who scored, less one highest and one lowest (where there are at least 3).',
      median: 'The score is the median of the totals of the members who scored.',
    },
    provisionalNote:
      '* Provisional score: some criterion cannot be assessed yet, as there is no final result.',
    exactNote:
      '† Written as a value, not as a formula: the rounding of a spreadsheet could differ from the exact score.',
    ineligible: (reason) => (reason === '' ? 'Not eligible' : `Not eligible: ${reason}`),
    cut: (award, recipients, quota) =>
      quota === null
        ? `End of ${award} (${recipients})`
        : `${recipients < quota ? 'End of' : 'Quota reached:'} ${award} (${recipients}/${quota})`,
    pendingCut: (award, places) => `${award}: ${places} place(s) left for the Chair to decide`,
  },
  ballots: {
    title: {
      secret: 'Result of the secret ballot',
      open: 'Result of the show of hands',
      written: 'Result of the opinions',
    },
    box: 'Figures of the tellers',
    papers: 'Papers',
    hands: { agree: 'In favour', base: 'Base of the share' },
    noBox: 'There are no figures of the tellers yet.',
    award: (award, kind) => `${award} – ${kind}`,
    threshold: (figure, how, base) =>
      how === 'majority'
        ? `Needed: a majority (more than 50%) of ${base}`
        : `Needed: ${how === 'moreThan' ? 'more than' : 'at least'} ${figure} of ${base}`,
    noThreshold: 'No share of votes is needed.',
    bases: {
      all: 'all voting members of the council',
      present: 'the members present',
      participating: 'the members present or asked in writing',
      valid: 'the valid ballots',
    },
    passes: 'Passes',
    fails: 'Fails',
    notNeeded: 'Not needed',
    none: 'There are no votes on this award.',
  },
  ranking: {
    title: (kind) => `Ranking: ${kind}`,
    received: (award) => award,
    ineligible: (reason) => (reason === '' ? 'Not eligible' : `Not eligible: ${reason}`),
    noScore: 'No score yet',
    minScore: (award, minimum) => `Below the minimum score of ${minimum} for ${award}`,
    votes: (award, needed) => `Votes short for ${award} (${needed})`,
    quota: (award, quota) =>
      quota === null ? `Outside the number of ${award}` : `Outside the quota of ${award} (${quota})`,
    pending: (award) => `Equal at the last place of ${award}: for the Chair to decide`,
    waiting: (award) => `Waits for the Chair to decide on ${award}`,
    notConsidered: 'Not considered for any award',
  },
  award: {
    title: (kind, award) =>
      `List of ${kind === 'collective' ? 'collectives' : 'individuals'} proposed for ${award}`,
    campaign: (name) => (/^campaign\s/i.test(name) ? name : `Campaign: ${name}`),
    attached: (authority) =>
      `(Attached to submission No. ……… of …………${authority === '' ? '' : ` to ${authority}`})`,
    placeAndDate: (place, date) => `${place === '' ? '……………………' : place}, ${date}`,
    count: (kind, count) =>
      `This list has ${count} ${kind === 'collective' ? 'collective(s)' : 'individual(s)'}.`,
    incomplete: (places, candidates) =>
      `The list is not complete: ${places} place(s) left for the Chair to decide among equals: ${candidates}.`,
    votes: (agree, base, share) => `${agree}/${base}\n(${share})`,
    provisional: 'Provisional score',
    withheld: (least) =>
      `No score is given (–) where fewer than ${least} members scored: it would tell what one of them gave.`,
    secretary: 'Secretary of the Council',
    chair: 'Chair of the Council',
    inPlaceOfChair: 'For the Chair of the Council',
    viceChair: 'Vice Chair',
    signHere: '(Signature and full name)',
  },
  issues: {
    title: 'What was found in the workbook',
    counts: (errors, warnings) => `${errors} error(s), ${warnings} warning(s).`,
    advice: 'Click the address in the Cell column to go there. Errors stop the tally; warnings do not.',
    error: 'Error',
    warning: 'Warning',
  },
};

export const sheetWords: Words<typeof vi> = { vi, en };
