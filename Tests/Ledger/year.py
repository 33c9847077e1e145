#!/usr/bin/env python3
"""The books of a real year: 305 days of a wholesaler, as one list and day by day with the carry of the day before.

    year.py DATA [--exe PATH] [--days N] [--threads N] [--keep FOLDER]

DATA is the folder `online-retail` with its year (orders-year.csv.gz, claims-year.csv.gz), and `split_year.py` beside it. What must hold:

1. Both ways give the same bytes (R16), in the time that the last lines print.
2. Each return that was told took effect, was refused with a reason, or is equal to one told before (R15.1).
3. On each day the ledger is 0 in sum, transaction by transaction, and so is the trial balance, in which each account opens as it closed
   the day before; each leader's account is the closing balance of the statement (R14).
4. hledger and bean-check accept the journal of the year, and their balances are ours; with one posting off by the smallest coin both
   refuse it, and so does `groupbuy verify`. A tool that is not there is skipped, which is said.

Exit 1 if anything of this is not so. Needs Python 3.11; 3 GB of disk.
"""
import argparse
import csv
import filecmp
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FAULTS = []


def fault(text):
    FAULTS.append(text)
    if len(FAULTS) <= 20:
        print(f"FAULT {text}")


def rows(path):
    """The rows of a table; none if the day has no such table."""
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def coins(text):
    """An amount in its smallest coins, exactly."""
    return int(text.replace(".", ""))


class Clock:
    """Times a piece of work: seconds on the wall, and seconds of processor that its programs used."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.wall, self.used = time.monotonic(), self.processor()

    def __exit__(self, *_):
        print(f"{self.name}: {time.monotonic() - self.wall:.1f} s, {self.processor() - self.used:.1f} s of processor")

    @staticmethod
    def processor():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime


def run_both_ways(exe, threads, days, work):
    """The days as one list in work/list, and one by one in work/apart."""
    options = ["--journals", *(["--threads", threads] if threads else [])]
    run = [exe, "run"]
    quiet = {"check": True, "stdout": subprocess.DEVNULL}
    with Clock(f"{len(days)} days as one list"):
        subprocess.run([*run, *days, "--out", work / "list", *options], **quiet)
    (work / "apart").mkdir()
    with Clock(f"{len(days)} days one by one"):
        carry = []
        for day in days:
            out = work / "apart" / day.name
            subprocess.run([*run, day, *carry, "--out", out, *options], **quiet)
            carry = ["--carry", out / "carry.txt"]


def compare(days, work):
    """Every file of every day is the same in both ways, and no way has one more."""
    count = 0
    for day in days:
        sides = [work / way / day.name for way in ("list", "apart")]
        names = [sorted(p.relative_to(side) for p in side.rglob("*") if p.is_file()) for side in sides]
        if names[0] != names[1]:
            fault(f"{day.name}: other documents one by one")
        _, mismatch, errors = filecmp.cmpfiles(*sides, names[0], shallow=False)
        for name in mismatch + errors:
            fault(f"{day.name}/{name}: other bytes one by one")
        count += len(names[0])
    print(f"{count} documents compared")


def check_returns(days, out):
    """Each row of claims is told by its place: units that took effect and units refused are all units of the row."""
    effect = refused = equal = 0
    reasons = defaultdict(int)
    told_before = set()
    for day in days:
        accounted = defaultdict(int)
        for row in rows(out / day.name / "deliveries.csv"):
            if row["source"] == "claims.csv":
                accounted[int(row["line"])] += int(row["units"])
                effect += 1
        for row in rows(out / day.name / "delivery_rejections.csv"):
            if row["source"] == "claims.csv":
                accounted[int(row["line"])] += int(row["refused"])
                reasons[row["reason"]] += 1
                refused += 1
        for line, row in enumerate(rows(day / "claims.csv"), start=2):
            content = tuple(row.values())
            if line in accounted:
                if accounted[line] != int(row["qty"]):
                    fault(f"{day.name}/claims.csv:{line}: {accounted[line]} units of {row['qty']} are accounted for")
            elif content in told_before:
                equal += 1
            else:
                fault(f"{day.name}/claims.csv:{line}: {row['order_id']} {row['sku']} has no end")
            told_before.add(content)
    told = ", ".join(f"{count} {reason}" for reason, count in sorted(reasons.items()))
    print(f"returns: {effect} took effect, {refused} refused ({told}), {equal} equal to one before")


def check_books(days, out):
    """The ledger and the trial balance of each day, and the statements; the balances of leaders' accounts at the end."""
    closed = {}
    postings = transactions = statements = 0
    for day in days:
        sums = defaultdict(int)
        for row in rows(out / day.name / "ledger.csv"):
            sums[row["transaction"]] += coins(row["amount"])
            postings += 1
        transactions += len(sums)
        for name, amount in sums.items():
            if amount != 0:
                fault(f"{day.name}: transaction {name} is {amount} in sum")
        balance = rows(out / day.name / "trial_balance.csv")
        for column in ("opening", "closing"):
            if sum(coins(row[column]) for row in balance) != 0:
                fault(f"{day.name}: the trial balance is not 0 in sum ({column})")
        for row in balance:
            if coins(row["opening"]) != closed.get(row["account"], 0):
                fault(f"{day.name}: {row['account']} does not open as it closed")
            if coins(row["opening"]) + coins(row["debits"]) - coins(row["credits"]) != coins(row["closing"]):
                fault(f"{day.name}: {row['account']} closes with another sum")
        closed = {row["account"]: coins(row["closing"]) for row in balance}
        accounts = {
            row["label"]: coins(row["closing"]) for row in balance
            if re.fullmatch("Liabilities:Leaders:.*:Commission", row["account"])
        }
        for row in rows(out / day.name / "statements.csv"):
            statements += 1
            if accounts.get(row["leader"], 0) != -coins(row["closing"]):
                fault(f"{day.name}: the account of {row['leader']} is not the closing balance of the statement")
    print(f"{len(days)} trial balances, {transactions} transactions with {postings} postings, {statements} statements")
    return {account: amount for account, amount in closed.items() if amount != 0}


