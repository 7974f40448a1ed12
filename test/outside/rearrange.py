"""What people do to a copy, done by openpyxl: `HOW FILE OUT`. Rows are hidden or filtered, scores typed as formulas."""
import sys

import openpyxl

how, path, out = sys.argv[1:]
book = openpyxl.load_workbook(path)
for sheet in book.worksheets:
    for name, ref in sheet.tables.items():
        if not name.startswith("Scores"):
            continue
        rows = list(sheet[ref])
        if how == "hidden":
            for row in rows[1::2]:
                sheet.row_dimensions[row[0].row].hidden = True
        elif how == "filtered":
            sheet.tables[name].autoFilter.add_filter_column(0, [rows[1][0].value])
            for row in rows[2:]:
                sheet.row_dimensions[row[0].row].hidden = True
        elif how == "formulas" and name == "Scores_TT":
            # Nobody has calculated it: openpyxl writes no result.
            header = [cell.value for cell in rows[0]]
            rows[1][header.index("I.1")].value = "=8+1"
book.save(out)
