#!/usr/bin/env python3
"""Hostile names: formulas, scripts, paths, commands of a terminal, heaps of marks. They are names all the same, and no document may
let them do what they say.

    hostile.py [--exe PATH] [-- OPTION ...]         makes a day of such names, runs it, and looks at its documents
    hostile.py --folder DOCUMENTS [--benign DOCUMENTS]   looks at documents that are there, of any format

The day is run twice, with hostile names and with harmless ones of the same shape; OPTION is passed on to `groupbuy run` (such as
`--csv people --format xlsx,html`). LibreOffice, if it is there, opens every sheet: none may hold a formula or a link. What cannot be
looked at here is counted as skipped. Exit 1 if anything is found. Needs Python 3.11.
"""
import argparse
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PHONES = [f"138{n:08d}" for n in (12345678, 87654321, 11112222)] + ["+8613800138000", "110101194912310024", "１３８１２３４５６７８"]
NAMES = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "=\u03011+1", "'=1+1", '"=1+1"', '""=1+1', "=HYPERLINK(\"http://evil\";\"x\")",
    "=cmd|' /C calc'!A0", "%0A=1+1", "1E5", "007", "3-4", "+8613800138000", "110101194912310024", "1/2", "TRUE", "#REF!",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>", "' onmouseover='alert(1)", "&lt;b&gt;", "&#x3c;b>", "]]><x>", "<!--", "javascript:alert(1)",
    "../../etc/passwd", "..\\..\\windows", "/etc/passwd", "C:\\x", "con", "NUL.txt", "aux", "COM1", "a/b", "..", ".", ".hidden", "-rf", "--out", "~", "$(id)", "`id`", "a;b", "a|b", "a*b?", "name.", "ends.txt.",
    "a" * 64, "鸡" * 64, "Zo\u0301\u0302\u0303\u0304e", "\u0301\u0301\u0301\u0301", "العربية", "עברית", "👩\u200d👧\u200d👦", "❤\ufe0f", "ﷺ", "I\u0307stanbul", "ß", "ﬁ",
    "[0m", "\\u001b[31m", "\\x1b]0;x\\x07", "{{7*7}}", "${7*7}", "%s%n", "| a | b |", "**b**", "[x](javascript:1)", "# x", "---", "; a 1", "2026-01-01 * \"x\"",
]
TEXTS = [name if len(name) < 100 else name[:100] for name in NAMES] + ["=" + "1+" * 90, "a,b", 'say "x"']


def cell(text):
    text = str(text)
    return '"' + text.replace('"', '""') + '"'


def write_day(folder, hostile):
    """A folder of tables in which every label and every text is one of the names, or, harmless, `n1`, `n2` ... in their places."""
    folder.mkdir(parents=True)
    seen = {}

    def name(text):
        return text if hostile else seen.setdefault(text, f"n{len(seen)}")

    def table(file, columns, rows):
        lines = [columns] + [",".join(cell(c) for c in row) for row in rows]
        (folder / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    names = [name(n) for n in NAMES]
    texts = [name(t) for t in TEXTS]

    def text(i):
        return texts[i % len(texts)]
    table("suppliers.csv", "supplier,name", [(n, text(i)) for i, n in enumerate(names)])
    table("products.csv", "sku,name,supplier,category,zone,case_pack,price,cost,bin",
          [(f"s{i}", text(i), n, names[-1 - i], "chilled" if i % 2 else "ambient", 6, "9.90", "5.00", n) for i, n in enumerate(names)])
    table("leaders.csv", "leader,name,phone,tier", [(n, text(i), PHONES[i % len(PHONES)], n) for i, n in enumerate(names)])
    table("points.csv", "point,name,leader,station,route,stop,warehouse,address",
          [(n, text(i), n, n, n, 1, n, text(i + 1)) for i, n in enumerate(names)])
    table("orders.csv", "order_id,placed_at,point,member,sku,qty,kind,name,phone,building,room,note,by_leader,home_delivery,channel",
          [(f"o{i}", f"20:{i % 60:02d}", n, names[-1 - i], f"s{i}", 1 + i % 5, "order", text(i), PHONES[i % len(PHONES)], names[-i], n, text(i + 2),
            "yes" if i % 3 else "", "yes" if i % 4 else "", n) for i, n in enumerate(names)]
          + [("late", "22:30", names[0], names[1], "s1", 1, "order", texts[0], PHONES[0], "", "", texts[3], "", "", names[2])])
    table("settings.csv", "key,value", [("date", "2026-11-20"), ("buyer_name", text(0))])


class Skeleton(HTMLParser):
    """Tags and the names of their attributes, without what data says."""

    def __init__(self, wrong):
        super().__init__(convert_charrefs=True)
        self.tags, self.wrong = [], wrong

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, tuple(name for name, _ in attributes)))
        if tag in ("iframe", "object", "embed", "link", "base", "img", "svg", "math") or tag == "script":
            self.wrong(f"an active element: {tag}")
        for name, value in attributes:
            link = name == "href" and not re.fullmatch(r"#[\w-]*|[\w][\w/-]*\.html(#[\w-]*)?", value or "")
            if name.startswith("on") or name in ("src", "srcdoc", "action", "formaction") or link:
                self.wrong(f"an active attribute: {name}={value!r}")

    def handle_endtag(self, tag):
        self.tags.append("/" + tag)

    def handle_comment(self, data):
        self.tags.append("!")


