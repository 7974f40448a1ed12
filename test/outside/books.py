"""What openpyxl makes of workbooks, for the tests: `describe FILE` prints JSON, `write FILE` makes one of JSON on standard
input, `resave FILE OUT` opens and saves."""
import json
import sys

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo


def describe(path):
    book = openpyxl.load_workbook(path, data_only=True)
    names = book.defined_names
    listed = names.definedName if hasattr(names, "definedName") else names.values()
    return {
        "sheets": book.sheetnames,
        "tables": {name: [sheet.title, table.ref] for sheet in book.worksheets for name, table in ((table.name, table) for table in sheet.tables.values())},
        "names": sorted(name.name for name in listed),
        "validations": sum(len(sheet.data_validations.dataValidation) for sheet in book.worksheets),
        "cells": {
            sheet.title: [[cell if isinstance(cell, (int, float, bool)) or cell is None else str(cell) for cell in row]
                          for row in sheet.iter_rows(values_only=True)]
            for sheet in book.worksheets
        },
    }


def write(path, tables):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for each in tables:
        sheet = book[each["sheet"]] if each["sheet"] in book.sheetnames else book.create_sheet(each["sheet"])
        for down, row in enumerate(each["cells"]):
            for along, value in enumerate(row):
                if value != "":
                    cell = sheet.cell(row=each["row"] + down + 1, column=each["column"] + along + 1)
                    cell.value = value
                    if isinstance(value, str):
                        cell.data_type = "s"
        first = get_column_letter(each["column"] + 1) + str(each["row"] + 1)
        last = get_column_letter(each["column"] + len(each["cells"][0])) + str(each["row"] + len(each["cells"]))
        table = Table(displayName=each["name"], ref=f"{first}:{last}")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
        sheet.add_table(table)
    book.save(path)


if sys.argv[1] == "describe":
    json.dump(describe(sys.argv[2]), sys.stdout)
elif sys.argv[1] == "resave":
    openpyxl.load_workbook(sys.argv[2]).save(sys.argv[3])
else:
    write(sys.argv[2], json.load(sys.stdin))
