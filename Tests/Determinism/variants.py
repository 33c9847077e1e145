#!/usr/bin/env python3
"""Same in, same out (R17): every day of Scenarios is run in the surroundings below, and nothing may change: not a byte or a
permission of a document, not the exit code, not a word of what is told.

    variants.py [--exe PATH] [--debug PATH] [--static PATH] [--quick] [--only TEXT] [--jobs N]

--exe is the release build (the one that all are compared with), --debug one without optimisation, --static one with the
runtime inside (`swift build -c release --static-swift-stdlib --scratch-path .build/static --product groupbuy`); a build that is not
there is a variant skipped, and so is one whose tool is missing (Debian: faketime, qemu-user, disorderfs, util-linux). --quick
takes every ninth day. Exit 1 if anything differs. Needs Python 3.11.
"""
import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLAIN = {"PATH": "/usr/local/bin:/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"}
MACHINE = platform.machine()


class Variant:
    """One way to run the program: words before it, variables around it, another program, or another place."""

    def __init__(self, name, before=(), more=None, exe=None, mask=0o022, alone=False, folder=None, tool=None):
        self.name, self.before, self.more, self.exe = name, list(before), more or {}, exe
        self.mask, self.alone, self.folder, self.tool = mask, alone, folder, tool

    def missing(self):
        """Why the variant cannot be run here; None if it can."""
        if self.exe is not None and not Path(self.exe).exists():
            return f"{self.exe} is not built"
        tool = self.tool or (self.before[0] if self.before else None)
        if tool and not shutil.which(tool):
            return f"there is no {tool}"
        return None


def variants(args):
    other = Path(tempfile.mkdtemp(prefix="groupbuy-elsewhere-"))
    yes = [
        Variant("zone Asia/Shanghai", more={"TZ": "Asia/Shanghai"}),
        Variant("zone Pacific/Kiritimati", more={"TZ": "Pacific/Kiritimati"}),
        Variant("zone that there is not", more={"TZ": ":bad/zone"}),
        Variant("locale Chinese", more={"LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8", "LANGUAGE": "zh"}),
        Variant("locale Turkish", more={"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
        Variant("locale C", more={"LC_ALL": "C"}),
        Variant("no environment", alone=True),
        Variant("fixed hash seed", more={"SWIFT_DETERMINISTIC_HASHING": "1"}),
        Variant("another hash seed, 1"),
        Variant("another hash seed, 2"),
        Variant("another hash seed, 3"),
        Variant("one processor", ["taskset", "-c", "0"]),
        Variant("addresses not shuffled", ["setarch", MACHINE, "-R"]),
        Variant("memory filled with 0xAA", more={"MALLOC_PERTURB_": "170"}),
        Variant("C library without its vector routines", more={"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-AVX512F,-ERMS"}),
        Variant("many arenas", more={"MALLOC_ARENA_MAX": "1", "MALLOC_TOP_PAD_": "1"}),
        Variant("clock in 2099", ["faketime", "2099-12-31 23:59:59"]),
        Variant("clock a hundred times as fast", ["faketime", "-f", "@2026-06-30 23:59:58 x100"]),
        Variant("low priority", ["nice", "-n", "19"]),
        Variant("narrow mask", mask=0o077),
        Variant("few open files", ["prlimit", "--nofile=32"]),
        Variant("another folder to stand in", folder=other),
        Variant("an older processor", [f"qemu-{MACHINE}", "-cpu", "Nehalem"]),
        Variant("every feature of a processor", [f"qemu-{MACHINE}", "-cpu", "max"]),
        Variant("without optimisation", exe=args.debug),
        Variant("with the runtime inside", exe=args.static),
        Variant("folders listed in another order", tool="disorderfs"),
    ]
    return [v for v in yes if args.only in v.name]


def state(out):
    """Every name below a folder with its permissions and the digest of its bytes; None for no folder."""
    if not out.is_dir():
        return None
    return {
        str(p.relative_to(out)): (oct(p.stat().st_mode), hashlib.sha256(p.read_bytes()).hexdigest() if p.is_file() else "")
        for p in sorted(out.rglob("*"))
    }


def run(variant, exe, day, work):
    """What one run gives: exit code, what it tells, documents."""
    out = Path(tempfile.mkdtemp(prefix="run-", dir=work)) / "out"
    environment = {**({} if variant.alone else PLAIN), **variant.more}
    done = subprocess.run(
        variant.before + [str(variant.exe or exe), "run", str(day), "--out", str(out)],
        env=environment, cwd=variant.folder or ROOT, stdin=subprocess.DEVNULL, capture_output=True, umask=variant.mask, timeout=600)
    text = (done.stdout + done.stderr).replace(str(out).encode(), b"OUT")
    found = (done.returncode, text, state(out))
    shutil.rmtree(out.parent)
    return found


def days(quick):
    """Every scenario, and every folder of tables that is a day."""
    scenarios = ROOT / "Scenarios"
    found = sorted(scenarios.rglob("*.scenario")) + sorted({p.parent for p in scenarios.rglob("products.csv")})
    return found[::9] if quick else found


def shuffled(work):
    """The scenarios behind a file system that lists folders in another order each time; None where it cannot be mounted."""
    place = work / "Scenarios"
    place.mkdir(exist_ok=True)
    words = ["disorderfs", "--shuffle-dirents=yes", "--multi-user=no", str(ROOT / "Scenarios"), str(place)]
    return place if subprocess.run(words, capture_output=True).returncode == 0 else None


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--exe", default=ROOT / ".build/release/groupbuy")
    a.add_argument("--debug", default=ROOT / ".build/debug/groupbuy")
    a.add_argument("--static", default=ROOT / ".build/static/release/groupbuy")
    a.add_argument("--quick", action="store_true")
    a.add_argument("--only", default="", help="variants whose name has this text")
    a.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    args = a.parse_args()
    args.exe, args.debug, args.static = (Path(p).resolve() for p in (args.exe, args.debug, args.static))
    work = Path(tempfile.mkdtemp(prefix="groupbuy-variants-"))
    all_days = days(args.quick)
    differences = tried = skipped = 0
    with ThreadPoolExecutor(args.jobs) as pool:
        golden = list(pool.map(lambda day: run(Variant("golden"), args.exe, day, work), all_days))
        good = sum(code == 0 for code, _, _ in golden)
        print(f"{len(all_days)} days, {good} of them with documents, {len(all_days) - good} with mistakes")
        for variant in variants(args):
            why, mount, start = variant.missing(), None, time.time()
            if variant.tool == "disorderfs" and not why:
                mount = shuffled(work)
                why = None if mount else "it cannot be mounted here"
            if why:
                skipped += 1
                print(f"{variant.name:<40} skipped: {why}")
                continue
            place = lambda day: mount / day.relative_to(ROOT / "Scenarios") if mount else day
            results = list(pool.map(lambda day: run(variant, args.exe, place(day), work), all_days))
            if mount:
                results = [(c, t.replace(str(mount).encode(), str(ROOT / "Scenarios").encode()), s) for c, t, s in results]
                subprocess.run(["fusermount", "-u", str(mount)], capture_output=True)
            wrong = [day for day, a, b in zip(all_days, golden, results) if a != b]
            tried += 1
            differences += len(wrong)
            print(f"{variant.name:<40} {'same' if not wrong else f'{len(wrong)} DIFFER'}  {time.time() - start:.0f} s", flush=True)
            for day in wrong[:3]:
                print(f"    {day.relative_to(ROOT)}")
    print(f"{tried} variants over {len(all_days)} days, {skipped} skipped, {differences} differences")
    shutil.rmtree(work, ignore_errors=True)
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
