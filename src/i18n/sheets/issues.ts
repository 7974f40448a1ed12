/**
 * The sentences of the issues: what was found, what was expected, what to do. Words in braces are filled from the issue's
 * details; `workbook/issue-message` puts the sheet and the cell before them.
 */
import type { Words } from '../language.ts';

const vi = {
  /** Before the sentence: where it is. */
  place: {
    cell: 'Trang tính “{sheet}”, ô {cell} (bảng {table}): ',
    table: 'Trang tính “{sheet}”, bảng {table}: ',
    loose: 'Trang tính “{sheet}”, ô {cell}: ',
    workbook: 'Bảng {table}: ',
  },
  /** What a cell must be, after “cần ghi”. */
  expected: {
    yesNo: '“x”, “1”, “có”, “đồng ý”, hoặc “0”, “không”, “không đồng ý”',
    opinion: '“x”, “V” hoặc “đồng ý”; “K”, “0” hoặc “không”; để trống là không có ý kiến',
    presence: 'có, không hoặc “văn bản” (vắng mặt, được lấy ý kiến bằng văn bản)',
    validity: 'có (hợp lệ) hoặc không (không hợp lệ); để trống là hợp lệ',
    kind: '“Tập thể” hoặc “Cá nhân”',
    kindOrBoth: '“Tập thể”, “Cá nhân” hoặc “Cả hai” (để trống là cả hai)',
    criterionRole: '“Chính”, “Thưởng” hoặc “Trừ” (để trống là chính)',
    councilRole: '“Chủ tịch”, “Phó Chủ tịch”, “Ủy viên” hoặc “Thư ký”',
    status: '“Đủ điều kiện” hoặc “Không xét” (để trống là đủ điều kiện)',
    base: '“Tổng số thành viên”, “Có mặt”, “Tham gia” hoặc “Phiếu hợp lệ”',
    number: 'một số, ví dụ 80 hoặc 8,5',
    mark: 'số điểm, ví dụ 8,5, hoặc “CĐ” nếu chưa đánh giá được',
    positive: 'một số lớn hơn 0',
    weight: 'một số từ 0 trở lên; để trống thì lấy theo điểm tối đa',
    count: 'một số nguyên từ 0 trở lên',
    precedence: 'một số nguyên từ 1 trở lên (1 là xét trước)',
    threshold: 'tỷ lệ như 80%, 2/3, 0,8, “quá bán” hoặc “trên 90%”',
    aggregate: '“trung bình”, “bỏ cao nhất và thấp nhất” hoặc “trung vị”',
    decimals: 'số chữ số thập phân, từ 0 đến 6',
    scale: 'một số lớn hơn 0 (100, 1000), hoặc “points” (điểm gốc: tổng điểm tối đa các tiêu chí chính)',
    floor: 'một số, hoặc “không” (tổng điểm có thể nhỏ hơn 0); để trống là 0',
    cap: 'một số lớn hơn 0; để trống nếu không giới hạn',
    missing: '“block” (thiếu điểm là lỗi) hoặc “skip” (bỏ qua)',
    missingVotes: '“block” (đối tượng chưa có phiếu là lỗi) hoặc “skip” (không có phiếu thì thôi)',
    vote: '“secret” (phiếu kín), “open” (biểu quyết), “written” (lấy ý kiến bằng văn bản) hoặc “none” (không)',
    quorumBase:
      '“present” (thành viên có mặt) hoặc “participating” (có mặt hoặc được lấy ý kiến bằng văn bản)',
    ties: '“chair” (chờ Chủ tịch quyết định) hoặc “expand” (khen thưởng tất cả)',
    settingKey: 'một trong các mã {keys}',
    certificateItem:
      'một trong “Khổ giấy”, “Chỉnh máy in”, “Họ tên”, “Chức vụ và đơn vị”, “Thành tích”, “Quyết định”, “Nơi và ngày”, “Chức vụ người ký”, “Người ký”',
    millimetresAcross: 'số milimét tính từ mép trái tờ giấy, từ 0 đến dưới {across} (bề rộng tờ giấy)',
    millimetresDown: 'số milimét tính từ mép trên tờ giấy, từ 0 đến dưới {down} (chiều cao tờ giấy)',
    millimetresWide:
      'số milimét lớn hơn 0; cộng với khoảng cách trái không được quá {across} (bề rộng tờ giấy)',
    millimetresHigh:
      'số milimét lớn hơn 0, cộng với khoảng cách trên không quá {down} (chiều cao tờ giấy); hoặc để trống',
    sheetSide: 'kích thước tờ giấy bằng milimét, từ {least} đến {greatest} (A4 ngang: rộng 297, cao 210)',
    offset:
      'số milimét từ -{most} đến {most}: số dương dịch chữ sang phải hoặc xuống, số âm dịch sang trái hoặc lên',
    offsetOnSheet: 'một số gần 0 hơn: với số này có chữ bị đẩy ra ngoài tờ giấy',
    fontSize: 'cỡ chữ từ 6 đến 72; để trống thì lấy cỡ thường dùng của mục đó',
    bold: '“có” hoặc “không”; để trống thì như thường dùng của mục đó',
    align: '“Trái”, “Giữa” hoặc “Phải”; để trống thì như thường dùng của mục đó',
  },
  kind: { collective: 'tập thể', individual: 'cá nhân', both: 'cả hai', every: 'tập thể và cá nhân' },
  /** What stands beside a scale that is not set. */
  beside: {
    bonus: 'điểm thưởng ({what})',
    deduction: 'điểm trừ ({what})',
    cap: 'tổng điểm cao nhất (cap)',
    minScore: 'điểm tối thiểu ({what})',
  },
  /** How a cell shows its number, before what is seen. */
  shownAs: { date: 'ngày ', time: 'giờ ', percentage: 'tỷ lệ phần trăm ', fraction: 'phân số ' },
  /** Between two ways in which something may have been typed. */
  or: ' hoặc ',
  blankCell: 'ô trống',
  sentences: {
    MissingTable: 'không tìm thấy bảng này. Hãy tạo bảng Excel và đặt tên là {table}.',
    UnreadTable:
      'bảng này giống bảng {input} nhưng tên khác nên số liệu trong đó chưa được tính. Nếu cần tính, hãy đổi tên bảng thành {counted}; nếu không, đổi tên thành {ignored}.',
    UnreadTableRows:
      'bảng này giống bảng {input} nhưng không phải bảng đó nên số liệu trong đó chưa được tính. Nếu cần tính, hãy chép các dòng vào bảng {input}; rồi đổi tên bảng này thành {ignored}.',
    RowOutsideTable:
      'dòng này nằm dưới bảng, không thuộc bảng nên chưa được tính (có {rows} dòng như vậy). Hãy mở rộng bảng xuống hết các dòng đó: kéo góc dưới bên phải của bảng.',
    RowsWithoutTable:
      'từ ô này có dòng số liệu giống bảng {input} nhưng không nằm trong bảng nào nên chưa được tính (có {rows} dòng như vậy trên trang này). Hãy chép vào bảng {input}, hoặc xóa đi; nếu là số liệu riêng không cần tính, hãy đổi tên trang tính, thêm “BoQua_” ở đầu.',
    RowsThatDiffer:
      'từ ô này có dòng đã có trong bảng {input} nhưng số liệu ghi khác (có {rows} dòng như vậy trên trang này); đang tính theo bảng. Nếu số liệu ở đây mới đúng, hãy sửa trong bảng rồi xóa dòng ở đây; nếu không cần tính, hãy đổi tên trang tính, thêm “BoQua_” ở đầu.',
    RowsOfNoTable:
      'từ ô này có dòng số liệu của {input} nhưng không nằm trong bảng nào, và tệp không có bảng {input}, nên chưa được tính (có {rows} dòng như vậy trên trang này). Hãy chọn các dòng đó cùng dòng tiêu đề, bấm Insert, Table, rồi đặt tên bảng là {input}; nếu không cần tính, hãy xóa đi, hoặc đổi tên trang tính, thêm “BoQua_” ở đầu.',
    ColumnOutsideTable:
      'cột “{found}” nằm ngay bên phải bảng, không thuộc bảng nên chưa được tính (có {columns} cột như vậy). Hãy mở rộng bảng sang phải: kéo góc dưới bên phải của bảng.',
    MissingColumn: 'thiếu cột “{column}” (tiếng Anh: “{english}”). Hãy thêm cột với tiêu đề đó.',
    MissingColumnNear:
      'thiếu cột “{column}” (tiếng Anh: “{english}”). Ô {at} ghi “{found}”: nếu là cột này, hãy sửa tiêu đề thành “{meant}”.',
    MissingColumnOptional:
      'cột “{found}” giống cột “{column}” (tiếng Anh: “{english}”) nhưng tiêu đề khác nên không được đọc. Nếu là cột này, hãy sửa tiêu đề thành “{meant}”; nếu không, hãy thêm cột “{column}”, để trống cũng được.',
    MissingColumnOfCriterion:
      'thiếu cột của tiêu chí {criterion}. Hãy thêm cột có tiêu đề là mã tiêu chí “{column}”.',
    DuplicateColumn:
      'tiêu đề “{found}” trùng nghĩa với cột “{first}” ở trước. Mỗi cột chỉ được có một lần; hãy xóa hoặc đổi tên một cột.',
    DuplicateCode: 'mã “{found}” đã có ở ô {first}. Mỗi mã chỉ dùng một lần; hãy sửa mã hoặc xóa dòng thừa.',
    DuplicatePlace:
      '“{found}” đã có một dòng cho cùng hình thức khen thưởng ở ô {first}. Mỗi mục chỉ có một dòng; hãy xóa dòng thừa, hoặc ghi hình thức khác vào cột “Khen thưởng”.',
    TotalLine:
      '“{found}” là dòng tổng, không phải dòng số liệu. Hãy xóa dòng này khỏi bảng, hoặc đưa xuống dưới bảng và để cách một dòng trống.',
    MissingCode: 'dòng có dữ liệu nhưng thiếu mã ở ô này. Hãy điền mã hoặc xóa dòng.',
    UnknownMember: 'không có thành viên mã “{found}” trong bảng Council. Hãy sửa mã hoặc bổ sung thành viên.',
    UnknownCandidate:
      'không có tập thể, cá nhân mã “{found}” trong bảng Candidates. Hãy sửa mã hoặc bổ sung vào danh sách.',
    UnknownContent: 'không có nội dung mã “{found}” trong bảng Contents. Hãy sửa mã hoặc bổ sung nội dung.',
    UnknownAward:
      'không có hình thức khen thưởng mã “{found}” trong bảng Awards. Hãy sửa mã hoặc bổ sung hình thức khen thưởng.',
    UnknownAwardOfKind:
      'hình thức khen thưởng “{found}” dành cho {otherKind}, không dùng được ở đây. Hãy ghi mã của hình thức đúng đối tượng.',
    NotANumber: '“{found}” không phải là số dùng được. Cần ghi {expected}.',
    NotANumberThousands:
      '“{found}” có thể là {decimal} hoặc {thousands}. Hãy ghi lại không có dấu phân cách hàng nghìn.',
    NotANumberBlank: 'ô còn trống. Cần ghi {expected}.',
    ScoreOutOfRange:
      'điểm {found} nằm ngoài khung của tiêu chí {criterion}. Cần ghi từ 0 đến {max}; hãy sửa điểm hoặc xem lại điểm tối đa.',
    ScoreBelowZero: 'điểm {found} của tiêu chí {criterion} nhỏ hơn 0. Cần ghi số từ 0 trở lên.',
    MissingScore:
      '{member} chưa chấm tiêu chí {criterion} cho {candidate}. Hãy ghi điểm, hoặc “CĐ” nếu chưa đánh giá được.',
    MissingScoreRow:
      'dòng của {member} chấm {candidate} chưa có điểm nào. Hãy ghi điểm, hoặc đánh dấu ở cột “Không chấm”.',
    MissingScorePair:
      '{member} chưa chấm {candidate}: không có dòng nào. Hãy thêm dòng điểm, hoặc dòng đánh dấu ở cột “Không chấm”.',
    DuplicateScore:
      '{member} đã chấm {candidate} ở dòng {firstRow} của bảng {firstTable}. Mỗi thành viên chỉ chấm một lần; hãy xóa dòng thừa.',
    DuplicateSelfScore: 'điểm tự chấm của “{candidate}” đã có ở ô {first}. Hãy xóa dòng thừa.',
    ScoreNotApplicable:
      'tiêu chí {criterion} không áp dụng cho {kind} nhưng ô ghi “{found}” ({candidate}). Hãy để trống ô này.',
    InvalidWeight: '“{found}” không dùng được. Cần ghi {expected}.',
    InvalidWeightBlank: 'ô còn trống. Cần ghi {expected}.',
    InvalidWeightOfKind:
      'mọi trọng số dùng cho {kind} đều bằng 0 nên không tính được điểm. Hãy ghi ít nhất một trọng số lớn hơn 0.',
    InvalidQuota: 'số lượng “{found}” không hợp lệ. Cần ghi {expected}; để trống nếu không giới hạn.',
    InvalidThreshold: '“{found}” không hợp lệ. Cần ghi {expected}.',
    InvalidPrecedence: 'thứ tự “{found}” không hợp lệ. Cần ghi {expected}.',
    InvalidPrecedenceBlank: 'thiếu thứ tự xét. Cần ghi {expected}.',
    InvalidPrecedenceTwice:
      'thứ tự {found} đã dùng ở ô {first} cho cùng đối tượng. Mỗi hình thức khen thưởng cần một thứ tự riêng.',
    InvalidSetting: 'giá trị “{found}” không hợp lệ. Cần ghi {expected}.',
    InvalidSettingBlank: 'ô còn trống. Cần ghi {expected}.',
    InvalidSettingCap:
      'tổng điểm cao nhất “{found}” thấp hơn tổng điểm thấp nhất ({floor}). Cần ghi cap từ {floor} trở lên, hoặc sửa floor.',
    InvalidSettingVoteBallots:
      'đã ghi “{found}” (Hội đồng không bỏ phiếu), nhưng sổ có số liệu bỏ phiếu. Cần ghi {expected}; hoặc xóa số liệu đó.',
    InvalidSettingVoteAward:
      'đã ghi “{found}” (Hội đồng không bỏ phiếu), nhưng {award} cần tỷ lệ phiếu. Cần ghi {expected}; hoặc để trống tỷ lệ phiếu tối thiểu.',
    InvalidSettingKey: 'không có thiết lập nào mã “{found}”. Cần ghi {expected}.',
    InvalidKind: '“{found}” không hợp lệ. Cần ghi {expected}.',
    InvalidKindBlank: 'chưa ghi đối tượng. Cần ghi {expected}.',
    InvalidMark: '“{found}” không phải là dấu hoặc từ dùng được. Cần ghi {expected}.',
    InvalidMarkOfColumn:
      'cột của {candidate} có {count} ô ghi “{marks}”, không rõ là đồng ý hay không đồng ý. Cần ghi {expected}.',
    DuplicateBallot:
      'phiếu số “{found}” đã nhập ở ô {first} của bảng {firstTable}. Hãy sửa số phiếu hoặc xóa dòng nhập trùng.',
    BallotConflict:
      '{candidate} vừa có phiếu trong bảng Ballots, vừa được đếm ở đây cho cùng hình thức khen thưởng. Chỉ giữ một trong hai nơi.',
    DuplicateBallotCount:
      '{candidate} đã được đếm ở một dòng trước cho cùng hình thức khen thưởng. Hãy gộp thành một dòng.',
    MoreBallotsThanVoters:
      'có {found} phiếu trong khi chỉ có {voters} thành viên biểu quyết. Hãy kiểm tra lại số phiếu và cột “Biểu quyết” của bảng Council.',
    MoreBallotsThanPresent:
      'có {found} phiếu trong khi chỉ có {participating} thành viên biểu quyết có mặt hoặc được lấy ý kiến bằng văn bản. Hãy kiểm tra lại số phiếu và cột “Có mặt” của bảng Council.',
    VotesExceedBase:
      '{agree} người đồng ý với {candidate}, nhiều hơn {base} thành viên có mặt mà {award} tính tỷ lệ: phiếu lấy ý kiến bằng văn bản cũng được đếm. Hãy ghi “Tham gia” ở ô này, hoặc xem lại cột “Có mặt” của bảng Council.',
    BallotBoxSum:
      'số phiếu thu về ({returned}) khác tổng số phiếu hợp lệ ({valid}) và không hợp lệ ({invalid}). Hãy kiểm tra lại biên bản kiểm phiếu.',
    BallotBoxIssued:
      'số phiếu thu về ({returned}) nhiều hơn số phiếu phát ra ({issued}). Hãy kiểm tra lại biên bản kiểm phiếu.',
    BallotBoxPapersValid:
      'ghi {valid} phiếu hợp lệ nhưng các bảng Ballots có {expected} phiếu hợp lệ. Hãy đối chiếu lại phiếu với biên bản.',
    BallotBoxPapersInvalid:
      'ghi {invalid} phiếu không hợp lệ nhưng các bảng Ballots có {expected} phiếu không hợp lệ. Hãy đối chiếu lại phiếu với biên bản.',
    BallotBoxTwice: 'đã có một dòng ở trên cho cùng đối tượng. Hãy gộp thành một dòng.',
    CountsExceedValid:
      'tổng số ý kiến về {candidate} là {found}, nhiều hơn số phiếu hợp lệ ({valid}). Hãy đếm lại.',
    NoBallots:
      '{award} cần bỏ phiếu nhưng chưa có phiếu nào trong các bảng Ballots, BallotCounts. Hãy nhập phiếu, hoặc để trống tỷ lệ phiếu tối thiểu.',
    MissingVotes:
      '{candidate} chưa có dòng đếm phiếu cho {award}, trong khi {others} đối tượng khác đã có. Hãy thêm dòng cho mã “{code}”; nếu phiếu chỉ ghi một phần danh sách, hãy ghi skip cho thiết lập missingVotes.',
    MissingVotesColumn:
      '{candidate} chưa có phiếu cho {award}, trong khi {others} đối tượng khác đã có. Hãy nhập phiếu ở cột có tiêu đề “{code}” (chưa có thì thêm cột); nếu phiếu chỉ ghi một phần danh sách, hãy ghi skip cho thiết lập missingVotes.',
    MissingVotesTable:
      '{candidate} không có cột ở bảng phiếu này, trong khi có ở bảng phiếu khác: phiếu ở đây tính cho các đối tượng khác mà không tính cho đối tượng này. Hãy thêm cột có tiêu đề “{code}”; nếu phiếu ở đây không ghi tên này, hãy ghi skip cho thiết lập missingVotes.',
    MissingVotesSkipped:
      '{candidate} không có phiếu cho {award} (thiết lập missingVotes là skip), còn {others} đối tượng khác có. Hãy xem lại có đúng là phiếu không ghi tên này.',
    NoVotingMember:
      'không có thành viên nào được biểu quyết. Hãy ghi “có” ở cột “Biểu quyết” cho các thành viên của Hội đồng.',
    NoQuorumParticipating:
      'có mặt hoặc được lấy ý kiến bằng văn bản {present} trên {voting} thành viên biểu quyết, chưa đủ tỷ lệ quy định ({quorum}). Hãy kiểm tra cột “Có mặt” hoặc thiết lập quorum.',
    NoQuorum:
      'có mặt {present} trên {voting} thành viên biểu quyết, chưa đủ tỷ lệ quy định ({quorum}). Hãy kiểm tra cột “Có mặt” hoặc thiết lập quorum.',
    ScaleMismatch:
      'chưa đặt thang điểm (mã scale). Điểm tối đa các tiêu chí chính của {kind} cộng lại là {sum}, không phải 100, mà có {beside}. Hãy ghi “points” nếu điểm tính theo điểm gốc (tối đa {sum}), hoặc 100 nếu quy các tiêu chí chính về thang 100.',
    ScaleMismatchNoMain:
      'chưa đặt thang điểm (mã scale) là một số, mà {kind} không có tiêu chí chính nào. Hãy ghi số điểm mỗi đối tượng có trước khi cộng thưởng và trừ (ví dụ 100), hoặc thêm tiêu chí chính áp dụng cho {kind}.',
    NothingScored:
      'chưa đối tượng nào có điểm: chưa thành viên nào chấm đủ các tiêu chí chính của một đối tượng. Hãy nhập điểm của các thành viên rồi tổng hợp lại.',
    ShownOtherwise:
      'ô đang hiện {as}“{shown}” nhưng giá trị bên trong là {found}, nên không rõ phải lấy theo cái nào. Hãy gõ lại cho đúng.',
    ShownOtherwiseDate:
      'Excel đã đổi {typed} thành ngày {date} (ô đang hiện “{shown}”). Hãy ghi lại như đã gõ.',
    ShownOtherwiseNothing:
      'ô trông như để trống nhưng bên trong có “{found}” vì định dạng che mất. Hãy cho hiện giá trị đó hoặc xóa đi.',
    NotCalculated:
      'công thức {formula} chưa có kết quả và không tính được ở đây. Hãy mở tệp bằng Excel rồi lưu lại, hoặc nhập giá trị.',
    CellError: 'công thức báo lỗi {found}. Hãy sửa công thức hoặc nhập giá trị.',
    UnknownColumn:
      'tiêu đề “{found}” không phải mã nào đã biết nên cột này không được tính. Hãy kiểm tra lại mã.',
    UnknownColumnOfTable:
      'tiêu đề “{found}” không phải tiêu đề nào của bảng này nên cột không được đọc. Nếu đây là cột {columns}, hãy sửa tiêu đề; nếu là cột riêng của Hội đồng, cứ để nguyên.',
    TextBeside:
      'phía dưới bảng có “{found}”, không đọc được là một dòng của bảng nên không được tính. Nếu đó là chữ ký, ghi chú hoặc dòng tổng thì không cần sửa.',
    TextToTheRight:
      'ngay bên phải bảng ghi “{found}”, không nằm trong bảng nên không được đọc. Nếu chữ đó cho biết không xét, xin rút, vắng mặt hay điều gì phải tính đến, hãy ghi vào cột của bảng; nếu chỉ là ghi chú thì không cần sửa.',
    StruckThrough:
      'dòng của “{found}” có chữ bị gạch ngang nhưng vẫn được tính (có {rows} dòng như vậy trong bảng). Nếu gạch là để bỏ, hãy xóa dòng khỏi bảng, hoặc với đối tượng thì ghi “Không xét” vào cột Tình trạng; nếu không, hãy bỏ gạch ngang.',
    UnseenCells:
      'từ ô này trở đi trang tính còn nhiều ô ngoài bảng, chưa được xem hết. Nếu ở đó không có số liệu của đợt này thì không cần sửa; để không nhắc nữa, hãy đổi tên trang tính, thêm “BoQua_” ở đầu.',
    NonVotingScore: '{member} không có quyền biểu quyết nên điểm chấm {candidate} không được tính.',
    RecusedScore: '{member} không chấm {candidate} nên điểm đã ghi ở dòng này không được tính.',
    UnusedContent: 'nội dung “{found}” chưa có tiêu chí chính nào nên không được tính.',
    MissingCampaignName: 'chưa có tên đợt thi đua. Hãy ghi giá trị cho mã name.',
    ProvisionalScore: 'điểm của {candidate} là tạm tính vì có tiêu chí chưa đánh giá được (CĐ).',
    FewMembers:
      'điểm của {candidate} chỉ do {members} trên {expected} thành viên phải chấm, chưa được một nửa. Hãy nhập điểm còn thiếu, hoặc cân nhắc trước khi xét.',
    MostlyNotAssessable:
      'các thành viên ghi CĐ ở hơn một nửa trọng số của {candidate}, nên điểm chỉ dựa vào phần ít còn lại. Hãy chấm khi có kết quả, hoặc cân nhắc trước khi xét.',
    RoundedDisplay:
      'ô đang hiện “{shown}” nhưng giá trị đầy đủ là {found} và được tính theo giá trị đầy đủ. Cột này có {cells} ô như vậy; hãy cho hiện đủ số lẻ hoặc làm tròn điểm.',
    StaleValue:
      'giá trị lưu trong tệp là “{found}” nhưng công thức {formula} cho kết quả “{calculated}”; đã tính theo kết quả này, như Excel sẽ hiện. Hãy mở tệp bằng Excel, xem lại rồi lưu.',
    WeightsDoNotAddUp:
      'trọng số các nội dung (áp dụng cho {kind}) cộng lại là {sum}, không phải {target}. Điểm vẫn tính theo tỷ lệ giữa các trọng số; hãy xem lại có ghi sai hoặc thiếu không.',
    WeightsDoNotAddUpWithin:
      'trọng số các tiêu chí của nội dung {content} (áp dụng cho {kind}) cộng lại là {sum}, không phải {target}. Điểm vẫn tính theo tỷ lệ giữa các trọng số; hãy xem lại có ghi sai hoặc thiếu không.',
    WeightsPartlyBlank:
      'có nội dung đã ghi trọng số, có nội dung để trống (áp dụng cho {kind}). Ô trống được tính bằng tổng điểm tối đa của nội dung đó; hãy ghi đủ trọng số, hoặc để trống tất cả.',
    WeightsPartlyBlankWithin:
      'ở nội dung {content} có tiêu chí đã ghi trọng số, có tiêu chí để trống (áp dụng cho {kind}). Ô trống được tính bằng điểm tối đa của tiêu chí đó; hãy ghi đủ trọng số, hoặc để trống tất cả.',
    UnusedDecision:
      'quyết định về {candidate} ({award}) không dùng đến vì không có trường hợp bằng nhau cần quyết định.',
    SimilarNames: 'tên “{found}” giống {other}. Hãy kiểm tra có nhập một đối tượng hai lần không.',
    SimilarUnits:
      'đơn vị “{found}” của {candidate} chỉ khác đơn vị “{unit}” của {member} ở dấu, khoảng trắng hoặc dấu câu, nên được coi là hai đơn vị và {member} vẫn chấm đối tượng này. Nếu là một đơn vị, hãy ghi cho giống nhau.',
  },
};

