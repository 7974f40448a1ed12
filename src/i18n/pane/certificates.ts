/** What the pane says about printing Bằng khen and Giấy khen on the body's own sheets. */
import { formOf } from '../plural.ts';
import type { Words } from '../language.ts';

const vi = {
  heading: 'In Bằng khen, Giấy khen',
  explanation:
    'In họ tên, chức vụ, thành tích và quyết định lên phôi đã in sẵn của cơ quan, mỗi người một tờ, bằng Word.',
  reading: 'Đang đọc bảng vị trí in…',
  readAgain: 'Đọc lại',
  noTable:
    'Trước hết cần bảng vị trí in. Chọn khổ phôi rồi bấm nút dưới đây: Bình xét thêm một trang với các vị trí thường dùng, để sửa cho đúng phôi của cơ quan. Các trang đang có không bị thay đổi.',
  sheet: {
    label: 'Khổ phôi',
    names: {
      a4: 'A4 nằm ngang (297 × 210 mm)',
      'a4-portrait': 'A4 đứng (210 × 297 mm)',
      a3: 'A3 nằm ngang (420 × 297 mm)',
    },
    own: 'Khổ khác',
    width: 'Rộng (mm)',
    height: 'Cao (mm)',
    /** What is wrong with a side that was typed. */
    wrong: (least: number, greatest: number): string => `Ghi số milimét từ ${least} đến ${greatest}.`,
  },
  add: 'Tạo bảng vị trí in',
  adding: 'Đang tạo bảng vị trí in…',
  places: {
    heading: '1. Vị trí in',
    explanation: 'Mỗi khung là chỗ in một mục, vẽ theo bảng vị trí in. Sửa số trong bảng thì khung dời theo.',
    goTo: 'Đến bảng vị trí in',
    /** Of the drawing: whose places, and the sides of the sheet. */
    drawing: (awards: string, width: string, height: string): string =>
      `${awards === '' ? 'Tờ phôi' : awards}: rộng ${width} mm, cao ${height} mm`,
    legend: (item: string, x: string, y: string, width: string): string =>
      `${item}: trái ${x}, trên ${y}, rộng ${width}`,
    moved: (x: string, y: string): string => `Chỉnh máy in: ngang ${x} mm, dọc ${y} mm.`,
  },
  issues: {
    heading: (count: number): string => `${count} chỗ phải sửa trong bảng vị trí in`,
    goTo: (cell: string): string => `Đến ô ${cell}`,
  },
  test: {
    heading: '2. In thử trên giấy thường',
    explanation:
      'Mở tệp bằng Word, in đúng 100%, đặt chồng lên phôi rồi soi. In lệch sang phải 3 mm thì giảm cột “Cách trái” đi 3; lệch xuống 3 mm thì giảm cột “Cách trên” đi 3. Tất cả cùng lệch thì chỉ sửa dòng “Chỉnh máy in”.',
    button: 'Tải trang in thử',
  },
  print: {
    heading: '3. In lên phôi',
    explanation: 'Mỗi hình thức một tệp Word, mỗi người một trang. Khi in chọn đúng khổ giấy và 100%.',
    nobody: 'Chưa có tập thể, cá nhân nào được khen thưởng.',
    sheets: (count: number): string => `${count} tờ`,
    button: 'Tải tệp Word',
    /** The button, to whoever hears it. */
    buttonOf: (award: string): string => `Tải tệp Word: ${award}`,
    allFit: 'Mọi mục đều vừa chỗ in.',
    tooLong: (count: number): string =>
      `${count} mục dài quá chỗ in, kể cả với chữ nhỏ nhất. Hãy nới chỗ in trong bảng, hoặc sửa các trang này trong Word trước khi in:`,
    tooLongItem: (name: string, item: string): string => `${name}: ${item}`,
  },
  noFiles:
    'Excel trên Mac và iPad không cho tải tệp từ ngăn này. Hãy mở bảng tính bằng Excel trên web hay trên Windows để tải tệp Word.',
  outdated: 'Số liệu đã sửa sau lần tổng hợp này. Hãy tổng hợp lại rồi mới in.',
  working: 'Đang lập tệp Word…',
  done: {
    added: (sheet: string): string => `Đã thêm trang “${sheet}”. Tiếp theo hãy in thử.`,
    there: 'Bảng vị trí in đã có sẵn nên được giữ nguyên.',
    nameTaken: (name: string): string =>
      `Bảng tính đã dùng tên “${name}” cho việc khác nên chưa thêm gì. Trong Excel vào thẻ Công thức (Formulas), Trình quản lý Tên (Name Manager), đổi tên đó rồi bấm lại.`,
    kept: (sheets: string): string => `Trang sau được giữ lại vì đã có người ghi vào: ${sheets}.`,
    file: (name: string): string => `Đã tải tệp ${name}. Tìm tệp trong thư mục Tải xuống (Downloads).`,
    outdated: 'Chưa lập tệp nào: số liệu đã sửa sau lần tổng hợp này. Hãy tổng hợp lại trước.',
    flawed: 'Chưa lập tệp nào: bảng vị trí in có chỗ phải sửa, nêu ở phần 1.',
  },
};

