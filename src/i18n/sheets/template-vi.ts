/** The words of the template in Vietnamese. */
import { texts } from '../language.ts';

const scoreNote =
  'Mỗi dòng là điểm của một thành viên cho một đối tượng. Ô xám không áp dụng. CĐ: công việc chưa có kết quả cuối cùng, không tính là 0.';
const ballotNote =
  'Mỗi dòng là một phiếu kín, đánh số theo thứ tự kiểm, không theo người bỏ. x: đồng ý; K: không đồng ý; để trống: không có ý kiến.';

export const vietnameseTemplate = {
  /** A name has at most 31 characters; the note stands under the title, the purpose in the guide. */
  sheets: {
    Campaign: {
      name: 'Thiết lập',
      title: 'THIẾT LẬP ĐỢT THI ĐUA',
      note: 'Chỉ điền cột Giá trị. Để trống thì phần mềm dùng giá trị mặc định.',
      purpose: 'Tên đợt thi đua, cơ quan, cách tính điểm.',
    },
    Contents: {
      name: 'Nội dung',
      title: 'NỘI DUNG THI ĐUA',
      note: 'Trọng số để trống thì bằng tổng điểm tối đa của các tiêu chí trong nội dung.',
      purpose: 'Các nội dung thi đua và trọng số.',
    },
    Criteria: {
      name: 'Tiêu chí',
      title: 'TIÊU CHÍ VÀ ĐIỂM TỐI ĐA',
      note: 'Tổng điểm tối đa của các tiêu chí chính nên là 100 cho mỗi đối tượng. Tiêu chí thưởng, trừ không cần nội dung.',
      purpose: 'Tiêu chí, điểm tối đa, đối tượng áp dụng, thưởng và trừ.',
    },
    Awards: {
      name: 'Hình thức khen',
      title: 'HÌNH THỨC KHEN THƯỞNG, SỐ LƯỢNG, ĐIỀU KIỆN',
      note: 'Thứ tự 1 được xét trước. Tỷ lệ phiếu để trống: không cần bỏ phiếu. Số lượng để trống: không giới hạn.',
      purpose: 'Hình thức khen, số lượng, điểm và tỷ lệ phiếu tối thiểu.',
    },
    Council: {
      name: 'Hội đồng',
      title: 'THÀNH VIÊN HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
      note: 'Có mặt: có, không, hoặc văn bản (vắng mặt nhưng được lấy ý kiến bằng văn bản). Biểu quyết để trống là có.',
      purpose: 'Thành viên Hội đồng, vai trò, quyền biểu quyết, có mặt.',
    },
    Candidates: {
      name: 'Đối tượng',
      title: 'TẬP THỂ, CÁ NHÂN ĐƯỢC ĐỀ NGHỊ KHEN THƯỞNG',
      note: 'Đề nghị để trống: được xét mọi hình thức của đối tượng. Không xét khen thưởng thì ghi rõ lý do.',
      purpose: 'Tập thể, cá nhân được đề nghị; hình thức đề nghị; trường hợp không xét.',
    },
    SelfScores: {
      name: 'Tự chấm',
      title: 'ĐIỂM TỰ CHẤM CỦA TẬP THỂ, CÁ NHÂN',
      note: 'Chỉ để đối chiếu, không tính vào kết quả.',
      purpose: 'Điểm tự chấm của tập thể, cá nhân, để đối chiếu.',
    },
    Scores: {
      name: 'Chấm điểm',
      title: 'PHIẾU CHẤM ĐIỂM CỦA THÀNH VIÊN HỘI ĐỒNG',
      note: scoreNote,
      purpose: 'Điểm của từng thành viên cho từng đối tượng.',
    },
    Scores_TT: {
      name: 'Chấm điểm tập thể',
      title: 'PHIẾU CHẤM ĐIỂM TẬP THỂ CỦA THÀNH VIÊN HỘI ĐỒNG',
      note: scoreNote,
      purpose: 'Điểm của từng thành viên cho từng tập thể.',
    },
    Scores_CN: {
      name: 'Chấm điểm cá nhân',
      title: 'PHIẾU CHẤM ĐIỂM CÁ NHÂN CỦA THÀNH VIÊN HỘI ĐỒNG',
      note: scoreNote,
      purpose: 'Điểm của từng thành viên cho từng cá nhân.',
    },
    Ballots_TT: {
      name: 'Phiếu tập thể',
      title: 'KIỂM PHIẾU KHEN THƯỞNG TẬP THỂ',
      note: ballotNote,
      purpose: 'Từng phiếu kín về khen thưởng tập thể.',
    },
    Ballots_CN: {
      name: 'Phiếu cá nhân',
      title: 'KIỂM PHIẾU KHEN THƯỞNG CÁ NHÂN',
      note: ballotNote,
      purpose: 'Từng phiếu kín về khen thưởng cá nhân.',
    },
    BallotCounts: {
      name: 'Kiểm phiếu tay',
      title: 'KẾT QUẢ KIỂM PHIẾU BẰNG TAY',
      note: 'Chỉ dùng khi không nhập từng phiếu. Một đối tượng không được có ở cả hai nơi.',
      purpose: 'Số phiếu đếm bằng tay, khi không nhập từng phiếu.',
    },
    BallotBox: {
      name: 'Hòm phiếu',
      title: 'BIÊN BẢN CỦA BAN KIỂM PHIẾU: SỐ PHIẾU',
      note: 'Thu về = hợp lệ + không hợp lệ. Đối tượng để trống: chung một phiếu cho tập thể và cá nhân.',
      purpose: 'Số phiếu phát ra, thu về, hợp lệ, không hợp lệ.',
    },
    Decisions: {
      name: 'Quyết định',
      title: 'Ý KIẾN CỦA CHỦ TỊCH HỘI ĐỒNG KHI BẰNG NHAU Ở SUẤT CUỐI',
      note: 'Chỉ điền khi kết quả có đối tượng “chờ Chủ tịch quyết định”: xếp thứ tự 1, 2, … cho các đối tượng bằng nhau.',
      purpose: 'Thứ tự do Chủ tịch quyết định khi bằng nhau ở suất cuối.',
    },
    CertificateLayout: {
      name: 'Vị trí in bằng',
      title: 'VỊ TRÍ IN TRÊN BẰNG KHEN, GIẤY KHEN',
      note: 'Đo bằng thước, đơn vị milimét, từ góc trên bên trái tờ giấy. Mục nào phôi đã in sẵn thì xóa dòng đó. Số quyết định, tên người ký ghi ở cột Nội dung in.',
      purpose: 'Chỗ in từng mục trên Bằng khen, Giấy khen.',
    },
  },
  /** What each setting is, for people. */
  settings: {
    name: 'Tên đợt thi đua',
    plan: 'Kế hoạch số',
    body: 'Cơ quan xét',
    parentBody: 'Cơ quan chủ quản',
    authority: 'Người quyết định khen thưởng',
    place: 'Nơi họp',
    date: 'Ngày họp',
    aggregate:
      'Cách tính điểm chung: mean (trung bình), trimmed (bỏ cao nhất và thấp nhất), median (trung vị)',
    decimals: 'Số chữ số thập phân của điểm công bố (0 - 6)',
    scale: 'Thang điểm: số (để trống: 100), hoặc points (điểm gốc: tổng điểm tối đa)',
    floor: 'Tổng điểm thấp nhất (để trống: 0), hoặc none (không)',
    cap: 'Tổng điểm cao nhất có thể đạt (để trống: không giới hạn)',
    missing: 'Khi thiếu điểm: block (báo lỗi), skip (bỏ phần chấm của thành viên đó)',
    missingVotes: 'Khi thiếu phiếu: block (báo lỗi), skip (phiếu chỉ có một phần danh sách)',
    recusal: 'Thành viên không chấm đối tượng của đơn vị mình (có, không)',
    cascade: 'Không đạt hình thức được đề nghị thì xét hình thức tiếp theo (có, không)',
    vote: 'Cách bỏ phiếu: secret (phiếu kín), open (biểu quyết), written (lấy ý kiến bằng văn bản), none (không)',
    quorum: 'Tỷ lệ thành viên biểu quyết phải có mặt',
    quorumBase:
      'Tỷ lệ đó tính trên: present (có mặt), participating (có mặt hoặc được lấy ý kiến bằng văn bản)',
    ties: 'Bằng nhau ở suất cuối: chair (Chủ tịch quyết định), expand (khen tất cả)',
  },
  /** What may be chosen; every word is one that the reading knows. */
  choices: {
    kinds: texts('Tập thể', 'Cá nhân'),
    appliesTo: ['Tập thể', 'Cá nhân', 'Cả hai'],
    criterionRoles: ['Chính', 'Thưởng', 'Trừ'],
    councilRoles: ['Chủ tịch', 'Phó Chủ tịch', 'Ủy viên', 'Thư ký'],
    yesNo: texts('có', 'không'),
    presence: ['có', 'không', 'văn bản'],
    status: ['Đủ điều kiện', 'Không xét'],
    shares: ['80%', '2/3', 'quá bán', '90%', 'trên 90%'],
    bases: ['Tổng số thành viên', 'Có mặt', 'Tham gia', 'Phiếu hợp lệ'],
    marks: ['x', 'K'],
  },
  /** What is said at a cell before anything is typed, and when it is wrong; at most 255 characters. */
  hints: {
    kind: 'Chọn Tập thể hoặc Cá nhân.',
    aggregate: 'mean: trung bình; trimmed: bỏ cao nhất và thấp nhất; median: trung vị.',
    decimals: 'Từ 0 đến 6.',
    scale:
      'Điểm của đối tượng đạt tối đa mọi tiêu chí chính, chưa kể điểm thưởng, điểm trừ: 100, 1000...; points: bằng tổng điểm tối đa.',
    floor: 'Tổng điểm không thấp hơn mức này; none: có thể nhỏ hơn 0.',
    missing: 'block: báo lỗi khi thiếu điểm; skip: bỏ phần chấm bị thiếu.',
    missingVotes: 'block: báo lỗi khi có đối tượng chưa có phiếu; skip: phiếu chỉ có một phần danh sách.',
    recusal: 'Thành viên không chấm đối tượng của đơn vị mình.',
    cascade: 'Không đạt hình thức được đề nghị thì xét hình thức tiếp theo.',
    vote: 'secret: phiếu kín; open: biểu quyết; written: lấy ý kiến bằng văn bản; none: không bỏ phiếu. Văn bản ghi theo đó.',
    quorumBase: 'present: chỉ tính người có mặt; participating: tính cả người được lấy ý kiến bằng văn bản.',
    ties: 'chair: Chủ tịch quyết định; expand: khen tất cả.',
    contentWeight: 'Số không âm, hoặc để trống.',
    criterionContent: 'Mã của một nội dung ở trang Nội dung.',
    maxPoints: 'Số lớn hơn 0.',
    criterionWeight: 'Số không âm; để trống thì bằng điểm tối đa.',
    appliesTo: 'Đối tượng áp dụng.',
    criterionRole: 'Loại tiêu chí.',
    quota: 'Số nguyên không âm, hoặc để trống.',
    precedence: 'Số nguyên từ 1; 1 được xét trước.',
    minScore: 'Điểm thấp nhất để được xét, hoặc để trống.',
    minVotes: 'Ví dụ 80%, 2/3, quá bán, trên 90%.',
    base: 'Mẫu số của tỷ lệ phiếu.',
    councilRole: 'Vai trò trong Hội đồng.',
    voting: 'Có quyền biểu quyết và chấm điểm hay không.',
    present: 'Dự họp hay không.',
    proposed: 'Mã của một hình thức khen thưởng, hoặc để trống.',
    status: 'Đủ điều kiện hay không xét.',
    memberCode: 'Mã thành viên ở trang Hội đồng.',
    candidateCode: 'Mã ở trang Đối tượng.',
    awardCode: 'Mã ở trang Hình thức khen.',
    recused: 'Có: thành viên không chấm đối tượng này; ghi lý do vào Ghi chú.',
    points: 'Từ 0 đến điểm tối đa của tiêu chí, hoặc CĐ nếu chưa đánh giá được.',
    validity: 'Để trống là hợp lệ.',
    ballotAward: 'Để trống: phiếu cho mọi hình thức.',
    countAward: 'Để trống: cho mọi hình thức.',
    mark: 'x: đồng ý; K: không đồng ý; để trống: không có ý kiến.',
    papers: 'Số phiếu, không âm.',
    order: 'Số từ 1; số nhỏ đứng trước.',
  },
  /** Behind a note, while the codes that head the columns are not known. */
  addCriteria: 'Gõ mã tiêu chí vào các ô bên phải tiêu đề cuối để thêm cột.',
  addCandidates: 'Gõ mã đối tượng vào các ô bên phải tiêu đề cuối để thêm cột.',
  /** The title of the message about a wrong entry; at most 32 characters. */
  wrong: 'Chưa đúng',
  page: 'Trang',
  /** The awards that a council begins with. */
  awards: {
    high: 'Bằng khen',
    low: 'Giấy khen',
    highShare: '80%',
    lowShare: 'quá bán',
    base: 'Tổng số thành viên',
  },
  guide: {
    sheet: 'Hướng dẫn',
    title: 'BÌNH XÉT THI ĐUA - KHEN THƯỞNG',
    subtitle: 'Sổ tính mẫu của Hội đồng Thi đua - Khen thưởng',
    empty:
      'Sổ còn trống: điền lần lượt các trang dưới đây. Cột của tiêu chí và của đối tượng được thêm khi đã có mã.',
    sheets: 'Các trang cần điền',
    how: 'Cách làm',
    steps: [
      'Điền lần lượt các trang trên. Ô nào cũng có lời nhắc và danh sách chọn; ô xám không phải điền.',
      'Ở thẻ Bình xét, bấm Kiểm tra. Mỗi vấn đề được ghi đúng trang, đúng ô; bấm vào để tới ô đó.',
      'Bấm Tổng hợp. Kết quả nằm ở các trang mới: tổng hợp điểm, kết quả bỏ phiếu, xếp hạng, danh sách từng hình thức khen.',
      'Nếu bằng nhau ở suất cuối, Chủ tịch ghi thứ tự vào trang Quyết định rồi bấm Tổng hợp lần nữa.',
    ],
    know: 'Nên biết',
    facts: [
      'Phần mềm không bao giờ sửa các trang đã điền; chỉ thay các trang kết quả do chính nó tạo ra.',
      'Điểm nhập bằng số (8,5) hoặc CĐ khi công việc chưa có kết quả cuối cùng. Ô trống là thiếu điểm.',
      'Phiếu kín đánh số theo thứ tự kiểm; không ghi tên người bỏ phiếu.',
      'Vài trang được khoá để khỏi sửa nhầm, không có mật khẩu: thẻ Xem lại, Bỏ khoá trang tính.',
    ],
  },
};