const en: typeof vi = {
  place: {
    cell: 'Sheet “{sheet}”, cell {cell} (table {table}): ',
    table: 'Sheet “{sheet}”, table {table}: ',
    loose: 'Sheet “{sheet}”, cell {cell}: ',
    workbook: 'Table {table}: ',
  },
  expected: {
    yesNo: '“x”, “1”, “yes”, or “0”, “no”',
    opinion: '“x”, “V” or “yes”; “K”, “0” or “no”; blank is no opinion',
    presence: 'yes, no or “in writing” (absent, but asked in writing)',
    validity: 'yes (valid) or no (invalid); blank is valid',
    kind: '“collective” or “individual”',
    kindOrBoth: '“collective”, “individual” or “both” (blank is both)',
    criterionRole: '“main”, “bonus” or “deduction” (blank is main)',
    councilRole: '“chair”, “vice chair”, “member” or “secretary”',
    status: '“eligible” or “ineligible” (blank is eligible)',
    base: '“all”, “present”, “participating” or “valid”',
    number: 'a number, say 80 or 8.5',
    mark: 'points, say 8.5, or “CĐ” where the work cannot be assessed yet',
    positive: 'a number above 0',
    weight: 'a number, 0 or more; blank takes the maximum points',
    count: 'a whole number, 0 or more',
    precedence: 'a whole number, 1 or more (1 is decided first)',
    threshold: 'a share such as 80%, 2/3, 0.8, “majority” or “>90%”',
    aggregate: '“mean”, “trimmed” or “median”',
    decimals: 'the number of decimals, 0 to 6',
    scale: 'a number above 0 (100, 1000), or “points” (the sum of the maxima of the main criteria)',
    floor: 'a number, or “none” (a total may be below 0); blank is 0',
    cap: 'a number above 0; blank for no limit',
    missing: '“block” (a missing score is an error) or “skip”',
    missingVotes: '“block” (a candidate without votes is an error) or “skip”',
    vote: '“secret” (a secret ballot), “open” (a show of hands), “written” (opinions in writing) or “none”',
    quorumBase: '“present” or “participating” (present or asked in writing)',
    ties: '“chair” (the Chair decides) or “expand” (all of them are awarded)',
    settingKey: 'one of {keys}',
    certificateItem:
      'one of “sheet”, “offset”, “name”, “title”, “achievement”, “decision”, “date”, “office”, “signer”',
    millimetresAcross: 'millimetres from the left edge of the sheet, 0 to less than {across} (its width)',
    millimetresDown: 'millimetres from the upper edge of the sheet, 0 to less than {down} (its height)',
    millimetresWide:
      'millimetres above 0 which with the distance from the left are not more than {across} (the width of the sheet)',
    millimetresHigh:
      'millimetres above 0 which with the distance from the top are not more than {down} (the height of the sheet), or nothing',
    sheetSide: 'a side of the sheet in millimetres, {least} to {greatest} (A4 landscape: 297 wide, 210 high)',
    offset: 'millimetres from -{most} to {most}: above 0 moves the texts right or down, below 0 left or up',
    offsetOnSheet: 'a number nearer to 0: this one pushes a text off the sheet',
    fontSize: 'points, 6 to 72; blank takes what is usual for the item',
    bold: 'yes or no; blank takes what is usual for the item',
    align: '“left”, “center” or “right”; blank takes what is usual for the item',
  },
  kind: {
    collective: 'collectives',
    individual: 'individuals',
    both: 'both',
    every: 'collectives and individuals',
  },
  beside: {
    bonus: 'a bonus ({what})',
    deduction: 'a deduction ({what})',
    cap: 'a highest total (cap)',
    minScore: 'a minimum score ({what})',
  },
  shownAs: { date: 'the date ', time: 'the time ', percentage: 'the percentage ', fraction: 'the fraction ' },
  or: ' or ',
  blankCell: 'blank',
  sentences: {
    MissingTable: 'this table is not there. Make an Excel table and name it {table}.',
    UnreadTable:
      'this table looks like {input} but has another name, so nothing in it is counted. To count it, rename it to {counted}; to leave it out, rename it to {ignored}.',
    UnreadTableRows:
      'this table looks like {input} but is not that table, so nothing in it is counted. To count it, copy its rows into {input}; then rename this table to {ignored}.',
    RowOutsideTable:
      'this row stands below the table and not in it, so it is not counted ({rows} of them). Make the table larger, down to the last of them: drag its lower right corner.',
    RowsWithoutTable:
      'from this cell on stand rows that look like {input} and are in no table, so they are not counted ({rows} of them on this sheet). Copy them into {input}, or delete them; where they are your own and need not count, begin the name of the sheet with “Ignored_”.',
    RowsThatDiffer:
      'from this cell on stand rows that {input} has with other figures ({rows} of them on this sheet); those in the table are counted. If these are right, correct the table and delete them here; where they need not count, begin the name of the sheet with “Ignored_”.',
    RowsOfNoTable:
      'from this cell on stand rows of {input} in no table, and the workbook has no table {input}, so they are not counted ({rows} of them on this sheet). Select them with their headers, press Insert, Table, and call the table {input}; where they need not count, delete them, or begin the name of the sheet with “Ignored_”.',
    ColumnOutsideTable:
      'the column “{found}” stands directly right of the table and not in it, so it is not counted ({columns} of them). Make the table wider: drag its lower right corner.',
    MissingColumn:
      'the column “{column}” (in English “{english}”) is missing. Add a column with that header.',
    MissingColumnNear:
      'the column “{column}” (in English “{english}”) is missing. Cell {at} says “{found}”: if that is the column, change its header to “{meant}”.',
    MissingColumnOptional:
      'the column “{found}” is like “{english}” (in Vietnamese “{column}”), but its header is another, so it is not read. If that is the column, change its header to “{meant}”; if not, add a column “{english}”, which may be blank.',
    MissingColumnOfCriterion:
      'there is no column for criterion {criterion}. Add a column with the header “{column}”.',
    DuplicateColumn:
      'the header “{found}” means the same as “{first}” before it. Each column may be there once; delete or rename one of them.',
    DuplicateCode:
      'the code “{found}” is already used in {first}. Each code may be used once; correct it or delete the row.',
    DuplicatePlace:
      '“{found}” has a row for the same award in {first}. Each item has one row; delete one of them, or name another award in the column “Award”.',
    TotalLine:
      '“{found}” is a total, not a row of data. Take this row out of the table, or move it below the table with a blank row between.',
    MissingCode: 'the row has data but no code here. Fill in the code or delete the row.',
    UnknownMember: 'the Council table has no member “{found}”. Correct the code or add the member.',
    UnknownCandidate:
      'the Candidates table has no candidate “{found}”. Correct the code or add the candidate.',
    UnknownContent: 'the Contents table has no content “{found}”. Correct the code or add the content.',
    UnknownAward: 'the Awards table has no award “{found}”. Correct the code or add the award.',
    UnknownAwardOfKind:
      'the award “{found}” is for {otherKind} and cannot be used here. Write the code of an award of the right kind.',
    NotANumber: '“{found}” is not a number that can be used. Expected {expected}.',
    NotANumberThousands:
      '“{found}” may be {decimal} or {thousands}. Write it again without a separator of thousands.',
    NotANumberBlank: 'the cell is blank. Expected {expected}.',
    ScoreOutOfRange:
      '{found} is out of the range of criterion {criterion}. Expected 0 to {max}; correct the score or the maximum.',
    ScoreBelowZero: '{found} on criterion {criterion} is below 0. Expected 0 or more.',
    MissingScore:
      '{member} has not scored {candidate} on criterion {criterion}. Fill in the points, or “CĐ” where the work cannot be assessed yet.',
    MissingScoreRow:
      'the row of {member} for {candidate} has no score at all. Fill in the points, or mark the row as recused.',
    MissingScorePair:
      '{member} has no row for {candidate}. Add a row with the points, or one that is marked as recused.',
    DuplicateScore:
      '{member} has already scored {candidate} in row {firstRow} of table {firstTable}. Each member scores once; delete the row that is too many.',
    DuplicateSelfScore:
      'the self-scores of “{candidate}” are already in {first}. Delete the row that is too many.',
    ScoreNotApplicable:
      'criterion {criterion} does not apply to {kind}, but the cell has “{found}” ({candidate}). Leave it blank.',
    InvalidWeight: '“{found}” cannot be used. Expected {expected}.',
    InvalidWeightBlank: 'the cell is blank. Expected {expected}.',
    InvalidWeightOfKind:
      'all weights that count for {kind} are 0, so that no score can be reckoned. Give at least one weight above 0.',
    InvalidQuota: 'the quota “{found}” is not valid. Expected {expected}; blank for no limit.',
    InvalidThreshold: '“{found}” is not valid. Expected {expected}.',
    InvalidPrecedence: 'the precedence “{found}” is not valid. Expected {expected}.',
    InvalidPrecedenceBlank: 'the precedence is missing. Expected {expected}.',
    InvalidPrecedenceTwice:
      'the precedence {found} is already used in {first} for the same kind. Each award needs one of its own.',
    InvalidSetting: 'the value “{found}” is not valid. Expected {expected}.',
    InvalidSettingBlank: 'the cell is blank. Expected {expected}.',
    InvalidSettingCap:
      'the highest total “{found}” is below the least ({floor}). Expected a cap of {floor} or more; or mend the floor.',
    InvalidSettingVoteBallots:
      '“{found}” says that the council does not vote, but the workbook has votes. Expected {expected}; or delete the votes.',
    InvalidSettingVoteAward:
      '“{found}” says that the council does not vote, but {award} needs votes. Expected {expected}; or leave its minimum votes blank.',
    InvalidSettingKey: 'there is no setting “{found}”. Expected {expected}.',
    InvalidKind: '“{found}” is not valid. Expected {expected}.',
    InvalidKindBlank: 'the kind is missing. Expected {expected}.',
    InvalidMark: '“{found}” is not a mark or word that can be used. Expected {expected}.',
    InvalidMarkOfColumn:
      'cells in the column of {candidate} say “{marks}”, and it is not clear whether that is agreement: {count}. Expected {expected}.',
    DuplicateBallot:
      'ballot “{found}” is already in {first} of table {firstTable}. Correct the number or delete the row entered twice.',
    BallotConflict:
      '{candidate} has papers in Ballots and is counted here for the same award too. Keep one of the two.',
    DuplicateBallotCount:
      '{candidate} is already counted in an earlier row for the same award. Make one row of them.',
    MoreBallotsThanVoters:
      'there are {found} ballots but only {voters} voting members. Check the ballots and the Voting column of the Council table.',
    MoreBallotsThanPresent:
      'there are {found} ballots but only {participating} voting members were present or asked in writing. Check the ballots and the Present column of the Council table.',
    VotesExceedBase:
      '{agree} agree with {candidate}, more than the {base} members present of whom {award} takes its share: opinions in writing are counted too. Write “participating” here, or check the Present column of the Council table.',
    BallotBoxSum:
      'the papers returned ({returned}) are not the valid ({valid}) and invalid ({invalid}) ones together. Check the tellers’ minutes.',
    BallotBoxIssued:
      'more papers were returned ({returned}) than issued ({issued}). Check the tellers’ minutes.',
    BallotBoxPapersValid:
      '{valid} valid papers are noted, but the Ballots tables have {expected}. Compare the papers with the minutes.',
    BallotBoxPapersInvalid:
      '{invalid} invalid papers are noted, but the Ballots tables have {expected}. Compare the papers with the minutes.',
    BallotBoxTwice: 'there is a row above for the same kind. Make one row of them.',
    CountsExceedValid:
      'the counts for {candidate} come to {found}, more than the {valid} valid ballots. Count again.',
    NoBallots:
      '{award} needs votes, but there are no ballots in Ballots or BallotCounts. Enter the ballots, or leave the minimum votes blank.',
    MissingVotes:
      '{candidate} has no line of counts for {award}; others who have one: {others}. Add a line for the code “{code}”; if the paper had a part of the list only, write skip for the setting missingVotes.',
    MissingVotesColumn:
      '{candidate} has no votes for {award}; others who have some: {others}. Enter the votes in a column with the header “{code}” (add it where it is not there); if the paper had a part of the list only, write skip for the setting missingVotes.',
    MissingVotesTable:
      '{candidate} has no column in this table of papers, and has one in another: the papers here count for others and not for this one. Add a column with the header “{code}”; if this name was not on these papers, write skip for the setting missingVotes.',
    MissingVotesSkipped:
      '{candidate} has no votes for {award} (the setting missingVotes is skip); others who have some: {others}. Check that this name was not on the paper.',
    NoVotingMember: 'nobody in the council may vote. Write “yes” in the Voting column for those who may.',
    NoQuorumParticipating:
      '{present} of {voting} voting members are present or were asked in writing, fewer than the quorum ({quorum}). Check the Present column or the quorum setting.',
    NoQuorum:
      '{present} of {voting} voting members are present, fewer than the quorum ({quorum}). Check the Present column or the quorum setting.',
    ScaleMismatch:
      'no scale is set (key scale). The maxima of the main criteria of {kind} come to {sum}, not 100, and there is {beside}. Write “points” if the points count as they are (at most {sum}), or 100 if the main criteria are brought to 100.',
    ScaleMismatchNoMain:
      'no scale that is a number is set (key scale), and {kind} have no main criterion. Write how many points each candidate has before bonus and deduction (such as 100), or add a main criterion that applies to {kind}.',
    NothingScored:
      'no candidate has a score: no member has given one candidate all main criteria. Enter the scores of the members, then tally again.',
    ShownOtherwise:
      'the cell shows {as}“{shown}” but holds {found}, so that it is not clear which of them counts. Type it again as it is meant.',
    ShownOtherwiseDate:
      'Excel has turned {typed} into the date {date} (the cell shows “{shown}”). Write it again as it was typed.',
    ShownOtherwiseNothing:
      'the cell looks blank but holds “{found}”, which its format hides. Show the value, or delete it.',
    NotCalculated:
      'the formula {formula} has no result yet, and it cannot be calculated here. Open the file in Excel and save it, or type the value.',
    CellError: 'the formula gives {found}. Correct the formula or type the value.',
    UnknownColumn: 'the header “{found}” is no known code, so this column is not counted. Check the code.',
    UnknownColumnOfTable:
      'the header “{found}” is none of this table, so the column is not read. If it is meant for {english}, correct the header; a column of your own may stay.',
    TextBeside:
      'below the table stands “{found}”, which does not read as a row of it and is not counted. A signature, a note or a total may stay there.',
    TextToTheRight:
      'directly right of the table stands “{found}”, which is not in it and is not read. If it says that somebody withdraws, is absent, or anything else that must count, write it into a column of the table; a mere note may stay there.',
    StruckThrough:
      'the row of “{found}” has something struck through and still counts ({rows} such rows in the table). If it is meant to be out, delete the row from the table, or, for a candidate, write “Ineligible” under Status; if not, take the line away.',
    UnseenCells:
      'from this cell on the sheet holds so many cells outside tables that they were not all looked at. Where nothing of this campaign stands there, nothing need be done; to hear no more of it, begin the name of the sheet with “Ignored_”.',
    NonVotingScore: '{member} has no vote, so their scores for {candidate} are not counted.',
    RecusedScore: '{member} does not score {candidate}, so the scores in this row are not counted.',
    UnusedContent: 'content “{found}” has no main criterion and is not counted.',
    MissingCampaignName: 'the campaign has no name. Fill in the value of the key name.',
    ProvisionalScore:
      'the score of {candidate} is provisional, as some criterion cannot be assessed yet (CĐ).',
    FewMembers:
      'the score of {candidate} is that of {members} of the {expected} members who should have scored, less than half. Enter what is missing, or think twice before awarding.',
    MostlyNotAssessable:
      'members marked CĐ on more than half of the weight of {candidate}, so the score stands on the little that is left. Score it when there is a result, or think twice before awarding.',
    RoundedDisplay:
      'the cell shows “{shown}” but holds {found}, and the whole figure counts. {cells} cells of this column are shown so: show all decimals, or round the figures.',
    StaleValue:
      'the file holds “{found}”, but the formula {formula} gives “{calculated}”, which is what counts, as it will in Excel. Open the file in Excel, check it and save it.',
    WeightsDoNotAddUp:
      'the weights of the contents (for {kind}) come to {sum}, not {target}. Scores go by the proportions of the weights all the same; check whether one is wrong or missing.',
    WeightsDoNotAddUpWithin:
      'the weights of the criteria of content {content} (for {kind}) come to {sum}, not {target}. Scores go by the proportions of the weights all the same; check whether one is wrong or missing.',
    WeightsPartlyBlank:
      'some contents have a weight and some have none (for {kind}). A blank one counts as the sum of its maximum points; write all weights, or leave all of them blank.',
    WeightsPartlyBlankWithin:
      'in content {content} some criteria have a weight and some have none (for {kind}). A blank one counts as its maximum points; write all weights, or leave all of them blank.',
    UnusedDecision: 'the decision on {candidate} ({award}) is not needed, as there is no tie to decide.',
    SimilarNames: 'the name “{found}” is like {other}. Check whether one candidate was entered twice.',
    SimilarUnits:
      'the unit “{found}” of {candidate} differs from “{unit}” of {member} only in diacritics, spaces or punctuation, so these are two units and {member} scores this candidate. If it is one unit, write it alike.',
  },
};

export const issueWords: Words<typeof vi> = { vi, en };
export type SentenceKey = keyof (typeof vi)['sentences'];
