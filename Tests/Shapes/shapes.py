#!/usr/bin/env python3
"""Inputs of a hostile shape: the program refuses or reads them in linear time and bounded memory, and writes nothing that it should not.

    shapes.py [--exe PATH] [--quick] [--only TEXT]

Each shape is made in two sizes, one twice the other: the larger may take at most 2.5 times as long (beyond a start of 50 ms), and
memory is at most the bytes of the input, twice over, and 200 MB. --quick makes them a tenth as large. Exit 1 if a shape fails.
Needs Python 3.11; a shape whose tool is missing, and unreadable files for root, are skipped and said to be.
"""
import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MB = 1 << 20
SUPPLIERS = "supplier,name\nfarm,Farm\n"
PRODUCTS = "sku,name,supplier,category,zone,case_pack,price,cost\negg30,Eggs,farm,eggs,chilled,12,19.90,15.50\n"
POINTS = "point,name,leader,station,route,stop\njinxiu,Jinxiu,li,north,n1,3\n"
HEADER = "order_id,placed_at,point,member,sku,qty,kind\n"
ROW = "1001,20:15,jinxiu,wang,egg30,2,order\n"


def day(folder, **tables):
    folder.mkdir()
    for name, text in {"settings": "key,value\ndate,2026-11-20\n", "suppliers": SUPPLIERS, "products": PRODUCTS, "points": POINTS, "orders": HEADER + ROW, **tables}.items():
        (folder / f"{name}.csv").write_text(text)
    return folder