def judge(books, ours, exe):
    """What hledger, bean-check and `groupbuy verify` say of the journals, and of those with one posting off by one coin."""
    planted = books.parent / "planted"
    shutil.copytree(books, planted)
    for name in ("ledger.journal", "ledger.beancount"):
        plant(planted / name)
    verified = [subprocess.run([exe, "verify", folder], capture_output=True).returncode for folder in (books, planted)]
    if verified != [0, 1]:
        fault(f"verify ends with {verified} for the books and the planted ones, not with [0, 1]")
    tools = (["hledger", "check", "--strict", "-f", "ledger.journal"], ["bean-check", "ledger.beancount"])
    for tool in tools:
        if not shutil.which(tool[0]):
            print(f"{tool[0]}: skipped, it is not here")
            continue
        ends = [subprocess.run(tool, cwd=folder, capture_output=True).returncode for folder in (books, planted)]
        if ends[0] != 0 or ends[1] == 0:
            fault(f"{tool[0]} ends with {ends} for the journal and the planted one")
        print(f"{tool[0]}: accepts the journal of all days" if ends[0] == 0 else f"{tool[0]}: refuses the journal")
    if shutil.which("hledger"):
        told = subprocess.run(
            ["hledger", "-f", books / "ledger.journal", "balance", "--flat", "-N", "-O", "csv"],
            capture_output=True, text=True, check=True).stdout
        theirs = {row["account"]: coins(row["balance"].split()[0]) for row in csv.DictReader(told.splitlines())}
        if theirs != ours:
            fault("hledger's balances are not those of the last trial balance")
        print(f"hledger: {len(theirs)} accounts with our balances")


def plant(journal):
    """Adds one coin to the first amount of the last posting, through all of the file's length."""
    text = journal.read_text(encoding="utf-8")
    last = list(re.finditer(r"(?m)^  [A-Z]\S* +(-?[0-9.]+) [A-Z]{3}$", text))[-1]
    amount = last[1]
    other = amount[:-1] + ("8" if amount[-1] == "9" else str(int(amount[-1]) + 1))
    journal.write_text(text[: last.start(1)] + other + text[last.end(1) :], encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--exe", type=Path, default=ROOT / ".build/release/groupbuy")
    parser.add_argument("--days", type=int, default=None, help="the first N days only")
    parser.add_argument("--threads", help="as for `groupbuy run`")
    parser.add_argument("--keep", type=Path, help="work in this new folder and leave it there")
    given = parser.parse_args()
    exe, data = given.exe.resolve(), given.data.resolve()
    work = given.keep or Path(tempfile.mkdtemp(prefix="groupbuy-year-"))
    work.mkdir(exist_ok=True)
    try:
        split = data.parent / "split_year.py"
        subprocess.run([sys.executable, split, data, work / "year"], check=True)
        days = sorted((work / "year").iterdir())[: given.days]
        run_both_ways(exe, given.threads, days, work)
        compare(days, work)
        check_returns(days, work / "list")
        ours = check_books(days, work / "list")
        judge(work / "list" / "books", ours, exe)
    finally:
        if not given.keep:
            shutil.rmtree(work, ignore_errors=True)
    print(f"{len(FAULTS)} faults")
    return 1 if FAULTS else 0


if __name__ == "__main__":
    sys.exit(main())
