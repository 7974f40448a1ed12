/** The documents by their names, and what the pane and the command line say about them. */
import type { Words } from './language.ts';

/** The documents, by the names the command line knows them by. */
export const documentNames = [
  'count',
  'minutes',
  'submission',
  'decision',
  'public-list',
  'score-sheets',
] as const;
export type DocumentName = (typeof documentNames)[number];

interface DocumentsWords {
  readonly names: Readonly<Record<DocumentName, string>>;
}

export const documentsWords: Words<DocumentsWords> = {
  vi: {
    names: {
      count: 'Biên bản kiểm phiếu',
      minutes: 'Biên bản họp Hội đồng',
      submission: 'Tờ trình',
      decision: 'Quyết định (dự thảo) và danh sách kèm theo',
      'public-list': 'Danh sách công khai',
      'score-sheets': 'Phiếu điểm của từng tập thể, cá nhân',
    },
  },
  en: {
    names: {
      count: 'Minutes of the count of ballots',
      minutes: 'Minutes of the council’s meeting',
      submission: 'Submission',
      decision: 'Decision (draft) with its lists',
      'public-list': 'List to be posted',
      'score-sheets': 'Score sheet of each candidate',
    },
  },
};