def long_line(path, n):
    """One line of 300 MB in the table of orders."""
    d = day(path)
    with open(d / "orders.csv", "a") as f:
        for _ in range(30):
            f.write("x" * (n * 10 * MB // 1000))
        f.write("\n")
    return d, 2, "E-LINE"


def many_errors(path, n):
    """A million rows with an error in each."""
    d = day(path)
    with open(d / "orders.csv", "a") as f:
        f.writelines(f"{i},20:15,jinxiu,wang,egg30,{i}x,order\n" for i in range(n * 1000))
    return d, 2, "E-NUMBER"


def many_references(path, n):
    """Products of suppliers that there are not, and none of them near another."""
    d = day(path)
    with open(d / "products.csv", "a") as f:
        f.writelines(f"p{i},Eggs,nobody{i},eggs,chilled,12,19.90,15.50\n" for i in range(n * 100))
    return d, 2, "E-REF"


def many_columns(path, n):
    """A header of thousands of columns, none of them known, within the length of a line."""
    d = day(path, orders=HEADER.strip() + "".join(f",c{i}" for i in range(n * 7)) + "\n")
    return d, 2, "E-COLUMN"


def many_quotes(path, n):
    """Rows of quotes alone."""
    d = day(path)
    with open(d / "orders.csv", "a") as f:
        f.writelines('"' * 60000 + "\n" for _ in range(n))
    return d, 2, "E-FIELDS"


def many_blank_lines(path, n):
    """Blank lines before a last row: each run of them is looked at once."""
    return day(path, orders=HEADER + "\n" * (n * 10000) + ROW), 2, "E-FIELDS"


def same_key(path, n):
    """One point, again and again."""
    d = day(path)
    with open(d / "points.csv", "a") as f:
        f.writelines("jinxiu,Jinxiu,li,north,n1,3\n" for _ in range(n * 100))
    return d, 2, "E-DUPLICATE"


def wrong_bytes(path, n):
    """GBK all over, whose encoding is guessed."""
    d = day(path)
    with open(d / "orders.csv", "ab") as f:
        line = "1001,20:15,锦绣花园,王小明,egg30,2,order\n".encode("gbk")
        for _ in range(n * 100):
            f.write(line)
    return d, 2, "E-UTF8"


def lookalikes(path, n):
    """Ids that differ only in case, each from the one before."""
    d = day(path)
    with open(d / "orders.csv", "a") as f:
        for i in range(n * 100):
            f.write(f"a{i},20:15,jinxiu,wang,egg30,1,order\nA{i},20:15,jinxiu,Wáng{i},egg30,1,order\n")
    return d, 0, "W-LOOKALIKE"


def deep_scenario(path, n):
    """A scenario whose every line is indented by one space more."""
    path.mkdir()
    (path / "deep.scenario").write_text("groupbuy 1\nday 2026-11-20\n" + "".join(" " * (i % 3000) + "cutoff 22:00\n" for i in range(n * 2)))
    return path / "deep.scenario", 2, "E-"


def many_details(path, n):
    """A product with the same detail a hundred thousand times."""
    path.mkdir()
    (path / "d.scenario").write_text("groupbuy 1\nday 2026-11-20\nsupplier f\nproduct p supplier f\n" + "  price 1.00\n" * (n * 100))
    return path / "d.scenario", 2, "E-DUPLICATE"


def many_words(path, n):
    """A statement of as many words as a line holds, many times."""
    path.mkdir()
    (path / "w.scenario").write_text("groupbuy 1\nday 2026-11-20\n" + ("expect " + "a " * 30000 + "\n") * (n // 50 + 1))
    return path / "w.scenario", 2, "E-"


def sparse(path, n):
    """A gigabyte of nothing: a file with a hole."""
    d = day(path)
    with open(d / "orders.csv", "r+b") as f:
        f.seek(0, 2)
        f.truncate(n * MB)
    return d, 2, "E-"


SHAPES = [long_line, many_errors, many_references, many_columns, many_quotes, many_blank_lines, same_key, wrong_bytes, lookalikes,
          deep_scenario, many_details, many_words, sparse]


def measure(exe, target):
    """Exit code, what is told, seconds of the processor, megabytes at most."""
    read, write = os.pipe()
    with tempfile.TemporaryFile() as err:
        start = time.time()
        process = subprocess.Popen([exe, "check", str(target)], stdout=subprocess.DEVNULL, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        os.close(read), os.close(write)
        err.seek(0)
        text = err.read().decode("utf-8", "replace")
    return os.waitstatus_to_exitcode(status), text, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, time.time() - start


def least(tries):
    """The seconds of the shortest of some runs."""
    return min(used for _, _, used, _, _ in tries)


def allowed(half):
    """How long twice the input may take."""
    return 2.5 * half + 0.05


def size(target):
    files = [target] if target.is_file() else list(target.iterdir())
    return sum(f.stat().st_size for f in files) / MB


def kinds(exe, work):
    """What is no file that can be read, refused at once and by its name."""
    failed = 0
    makers = {
        "fifo": lambda p: os.mkfifo(p),
        "folder": lambda p: p.mkdir(),
        "socket": lambda p: __import__("socket").socket(__import__("socket").AF_UNIX).bind(str(p)),
        "device": lambda p: p.symlink_to("/dev/zero"),
        "link to itself": lambda p: p.symlink_to(p),
        "link to nowhere": lambda p: p.symlink_to(work / "nowhere"),
        "unreadable": lambda p: (p.write_text(HEADER), p.chmod(0)),
    }
    for name, make in makers.items():
        d = day(work / ("kind-" + name.replace(" ", "-")))
        (d / "orders.csv").unlink()
        make(d / "orders.csv")
        if name == "unreadable" and os.geteuid() == 0:
            print(f"{name:<18} skipped: root may read everything")
            continue
        code, text, _, _, wall = measure(exe, d)
        good = code == (3 if name == "unreadable" else 2) and "orders.csv: error[E-FILE]" in text and wall < 5
        failed += not good
        print(f"{name:<18} {'refused' if good else 'FAILED'}  exit {code}, {text.splitlines()[0][:110] if text else ''}")
    good = day(work / "linked")
    (good / "orders.csv").rename(work / "orders-elsewhere.csv")
    (good / "orders.csv").symlink_to(work / "orders-elsewhere.csv")
    code, *_ = measure(exe, good)
    failed += code != 0
    print(f"{'link to a table':<18} {'read' if code == 0 else 'FAILED'}  exit {code}")
    return failed


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--exe", default=str(Path(__file__).resolve().parents[2] / ".build/release/groupbuy"))
    a.add_argument("--quick", action="store_true")
    a.add_argument("--only", default="")
    args = a.parse_args()
    work = Path(tempfile.mkdtemp(prefix="groupbuy-shapes-"))
    failed = kinds(args.exe, work) if "kind".startswith(args.only) or not args.only else 0
    full = 100 if args.quick else 1000
    for shape in SHAPES:
        if args.only not in shape.__name__:
            continue
        seconds = []
        for n in (full // 2, full):
            target, exit_code, code = shape(work / shape.__name__, n)
            bytes_in = size(target)
            # Twice, since the first of two runs may find the file not in memory yet.
            tries = [measure(args.exe, target) for _ in range(2)]
            # Other work on the machine makes a run longer and none shorter: what looks too long is tried again.
            while seconds and len(tries) < 6 and least(tries) > allowed(seconds[0]):
                tries.append(measure(args.exe, target))
            got, text, _, memory, _ = tries[0]
            seconds.append(least(tries))
            shutil.rmtree(work / shape.__name__)
            wrong = []
            if got != exit_code or code not in text:
                wrong.append(f"exit {got}, {text[:200]!r}")
            if len(text) >= 1 << 18:
                wrong.append(f"{len(text)} characters told")
            if memory > 2 * bytes_in + 200:
                wrong.append(f"{memory:.0f} MB for an input of {bytes_in:.0f} MB")
        if seconds[1] > allowed(seconds[0]):
            wrong.append("not linear")
        failed += bool(wrong)
        print(f"{shape.__name__:<18} {'; '.join(wrong) or 'fine'}  {bytes_in:.1f} MB in {seconds[1]:.2f} s, half in {seconds[0]:.2f} s, {memory:.0f} MB", flush=True)
    shutil.rmtree(work, ignore_errors=True)
    print(f"{failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