class Checker:
    NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,63}(\.[a-z0-9]{2,10})?\Z")
    DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|\Z)", re.I)
    HARM = re.compile("[\x00-\x09\x0b\x0d-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
    NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,6})?\Z")

    def __init__(self, folder, benign):
        self.folder, self.benign = folder, benign
        self.found, self.files, self.sheets = [], 0, []

    def wrong(self, path, what):
        self.found.append(f"{path.relative_to(self.folder)}: {what}")

    def check(self):
        seen = {}
        for path in sorted(self.folder.rglob("*")):
            name = str(path.relative_to(self.folder))
            if path.is_symlink():
                self.wrong(path, "a link")
            if not self.NAME.match(path.name) or self.DEVICE.match(path.name):
                self.wrong(path, "its name")
            folded = unicodedata.normalize("NFC", name).casefold()
            if folded in seen:
                self.wrong(path, f"the same name as {seen[folded]} but for case")
            seen[folded] = name
            if path.is_file():
                self.files += 1
                self.look(path, path.read_bytes())

    def look(self, path, data):
        if path.suffix == ".xlsx":
            self.sheets.append(path)
            return self.workbook(path)
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            return self.wrong(path, f"not UTF-8: {error}")
        people = text.startswith("\ufeff")
        body = text[1:] if people else text
        # A form feed parts pages; CRLF ends the lines of tables for people; a tab parts the fields of a carry, which is for machines.
        plain = body.replace("\x0c", "")
        if people:
            plain = plain.replace("\r\n", "\n")
        if path.name == "carry.txt":
            plain = plain.replace("\t", "")
        for harm in self.HARM.finditer(plain):
            self.wrong(path, f"U+{ord(harm[0]):04X}")
        for phone in PHONES:
            if len(phone) >= 8 and phone in body and not self.is_name(phone, path):
                self.wrong(path, f"the phone {phone}")
        if path.suffix == ".csv":
            self.table(path, body, people)
        elif path.suffix in (".html", ".htm"):
            self.sheets.append(path)
            self.page(path, text)
        elif path.suffix == ".json":
            json.loads(text)
        elif path.suffix in (".xml", ".svg"):
            ElementTree.fromstring(data)

    @staticmethod
    def is_name(phone, path):
        """A member or a point may be called by a number; a label is no phone, and tables for machines have labels as they are."""
        return phone in NAMES

    def table(self, path, text, people):
        if people:
            self.sheets.append(path)
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        for number, row in enumerate(rows, 1):
            if len(row) != len(rows[0]):
                self.wrong(path, f"row {number} has {len(row)} cells instead of {len(rows[0])}")
            if not people:
                continue
            for value in row:
                start = value.lstrip(" \u00a0\u3000\"")
                if start[:1] in tuple("=+-@\t\r\n＝＋－＠") and not self.NUMBER.match(value):
                    self.wrong(path, f"row {number} has a formula: {value!r}")

    def page(self, path, text):
        parser = Skeleton(lambda what: self.wrong(path, what))
        parser.feed(text)
        other = self.benign / path.relative_to(self.folder) if self.benign else None
        if other and other.exists():
            harmless = Skeleton(lambda what: None)
            harmless.feed(other.read_text("utf-8"))
            if harmless.tags != parser.tags:
                self.wrong(path, "its tags differ from those with harmless names")

    def workbook(self, path):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.startswith("/") or ".." in name or "\\" in name:
                    self.wrong(path, f"a part named {name!r}")
                data = archive.read(name)
                root = ElementTree.fromstring(data)
                for element in root.iter():
                    tag = element.tag.rpartition("}")[2]
                    if tag in ("f", "hyperlink", "externalReference", "oleObject", "definedName") and (tag != "definedName" or not (element.get("name") or "").startswith("_xlnm.")):
                        self.wrong(path, f"{name} has an element {tag}")
                    if element.get("TargetMode") == "External":
                        self.wrong(path, f"{name} leads elsewhere")

    def open_in_office(self):
        """Every sheet as LibreOffice understands it; returns how many, or None where it is not there."""
        office = shutil.which("soffice") or shutil.which("libreoffice")
        if not office:
            return None
        with tempfile.TemporaryDirectory(prefix="groupbuy-office-") as place:
            room = Path(place)
            for number, path in enumerate(self.sheets):
                shutil.copy(path, room / f"{number}{path.suffix}")
            for suffix, reader in [(".csv", ["--infilter=CSV:44,34,76,1"]), (".xlsx", []), (".html", ["--infilter=HTML (StarCalc)"])]:
                sources = sorted(str(p) for p in room.glob(f"*{suffix}"))
                for first in range(0, len(sources), 100):
                    subprocess.run([office, "--headless", f"-env:UserInstallation=file://{room}/profile", "--convert-to", "fods", "--outdir", str(room)]
                                   + reader + sources[first:first + 100], capture_output=True, timeout=600)
            opened = 0
            for number, path in enumerate(self.sheets):
                sheet = room / f"{number}.fods"
                if not sheet.exists():
                    self.wrong(path, "LibreOffice cannot open it")
                    continue
                opened += 1
                text = sheet.read_text("utf-8")
                for what in re.findall(r'table:formula="([^"]*)"', text)[:3]:
                    self.wrong(path, f"LibreOffice finds the formula {what!r}")
                for what in re.findall(r'xlink:href="([^"]*)"', text)[:3]:
                    if not what.startswith("#"):
                        self.wrong(path, f"LibreOffice finds the link {what!r}")
            return opened


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--exe", default=str(ROOT / ".build/release/groupbuy"))
    a.add_argument("--folder", type=Path)
    a.add_argument("--benign", type=Path)
    a.add_argument("--keep", type=Path, help="where the days and documents are left")
    a.add_argument("options", nargs="*")
    args = a.parse_args()
    work = args.keep or Path(tempfile.mkdtemp(prefix="groupbuy-hostile-"))
    folder, benign = args.folder, args.benign
    found = []
    if not folder:
        for kind in ("hostile", "harmless"):
            write_day(work / kind / "2026-11-20", kind == "hostile")
            for command in (["run", "2026-11-20", "--out", "documents"] + (args.options or ["--csv", "people"]), ["check", "2026-11-20"], ["redact", "2026-11-20", "--out", "shared"]):
                done = subprocess.run([args.exe] + command, cwd=work / kind, capture_output=True, text=True)
                if done.returncode:
                    print(f"{kind}: exit {done.returncode}: {done.stderr[:600]}")
                    return 1
                for harm in Checker.HARM.finditer((done.stdout + done.stderr)):
                    found.append(f"{command[0]} tells U+{ord(harm[0]):04X}")
            # A copy to share has no phone at all.
            copy = "".join(p.read_text("utf-8") for p in (work / kind / "shared").rglob("*.csv"))
            found += [f"the copy to share has the phone {p}" for p in PHONES if p in copy and p not in NAMES]
        folder, benign = work / "hostile" / "documents", work / "harmless" / "documents"
    checker = Checker(folder, benign)
    checker.check()
    opened = checker.open_in_office()
    found += checker.found
    for line in found[:40]:
        print(line)
    office = "skipped: LibreOffice is not here" if opened is None else f"{opened} opened in LibreOffice"
    print(f"{checker.files} documents with {len(NAMES)} hostile names, {len(checker.sheets)} sheets ({office}), {len(found)} problems")
    if not args.keep:
        shutil.rmtree(work, ignore_errors=True)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
