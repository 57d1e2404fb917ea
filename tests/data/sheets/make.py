#!/usr/bin/python3
"""Makes the workbooks and the document of this folder anew: see README.md."""
import datetime
import os
import subprocess

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = [
    ["Nom", "Prénom", "Pays", "Téléphone", "Arrivée", "Remarques"],
    ["NDOUR-SARR", "Awa", "Sénégal", 612345678, datetime.date(2023, 6, 21), "deux\nlignes"],
    ["FAYE", "Ousmane", None, 221770000001, datetime.datetime(2023, 6, 21, 14, 30), "=1+1"],
    ["ZUBIETA", "Iñaki", "España", "+34600000001", datetime.datetime(2023, 6, 22), " a < b & \"c\" "],
    ["بنعلي", "ليلى", "Maroc", "007", None, "😀"],
]


def workbook(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Liste"
    for row in ROWS:
        sheet.append(row)
    sheet["D2"].number_format = "0000000000"
    sheet["F3"].data_type = "s"  # a text, not a formula
    sheet.merge_cells("C2:C3")
    sheet.row_dimensions[5].hidden = True
    hidden = book.create_sheet("Notes")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "interne"
    book.properties.created = book.properties.modified = datetime.datetime(2023, 6, 1)
    book.save(path)


# Awa Diop's row is struck through, and somebody wrote a note at Moussa Fall's name.
MARKED = [["Nom", "Pays"], ["Awa Diop", "Sénégal"], ["Moussa Fall", "Mali"], ["Lala Keita", "Mali"]]


def marked_workbook(path):
    book = openpyxl.Workbook()
    for row in MARKED:
        book.active.append(row)
    for cell in book.active[2]:
        cell.font = Font(strike=True)
    book.active["A3"].comment = Comment("remplacé par sa suppléante", "secrétariat")
    book.properties.created = book.properties.modified = datetime.datetime(2023, 6, 1)
    book.save(path)


def marked_document(path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("<html><head><meta charset='utf-8'></head><body><table border='1'>\n")
        for number, row in enumerate(MARKED):
            cell = "<td><s>%s</s></td>" if number == 1 else "<td>%s</td>"
            file.write("<tr>" + "".join(cell % text for text in row) + "</tr>\n")
        file.write("</table></body></html>\n")


def document(path):
    cell = "<td>%s</td>"
    with open(path, "w", encoding="utf-8") as file:
        file.write("<html><head><meta charset='utf-8'></head><body><p>Note verbale</p>\n"
                   "<table border='1'><tr><td>Réf.</td></tr></table><p>Liste :</p>\n<table border='1'>\n")
        for number, row in enumerate(ROWS):
            texts = [str(each or "").replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>") for each in row]
            merged = {1: "<td rowspan='2'>%s</td>"}.get(number, "" if number == 2 else cell)
            file.write("<tr>" + "".join(merged.replace("%s", text) if column == 2 else cell % text
                                        for column, text in enumerate(texts)) + "</tr>\n")
        file.write("</table></body></html>\n")


def convert(source, target, kind):
    subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", "/tmp/sheets-made",
                    os.path.join(HERE, source)], check=True)
    made = "/tmp/sheets-made/" + os.path.splitext(source)[0] + "." + kind.split(":")[0]
    subprocess.run(["mv", made, os.path.join(HERE, target)], check=True)


os.chdir(HERE)
workbook("openpyxl.xlsx")
document("document.html")
convert("openpyxl.xlsx", "libreoffice.xlsx", "xlsx")
convert("openpyxl.xlsx", "libreoffice.ods", "ods")
convert("document.html", "libreoffice.docx", "docx:MS Word 2007 XML")
marked_workbook("marked-openpyxl.xlsx")
marked_document("marked.html")
convert("marked-openpyxl.xlsx", "marked-libreoffice.xlsx", "xlsx")
convert("marked-openpyxl.xlsx", "marked-libreoffice.ods", "ods")
convert("marked.html", "marked-libreoffice.docx", "docx:MS Word 2007 XML")
os.remove("document.html")
os.remove("marked.html")