const en: typeof vi = {
  heading: 'Print certificates',
  explanation:
    'Prints name, position, achievement and decision on the body’s own pre-printed sheets, one for each recipient, with Word.',
  reading: 'Reading the table of places…',
  readAgain: 'Read again',
  noTable:
    'The table of places comes first. Choose the sheet and press the button below: Bình xét adds a sheet with the usual places, to be mended to fit your pre-printed sheets. The sheets that are there stay as they are.',
  sheet: {
    label: 'Pre-printed sheet',
    names: {
      a4: 'A4 landscape (297 × 210 mm)',
      'a4-portrait': 'A4 portrait (210 × 297 mm)',
      a3: 'A3 landscape (420 × 297 mm)',
    },
    own: 'Another size',
    width: 'Width (mm)',
    height: 'Height (mm)',
    wrong: (least, greatest) => `Type millimetres from ${least} to ${greatest}.`,
  },
  add: 'Create the table of places',
  adding: 'Creating the table of places…',
  places: {
    heading: '1. Places',
    explanation:
      'Each frame is where an item is printed, drawn from the table of places. It moves when a number there is changed.',
    goTo: 'Go to the table of places',
    drawing: (awards, width, height) =>
      `${awards === '' ? 'The sheet' : awards}: ${width} mm wide, ${height} mm high`,
    legend: (item, x, y, width) => `${item}: left ${x}, top ${y}, width ${width}`,
    moved: (x, y) => `Printer offset: ${x} mm across, ${y} mm down.`,
  },
  issues: {
    heading: (count) => `${count} to correct in the table of places`,
    goTo: (cell) => `Go to cell ${cell}`,
  },
  test: {
    heading: '2. Test on plain paper',
    explanation:
      'Open the file in Word, print it at 100 %, lay it over a pre-printed sheet and hold both against the light. Printed 3 mm too far right: make “Left” 3 less; 3 mm too low: make “Top” 3 less. Where all are out of place alike, mend the row “Printer offset” alone.',
    button: 'Download the test sheet',
  },
  print: {
    heading: '3. Print',
    explanation:
      'A Word file for each award, a page for each recipient. Choose the right paper size and 100 % when printing.',
    nobody: 'Nobody receives an award yet.',
    sheets: (count) => formOf(count, 'One sheet', `${count} sheets`),
    button: 'Download for Word',
    buttonOf: (award) => `Download for Word: ${award}`,
    allFit: 'Every text fits its place.',
    tooLong: (count) =>
      `${formOf(count, 'One text is', `${count} texts are`)} too long even in the smallest letters. Widen the place in the table, or mend these pages in Word before printing:`,
    tooLongItem: (name, item) => `${name}: ${item}`,
  },
  noFiles:
    'Excel on Mac and iPad does not let this pane download files. Open the workbook in Excel on the web or on Windows to download Word files.',
  outdated: 'Figures were edited after this tally. Tally again before printing.',
  working: 'Making the Word file…',
  done: {
    added: (sheet) => `The sheet “${sheet}” is added. Next, print the test sheet.`,
    there: 'The table of places was there already and stays as it is.',
    nameTaken: (name) =>
      `The workbook uses the name “${name}” for something else, so nothing was added. On Excel’s Formulas tab open Name Manager, change that name, then press the button again.`,
    kept: (sheets) => `These sheets stay, since somebody has written into them: ${sheets}.`,
    file: (name) => `${name} is downloaded. Look in the folder Downloads.`,
    outdated: 'Nothing was made: figures were edited after this tally. Tally again first.',
    flawed: 'Nothing was made: there is something to correct in the table of places, see part 1.',
  },
};

export const certificatePartWords: Words<typeof vi> = { vi, en };
