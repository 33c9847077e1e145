#!/usr/bin/env python3
"""Shows that the fault suite has teeth: each mutant below breaks one promise of the writing, and `faults.py` must fail for it.

    mutants.py [--full] [--only TEXT] [--work FOLDER]

The sources of HEAD are copied to FOLDER (.build/mutants unless said) and built there, mutant by mutant; the program itself and its
sources stay as they are. Each is tried with `faults.py --quick`, and with the whole suite too where the sample misses it and --full
is given. Exit 1 if a mutant lives. Needs what `faults.py` needs.
"""
import argparse
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STEPS, MAIN, FOLDER = (f"Sources/groupbuy/Publishing/{name}.swift" for name in ("Publication+Steps", "Publication", "DocumentFolder"))
INTERRUPTION = "Sources/groupbuy/System/Interruption.swift"

# What is broken, where, the text that stands there, and what takes its place; the mode of the suite that is to see it.
MUTANTS = [
    ("documents are not synced", STEPS, "    try synchronise(staging)\n", "", "crashes"),
    ("the folder above is not synced", MAIN, "      try target.parent.synchronise()\n", "      _ = 0\n", "crashes"),
    ("the list is not synced before the documents", STEPS, "      if isSynced { try file.synchronise() }\n", "", "crashes"),
    ("MANIFEST comes first", STEPS, "    let list = DocumentFolder.List.partial.rawValue\n", "    let list = DocumentFolder.List.complete.rawValue\n", "signals"),
    ("a failed write is passed over", STEPS, "      for piece in pieces { try file.write(piece) }\n",
     "      for piece in pieces { try? file.write(piece) }\n", "calls"),
    ("a failed close is passed over", STEPS, "      try file.close()\n", "      try? file.close()\n", "calls"),
    ("a failed sync is passed over", STEPS, "      try staging.synchroniseFileSystem()\n", "      (try? staging.synchroniseFileSystem()) ?? true\n", "calls"),
    ("foreign files are not looked for", FOLDER, "guard let size = sizes[path] else { return path }", "guard let size = sizes[path] else { continue }", "races"),
    ("what was written stays after a fault", MAIN, "      try? documents.remove(from: staging.folder)\n", "", "signals"),
    ("the staging folder stays after a fault", MAIN, "      try? target.parent.removeFolder(target.stagingName)\n", "", "signals"),
    ("a retired folder is not put back", MAIN, "      try settleRetired()\n", "", "signals"),
    ("documents are replaced where they stand", MAIN, "      old = try target.lockedDocuments()\n",
     "      old = try target.lockedDocuments()\n      if let old { try? target.published(old, target.name).remove(from: old.folder) }\n", "signals"),
    ("a signal ends the work at once", MAIN, "    Interruption.hold()\n    defer { Interruption.resume() }\n", "", "signals"),
    ("a file that grows over its limit ends the run", INTERRUPTION, "    signal(SIGXFSZ, SIG_IGN)\n", "", "sizes"),
]


def build(place):
    done = subprocess.run(["swift", "build", "-c", "release", "--product", "groupbuy"], cwd=place, capture_output=True, text=True)
    return done.returncode == 0, done.stdout + done.stderr


def suite(place, mode, quick):
    words = [sys.executable, "Tests/Faults/faults.py", "--exe", ".build/release/groupbuy", "--command", "run", "--mode", mode] + (["--quick"] if quick else [])
    done = subprocess.run(words, cwd=place, capture_output=True, text=True)
    return done.returncode, (done.stdout.strip().splitlines() or [done.stderr[-200:]])[-1]


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--full", action="store_true")
    a.add_argument("--only", default="")
    a.add_argument("--work", type=Path, default=ROOT / ".build/mutants")
    args = a.parse_args()
    place = args.work
    for name in ("Sources", "Tests"):
        shutil.rmtree(place / name, ignore_errors=True)
    place.mkdir(parents=True, exist_ok=True)
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    subprocess.run(["tar", "x", "-C", str(place)], input=archive.stdout, check=True)
    alive, tried, start = [], 0, time.time()
    for name, file, old, new, mode in MUTANTS:
        if args.only not in name:
            continue
        path = place / file
        text = path.read_text()
        if text.count(old) != 1:
            alive.append(name)
            print(f"{name:<50} CANNOT BE MADE: its place is not in {file}")
            continue
        path.write_text(text.replace(old, new))
        is_built, log = build(place)
        code, told = suite(place, mode, True) if is_built else (0, "it is not built: " + log[-400:])
        if is_built and code == 0 and args.full:
            code, told = suite(place, mode, False)
        path.write_text(text)
        tried += 1
        if code == 0:
            alive.append(name)
        print(f"{name:<50} {'LIVES' if code == 0 else 'killed'}  {mode}: {told}", flush=True)
    print(f"{tried} mutants, {len(alive)} alive, {time.time() - start:.0f} s")
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
