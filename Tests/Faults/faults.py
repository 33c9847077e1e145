#!/usr/bin/env python3
"""Faults against the commands that write documents: whatever the system refuses, and whenever one is killed, the documents are all
there or none of them is, nothing that is not ours is touched, and the next run puts everything right.

    faults.py [--quick] [--exe PATH] [--command COMMAND] [--mode MODE] [--jobs N] [--work FOLDER]

Commands (all of them without --command), each of the same day of two warehouses:

    run      the night and its documents
    split    the tables of both parts, which are one publication: all of both, or nothing
    merge    the documents of both parts' runs, joined

Modes (all of them without --mode):

    calls    the k-th system call of a kind fails, once and from then on, with each of several errors (strace)
    signals  SIGKILL, SIGTERM or SIGINT at the k-th system call (strace)
    sizes    a limit on the size of files, at every size (a true short write, then EFBIG)
    disks    a disk of a few blocks or inodes (tmpfs; root or user namespaces)
    crashes  the disk states that a power cut can leave: metadata in order up to some point, data that was not synced lost
    races    several runs at once on one folder, some of them killed
    large    the calls and signals about documents of a large day, which `run` writes before they have a name (strace)

Only faults that fired are counted; --quick takes a sample of about a minute. Each failure names the case that makes it again.
Needs Python 3.11, and strace for the modes that say so (a mode whose tool is missing is skipped and said to be).
"""
import argparse
import collections
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HEAD = """groupbuy 1
day {date}
supplier farm "Yiyang Farm Co-op"
product egg30 "Fresh eggs, tray of 30"
  supplier farm
  price 19.90
  cost 15.50
  case_pack 12
  category eggs
  zone chilled
  commission_bp 800
leader li "Li Na"
leader wu "Wu Min"
point jinxiu "Jinxiu Garden, gate 2"
  leader li
  warehouse west
  station north
  route n1
  stop 3
point cuihu "Cuihu Estate"
  leader wu
  warehouse east
  station south
  route s1

"""
OLD_DAY = HEAD.format(date="2026-11-19") + "20:15 order 1001 at jinxiu for wang\n  egg30 2\n"
NEW_DAY = HEAD.format(date="2026-11-20") + "".join(
    f"20:{i:02d} order {1000 + i} at {('jinxiu', 'cuihu')[i % 2]} for member{i}\n  egg30 {i}\n" for i in range(1, 40))

# What each call may fail with. EINTR is for once only: a call that is interrupted for ever never ends.
ERRORS = {
    "write": ["ENOSPC", "EIO", "EDQUOT", "EFBIG", "EINTR"],
    "fsync": ["EIO", "ENOSPC", "EINTR"],
    "syncfs": ["EIO", "ENOSPC", "ENOSYS"],
    "close": ["EIO", "EINTR"],
    "mkdirat": ["ENOSPC", "EACCES", "EROFS"],
    "openat": ["EMFILE", "EACCES", "EIO", "ENOSPC", "EINTR"],
    "renameat": ["EIO", "ENOSPC", "EACCES"],
    "renameat2": ["EIO", "ENOSPC", "EACCES", "EINVAL"],
    "unlinkat": ["EIO", "EACCES", "EBUSY"],
    "linkat": ["ENOSPC", "EIO", "EACCES", "EPERM", "ENOENT"],
    "fchmod": ["EPERM", "EIO"],
    "flock": ["ENOLCK", "EINTR"],
    "read": ["EIO", "EINTR"],
    "getdents64": ["EIO", "ENOMEM"],
    "newfstatat": ["EIO", "ENOMEM"],
    "faccessat2": ["EACCES"],
    "fcntl": ["EMFILE"],
}
CALLS = ",".join(ERRORS)
STAGING, RETIRED = ".out.partial", ".out.previous"
# How a trace shows a file that has no name yet.
UNNAMED = "/#"
# Instead of a message that could not be written.
MUTE = "mute"
COMMANDS = ["run", "split", "merge"]
MODES = ["calls", "signals", "sizes", "disks", "crashes", "races", "large"]
ENV = {"PATH": os.environ.get("PATH", ""), "SWIFT_BACKTRACE": "enable=no"}


def tree(folder):
    """Every name below a folder: its kind and permissions, and the bytes of a file; None for no folder."""
    folder = Path(folder)
    if not folder.is_dir() or folder.is_symlink():
        return None
    found = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else None
        found[str(path.relative_to(folder))] = (oct(status.st_mode), content)
    return found


class Bystanders:
    """Files and folders beside the target that are nobody's business but their owner's."""

    NAMES = ["keep.txt", "out.old/MANIFEST", ".outer.partial/notes.txt", "partial/a"]

    def __init__(self, room):
        self.room = room
        for name in self.NAMES:
            (room / name).parent.mkdir(exist_ok=True)
            (room / name).write_text("theirs\n")
        self.before = self.look()

    def look(self):
        return {n: ((self.room / n).lstat().st_mtime_ns, (self.room / n).lstat().st_ino, (self.room / n).read_text())
                if (self.room / n).is_file() else None for n in self.NAMES}

    def top(self):
        return {n.split("/")[0] for n in self.NAMES}


class Suite:
    """The faults of one command: all that is particular to it is what it reads (`words`)."""

    def __init__(self, args, name, work):
        self.exe = str(Path(args.exe).resolve())
        self.name = name
        self.quick = args.quick
        self.work = work / name
        self.jobs = args.jobs
        self.counts = collections.Counter()
        self.failures = []
        self.random = random.Random(1)
        self.days = self.work / "days"
        self.days.mkdir(parents=True, exist_ok=True)
        (self.days / "old.scenario").write_text(OLD_DAY)
        (self.days / "new.scenario").write_text(NEW_DAY)
        if name == "merge":
            for day in ["old", "new"]:
                self.run_parts(day)
        self.serial = 0
        self.old, self.new = self.golden("old"), self.golden("new")

    def golden(self, day):
        out = self.work / "golden" / day
        out.parent.mkdir(exist_ok=True)
        self.do(self.words(day) + ["--out", str(out)])
        return tree(out)

    def run_parts(self, day):
        # A document of each kind that joins: what is more of the same is no other place to fail at.
        documents = "refunds,day_totals,carry,point-lists,pickup-list"
        self.do(["split", str(self.days / f"{day}.scenario"), "--out", str(self.days / f"{day}-parts")])
        for part in ["1", "2"]:
            self.do(["run", str(self.days / f"{day}-parts" / f"part-{part}"), "--documents", documents, "--out", str(self.days / f"{day}-{part}")])

    def do(self, words):
        rc, err = self.execute([self.exe] + words)
        assert rc == 0, err

    def execute(self, words, **more):
        done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV, timeout=120, **more)
        return done.returncode, done.stderr.decode("utf-8", "replace")

    def words(self, day):
        """The command and what it reads."""
        return [self.name] + [str(self.days / f"{day}{end}") for end in (["-1", "-2"] if self.name == "merge" else [".scenario"])]

    def command(self, room, day="new"):
        return [self.exe] + self.words(day) + ["--out", str(room / "out")]

    # Situations: what stands at the target when the run begins.

    def situation(self, name, room):
        """Lays out a situation; returns the bystanders."""
        bystanders = Bystanders(room)
        if name in ("replace", "fallback", "leftover", "foreign"):
            shutil.copytree(self.work / "golden" / "old", room / "out")
        if name == "leftover":
            self.make_leftover(room)
        if name == "foreign":
            (room / "out" / "notes.txt").write_text("theirs\n")
        if name == "strange-staging":
            (room / STAGING).mkdir()
            (room / STAGING / "notes.txt").write_text("theirs\n")
        return bystanders

    def make_leftover(self, room):
        """A run that was killed after some documents."""
        left = room / STAGING
        shutil.copytree(self.work / "golden" / "new", left)
        (left / "MANIFEST").rename(left / "MANIFEST.partial")
        documents = sorted(p for p in left.rglob("*") if p.is_file() and p.name != "MANIFEST.partial")
        documents[0].write_bytes(documents[0].read_bytes()[:7])
        for path in documents[len(documents) // 2:]:
            path.unlink()
        left.chmod(0o700)

    def extra(self, situation):
        """More injections that belong to a situation: a file system that cannot exchange two folders."""
        return ["-e", "inject=renameat2:error=EINVAL"] if situation == "fallback" else []

    def room(self):
        self.serial += 1
        room = self.work / f"case{self.serial}"
        room.mkdir()
        return room

    # What must hold.

    def judge(self, tag, situation, room, bystanders, rc, err, allowed, loses_bytes=False):
        """The state after a fault, and after a clean run; a disk `loses_bytes` that were not synced, and keeps their names."""
        def wrong(what):
            self.failures.append(f"{self.name} {tag}: {what}; exit {rc}; {err.strip()[:300]!r}")
        if rc not in allowed:
            wrong(f"exit {rc} instead of {sorted(allowed)}")
        if rc == 3 and err != MUTE and not re.search(r"error(?:\[[A-Z-]+\])?: .+\n +\S", err):
            wrong("exit 3 without a message and what to do")
        refuses = situation in ("foreign", "strange-staging")
        out = tree(room / "out")
        old = None if situation in ("fresh", "strange-staging") else self.old
        if situation == "foreign":
            theirs = dict(out or {})
            note = theirs.pop("notes.txt", None)
            if theirs != self.old or note is None:
                wrong("a folder with a foreign file was changed")
        elif rc == 0 and out != self.new:
            wrong("exit 0 without the new documents")
        elif out != self.new and out != old:
            if not (out is None and situation == "fallback" and tree(room / RETIRED) == self.old):
                wrong(f"neither old nor new: {sorted(out or [])}")
        if situation == "strange-staging" and (tree(room / STAGING) or {}).get("notes.txt", (None, None))[1] != b"theirs\n":
            wrong("a foreign file in the staging folder was changed")
        # Where nothing old is to be removed, a list of all documents stands beside all of them, whoever looks.
        staging = tree(room / STAGING) if situation == "fresh" else None
        if staging and "MANIFEST" in staging:
            # The one sync comes after the list has its name, and before the folder has: until then a disk may lose bytes.
            if set(staging) != set(self.new) or staging != self.new and not loses_bytes:
                wrong(f"MANIFEST stands beside {len(staging) - 1} documents, which are not all or not whole")
        if bystanders.look() != bystanders.before:
            wrong("a bystander was touched")
        known = bystanders.top() | {"out", STAGING, RETIRED}
        # A run that was ended by a signal cleans up after itself; what an earlier one left it may not have come to.
        if not refuses and (rc == 0 or rc in (130, 143) and situation != "leftover"):
            known -= {STAGING, RETIRED}
        strangers = set(os.listdir(room)) - known
        if strangers:
            wrong(f"left over: {sorted(strangers)}")
        again, message = self.execute(self.command(room))
        if refuses:
            if again != 3 or "notes.txt" not in message:
                wrong(f"the next run does not refuse: {again} {message!r}")
        else:
            if again != 0:
                wrong(f"the next run ends with {again}: {message!r}")
            if tree(room / "out") != self.new:
                wrong("the next run does not put it right")
            strangers = set(os.listdir(room)) - bystanders.top() - {"out"}
            if strangers:
                wrong(f"left over after the next run: {sorted(strangers)}")
        if bystanders.look() != bystanders.before:
            wrong("a bystander was touched by the next run")
        shutil.rmtree(room)

    def all(self, cases):
        with ThreadPoolExecutor(self.jobs) as pool:
            list(pool.map(lambda case: case[0](*case[1:]), cases))

    # Calls and signals.

    def trace(self, situation):
        """The system calls of a clean run, in order: name and the whole line."""
        room = self.room()
        self.situation(situation, room)
        log = room / "trace"
        self.execute(["strace", "-f", "-qq", "-y", "-s", "64", "-o", str(log), "-e", "trace=" + CALLS] + self.extra(situation) + self.command(room))
        lines = [re.sub(r"^\d+ +", "", line) for line in log.read_text(errors="replace").splitlines()]
        shutil.rmtree(room)
        return [(m[1], line) for line in lines if (m := re.match(r"(\w+)\(", line))]

    def own_calls(self, trace):
        """The index of the first call about our own files: those before are the loader's and the runtime's."""
        return next(i for i, (_, line) in enumerate(trace) if str(self.work) in line and not line.startswith("execve"))

    def inject(self, situation, calls, what, tag, allowed):
        room = self.room()
        bystanders = self.situation(situation, room)
        log = room.with_suffix(".log")
        # The quick way to stop at some calls only delivers no signals.
        quickly = [] if "signal=" in what else ["--seccomp-bpf"]
        rc, err = self.execute(
            ["strace", "-f", "-qq", "-y", "-o", str(log), "-e", "trace=" + CALLS, "-e", f"inject={calls}:{what}"]
            + quickly + self.extra(situation) + self.command(room))
        text = log.read_text(errors="replace")
        log.unlink()
        if "signal=" in what:
            fired = rc in (-9, 137, 130, 143) or "SIGTERM" in text or "SIGINT" in text
        else:
            fired = any("(INJECTED)" in line and not (situation == "fallback" and "renameat2(" in line) for line in text.splitlines())
        # A signal that comes before the program listens ends it all the same, and as clean.
        rc = {137: -9, -15: 143, -2: 130}.get(rc, rc)
        if fired:
            self.counts[tag.split()[0]] += 1
        if fired and "signal=" not in what and self.must_be_told(calls, what, text):
            allowed = allowed - {0}
        # Where standard error itself cannot be written there is nobody to tell.
        mute = calls == "write" and ("+" in what or re.search(r"write\(2<.*INJECTED", text))
        self.judge(f"[{situation}] {tag}", situation, room, bystanders, rc, MUTE if mute else err, allowed if fired else allowed | {0})

    def must_be_told(self, call, what, text):
        """Whether a refusal means that documents are not, or not surely, on the disk: exit 0 would be a lie."""
        if any(harmless in what for harmless in ["EINTR", "ENOSYS", "EINVAL"]):
            return False
        lines = [line for line in text.splitlines() if "(INJECTED)" in line and f"{call}(" in line]
        if call == "linkat":
            # Without a name for the file, it is copied.
            return not any(harmless in what for harmless in ["EPERM", "ENOENT"])
        if call == "write" and any(UNNAMED in line for line in lines):
            return True
        if call in ("write", "close"):
            documents = [name for name, (_, content) in self.new.items() if content is not None and name != "MANIFEST"]
            return any(f"/{STAGING}/{name}>" in line for line in lines for name in documents)
        return call in ("fsync", "syncfs", "renameat", "renameat2", "mkdirat", "fchmod", "unlinkat")

    def mode_calls(self):
        cases = []
        for situation in ["fresh", "replace", "leftover", "fallback", "foreign", "strange-staging"]:
            trace = self.trace(situation)
            first = self.own_calls(trace)
            seen = collections.Counter()
            for index, (call, line) in enumerate(trace):
                seen[call] += 1
                if index < first:
                    continue
                for error in ERRORS[call]:
                    if situation == "fallback" and call == "renameat2":
                        continue
                    for ever in [False, True]:
                        if ever and error == "EINTR":
                            continue
                        when = f"{seen[call]}{'+' if ever else ''}"
                        cases.append((self.inject, situation, call, f"error={error}:when={when}", f"call-fails {call} {error} when={when}", {0, 3}))
        self.run_cases(cases, 150)

    def mode_signals(self):
        cases = []
        for situation in ["fresh", "replace", "leftover", "fallback", "foreign"]:
            trace = self.trace(situation)
            for number in range(self.own_calls(trace) + 1, len(trace) + 1):
                # strace counts each call by itself: the number among its like.
                call = trace[number - 1][0]
                nth = sum(1 for name, _ in trace[:number] if name == call)
                if situation == "fallback" and call == "renameat2":
                    continue
                refused = {3} if situation == "foreign" else {0}
                for name, allowed in [("SIGKILL", {-9}), ("SIGTERM", {143} | refused), ("SIGINT", {130} | refused)]:
                    cases.append((self.inject, situation, call, f"signal={name}:when={nth}", f"{name} {call} when={nth}", allowed))
        self.run_cases(cases, 120)

    def mode_large(self):
        """Of the calls just those about files without a name, some of each kind: a run takes as long as a hundred small ones."""
        large = LargeSuite(self)
        cases = []
        for situation in ["fresh", "replace"]:
            seen, met = collections.Counter(), collections.Counter()
            for call, line in large.trace(situation):
                seen[call] += 1
                if UNNAMED not in line and "O_TMPFILE" not in line:
                    continue
                met[call] += 1
                if met[call] > (1 if self.quick else 4):
                    continue
                for error in ERRORS[call][:1 if self.quick and call != "linkat" else None]:
                    when = f"{seen[call]}{'+' if error != 'EINTR' else ''}"
                    cases.append((large.inject, situation, call, f"error={error}:when={when}", f"large-fails {call} {error} when={when}", {0, 3}))
                for name, allowed in [("SIGKILL", {-9}), ("SIGTERM", {143, 0}), ("SIGINT", {130, 0})]:
                    cases.append((large.inject, situation, call, f"signal={name}:when={seen[call]}", f"large-{name} {call} when={seen[call]}", allowed))
        if len({case[2] for case in cases}) < 4:
            self.failures.append("large: no documents were written to files without a name")
        self.all(cases)

    def run_cases(self, cases, sample):
        if self.quick:
            # What comes after the reading is the same for all commands.
            sample = sample if self.name == "run" else sample // 3
            # Some of each kind, since the rare calls matter most.
            kinds = collections.defaultdict(list)
            for case in self.random.sample(cases, len(cases)):
                kinds[case[2], case[3].split(":")[0]].append(case)
            few = -(-sample // len(kinds))
            cases = [case for kind in kinds.values() for case in kind[:few]]
        self.all(cases)

    # Limits.

    def limit(self, situation, size):
        room = self.room()
        bystanders = self.situation(situation, room)

        def lower():
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        rc, err = self.execute(self.command(room), preexec_fn=lower)
        if rc != 0:
            self.counts["file-size"] += 1
        self.judge(f"[{situation}] RLIMIT_FSIZE={size}", situation, room, bystanders, rc, err, {0, 3})

    def mode_sizes(self):
        largest = max(len(content) for _, content in self.new.values() if content is not None)
        step = largest // (40 if self.name == "run" else 8) if self.quick else 1
        self.all([(self.limit, s, size) for s in ["fresh", "replace"] for size in range(0, largest + 8, step)])

    def disk(self, situation, option):
        """On a disk of its own, where only the run itself is in want of room."""
        mount = self.room()
        script = f"""mount -t tmpfs -o size=16m t {mount} && mkdir {mount}/room && cp -a {mount}.start/. {mount}/room/ &&
            mount -o remount,{option} {mount} 2>/dev/null || exit 99
            "$@"; echo "exit $?" > {mount}.end/code
            mount -o remount,size=16m,nr_inodes=1000 {mount}; cp -a {mount}/room/. {mount}.end/room/"""
        start, end = mount.with_suffix(".start"), mount.with_suffix(".end")
        start.mkdir()
        (end / "room").mkdir(parents=True)
        bystanders = self.situation(situation, start)
        rc, err = self.execute(["unshare"] + ([] if os.geteuid() == 0 else ["-r"]) + ["-m", "sh", "-c", script, "sh"] + self.command(mount / "room"))
        code = (end / "code").read_text() if (end / "code").exists() else ""
        if code:
            got = int(code.split()[1])
            if got != 0:
                self.counts["tiny-disk"] += 1
            room = end / "room"
            theirs = Bystanders.__new__(Bystanders)
            theirs.room, theirs.before = room, {}
            theirs.before = theirs.look()
            if [v and v[2] for v in theirs.before.values()] != ["theirs\n"] * len(Bystanders.NAMES):
                self.failures.append(f"{self.name} [{situation}] disk {option}: a bystander was touched")
            self.judge(f"[{situation}] disk {option}", situation, room, theirs, got, err, {0, 3})
        for folder in [mount, start, end]:
            shutil.rmtree(folder, ignore_errors=True)

    def mode_disks(self):
        if subprocess.run(["unshare"] + ([] if os.geteuid() == 0 else ["-r"]) + ["-m", "true"], stderr=subprocess.DEVNULL).returncode:
            return print("disks: skipped, a tmpfs cannot be mounted here")
        # From what stands there before to what is enough for both the old documents and the new ones.
        pages = sum(4 * (1 + len(content or b"") // 4096) for _, content in [*self.old.values(), *self.new.values()])
        options = [f"size={kib}k" for kib in range(40, pages + 40, 4)]
        options += [f"nr_inodes={n}" for n in range(14, len(self.old) + len(self.new) + 20)]
        if self.quick:
            options = options[::12]
        self.all([(self.disk, s, option) for s in ["fresh", "replace"] for option in options])

    # Power cuts.

    def mode_crashes(self):
        cases = []
        for situation in ["fresh", "replace", "leftover", "fallback"]:
            room = self.room()
            self.situation(situation, room)
            start = self.work / f"start-{situation}"
            shutil.copytree(room, start, symlinks=True)
            log = room.with_suffix(".log")
            self.execute(["strace", "-f", "-qq", "-y", "-xx", "-s", "100000000", "-o", str(log),
                          "-e", "trace=openat,write,fsync,syncfs,renameat,renameat2,mkdirat,unlinkat"] + self.extra(situation) + self.command(room))
            events = Events(log.read_text(errors="replace"), room).events
            shutil.rmtree(room)
            for k in range(len(events) + 1):
                for metadata in ["least", "half", "most"]:
                    for data in ["lost", "half", "there"]:
                        cases.append((self.crash, situation, start, events, k, metadata, data))
        if self.quick:
            ends = [case for case in cases if case[4] == len(case[3])]
            cases = ends + self.random.sample(cases, min(200 if self.name == "run" else 60, len(cases)))
        self.all(cases)

    def crash(self, situation, start, events, k, metadata, data):
        room = self.room()
        shutil.copytree(start, room, dirs_exist_ok=True, symlinks=True)
        bystanders = Bystanders.__new__(Bystanders)
        bystanders.room = room
        bystanders.before = bystanders.look()
        lost = Disk(room).replay(events, k, metadata, data)
        if lost:
            self.counts["power-cut"] += 1
        if k == len(events) and tree(room / "out") != self.new:
            self.failures.append(f"{self.name} [{situation}] power cut after the end, metadata {metadata}, data {data}: what was told to be done is lost")
        self.judge(f"[{situation}] power cut after {k} of {len(events)}, metadata {metadata}, data {data}", situation, room, bystanders, -9, "", {-9},
                   loses_bytes=data != "there")

    # Runs at once.

    def intruder(self, situation, failing):
        """Another program puts a file into the old folder while the new one is about to take its place."""
        room = self.room()
        bystanders = self.situation(situation, room)
        words = ["strace", "-f", "-qq", "-o", str(room.with_suffix(".log")), "-e", "trace=syncfs,renameat2", "-e", "inject=syncfs:delay_enter=300000"]
        run = subprocess.Popen(words + (["-e", "inject=" + failing] if failing else self.extra(situation)) + self.command(room),
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENV)
        while run.poll() is None and not (room / STAGING / "MANIFEST").exists():
            time.sleep(0.001)
        (room / "out" / "notes.txt").write_text("theirs\n")
        err = run.communicate()[1].decode()
        room.with_suffix(".log").unlink()
        self.counts["intruder"] += 1
        kept = room / (STAGING if failing else "out")
        theirs = tree(kept) or {}
        note = theirs.pop("notes.txt", (None, None))[1]
        expected = bystanders.top() | ({"out", STAGING} if failing else {"out"})
        if run.returncode != 3 or theirs != self.old or note != b"theirs\n" or set(os.listdir(room)) != expected or bystanders.look() != bystanders.before:
            self.failures.append(f"{self.name} [{situation}] intruder {failing}: exit {run.returncode}, {sorted(os.listdir(room))}, {sorted(theirs)}, {err!r}")
        if failing and tree(room / "out") != self.new:
            self.failures.append(f"{self.name} [{situation}] intruder {failing}: the new documents are not in place")
        shutil.rmtree(room)

    def mode_races(self):
        if shutil.which("strace"):
            # MANIFEST has its name before the sync, and the old folder was looked through.
            self.intruder("replace", None)
            self.intruder("replace", "renameat2:error=EIO:when=2")
            self.intruder("fallback", None)
        for number in range((8 if self.name == "run" else 2) if self.quick else 300):
            room = self.room()
            bystanders = self.situation(self.random.choice(["fresh", "replace", "leftover"]), room)
            runs = [subprocess.Popen(self.command(room, self.random.choice(["old", "new"])), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENV) for _ in range(8)]
            killed = set()
            for run in self.random.sample(runs, 2):
                time.sleep(self.random.random() * 0.004)
                run.send_signal(self.random.choice([signal.SIGKILL, signal.SIGTERM]))
                killed.add(run.pid)
            for run in runs:
                err = run.communicate()[1].decode()
                allowed = {0, 4} | ({-9, 143, -15} if run.pid in killed else set())
                if run.returncode not in allowed:
                    self.failures.append(f"{self.name} race {number}: exit {run.returncode} {err[:300]!r}")
                self.counts["race"] += run.returncode == 4
                self.counts["race-killed"] += run.returncode in (-9, 143, -15)
            out = tree(room / "out")
            if out is not None and out != self.old and out != self.new:
                self.failures.append(f"{self.name} race {number}: a mixture: {sorted(out)}")
            rc, err = self.execute(self.command(room))
            if rc != 0 or tree(room / "out") != self.new or set(os.listdir(room)) != bystanders.top() | {"out"}:
                self.failures.append(f"{self.name} race {number}: not right after the next run: {rc} {err!r} {os.listdir(room)}")
            if bystanders.look() != bystanders.before:
                self.failures.append(f"{self.name} race {number}: a bystander was touched")
            shutil.rmtree(room)


class LargeSuite(Suite):
    """The same of a day of which tables are so long that they are written before they have a name."""

    def __init__(self, suite):
        vars(self).update(vars(suite))
        self.work = suite.work / "large"
        (self.work / "golden").mkdir(parents=True)
        self.do(["generate", "--out", str(self.work / "2026-11-20"), "--rows", "70000"])
        shutil.copytree(suite.work / "golden" / "old", self.work / "golden" / "old")
        self.new = self.golden("new")

    def words(self, day):
        return ["run", str(self.work / "2026-11-20"), "--documents", "pickup_lists,pick_sheet", "--threads", "1"]


class Events:
    """What one run did to the disk, read from its trace: (kind, ...) with paths below the room."""

    def __init__(self, text, room):
        self.room = str(room)
        self.events = []
        for line in text.splitlines():
            line = re.sub(r"^\d+ +", "", line)
            m = re.match(r"(\w+)\((.*)\) += (-?\d+)", line)
            if m and int(m[3]) >= 0:
                self.read(m[1], m[2], int(m[3]))

    @staticmethod
    def plain(text):
        return bytes.fromhex(text.replace("\\x", "")).decode() if "\\x" in text else text

    def path(self, folder, name):
        """The path below the room of a name in an open folder; None for all else."""
        whole = name if name.startswith("/") else os.path.join(folder, name)
        whole = os.path.normpath(whole)
        return os.path.relpath(whole, self.room) if (whole + "/").startswith(self.room + "/") else None

    def read(self, call, words, result):
        fds = [self.plain(p) for p in re.findall(r"(?:\d+|AT_FDCWD)<([^>]*)>", words)]
        strings = re.findall(r'"((?:\\x[0-9a-f]{2})*)"', words)
        if not fds:
            return
        if call == "write":
            path = self.path(fds[0], ".")
            if path and path != ".":
                self.events.append(("write", path, bytes.fromhex(strings[0].replace("\\x", ""))[:result] if strings else b""))
        elif call == "openat" and "O_CREAT" in words:
            if path := self.path(fds[0], self.plain(strings[0])):
                self.events.append(("create", path))
        elif call == "mkdirat":
            if path := self.path(fds[0], self.plain(strings[0])):
                self.events.append(("mkdir", path))
        elif call == "unlinkat":
            if path := self.path(fds[0], self.plain(strings[0])):
                self.events.append(("rmdir" if "AT_REMOVEDIR" in words else "unlink", path))
        elif call in ("renameat", "renameat2"):
            a, b = self.path(fds[0], self.plain(strings[0])), self.path(fds[1], self.plain(strings[1]))
            if a and b:
                self.events.append(("exchange" if "RENAME_EXCHANGE" in words else "rename", a, b))
        elif call == "syncfs":
            self.events.append(("syncfs",))
        elif call == "fsync":
            if path := self.path(fds[0], "."):
                self.events.append(("fsync", path))


class Disk:
    """A disk after a power cut. Changes of names reach it in their order; bytes that were not synced may not reach it at all."""

    def __init__(self, room):
        self.room = room

    def replay(self, events, k, metadata, data):
        """Brings the room to a state that the disk can be in after `k` events; returns how much was lost."""
        names = {}      # path -> number of the file made in the run
        where = []      # for each change of names: its index among the events
        durable = {}    # number -> bytes that are surely on the disk
        written = {}    # number -> bytes
        made = {}       # number -> index of the change of names that made it
        least = 0

        def moved(path, a, b):
            return b + path[len(a):] if path == a or path.startswith(a + "/") else None
        for event in events[:k]:
            kind = event[0]
            if kind == "create":
                number = len(written)
                names[event[1]], written[number], durable[number], made[number] = number, b"", b"", len(where)
            elif kind == "write" and event[1] in names:
                written[names[event[1]]] += event[2]
            elif kind == "rename":
                names = {moved(p, event[1], event[2]) or p: n for p, n in names.items()}
            elif kind == "exchange":
                names = {moved(p, event[1], event[2]) or moved(p, event[2], event[1]) or p: n for p, n in names.items()}
            elif kind == "unlink":
                names.pop(event[1], None)
            elif kind == "syncfs":
                durable, least = dict(written), len(where)
            elif kind == "fsync":
                if event[1] in names:
                    number = names[event[1]]
                    durable[number], least = written[number], max(least, made[number] + 1)
                else:
                    least = len(where)
            if kind in ("create", "mkdir", "rename", "exchange", "unlink", "rmdir"):
                where.append(event)
        count = {"least": least, "half": (least + len(where)) // 2, "most": len(where)}[metadata]
        lost = len(where) - count
        number = 0
        for event in where[:count]:
            path = self.room / event[1]
            if event[0] == "create":
                content = written[number]
                if data != "there":
                    rest = content[len(durable[number]):]
                    content = durable[number] + (rest[: len(rest) // 2] if data == "half" else b"")
                lost += content != written[number]
                path.write_bytes(content)
                path.chmod(0o644)
                number += 1
            elif event[0] == "mkdir":
                path.mkdir()
            elif event[0] == "rename":
                os.rename(path, self.room / event[2])
            elif event[0] == "exchange":
                aside = self.room / ".aside"
                os.rename(path, aside)
                os.rename(self.room / event[2], path)
                os.rename(aside, self.room / event[2])
            elif event[0] == "unlink":
                path.unlink()
            elif event[0] == "rmdir":
                path.rmdir()
        return lost


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = Path(__file__).resolve().parents[2]
    a.add_argument("--exe", default=str(root / ".build" / "debug" / "groupbuy"))
    a.add_argument("--quick", action="store_true")
    a.add_argument("--command", action="append", choices=COMMANDS)
    a.add_argument("--mode", action="append", choices=MODES)
    a.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    a.add_argument("--work")
    args = a.parse_args()
    # Permissions of what a test itself makes are part of what it compares.
    os.umask(0o022)
    work = Path(args.work or tempfile.mkdtemp(prefix="groupbuy-faults-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None))
    start = time.time()
    suites = [Suite(args, name, work) for name in args.command or COMMANDS]
    for suite in suites:
        for mode in args.mode or MODES:
            if mode == "large" and suite.name != "run":
                continue
            if mode in ("calls", "signals", "crashes", "large") and not shutil.which("strace"):
                print(f"{suite.name} {mode}: skipped, there is no strace")
                continue
            before, failed, at = sum(suite.counts.values()), len(suite.failures), time.time()
            getattr(suite, f"mode_{mode}")()
            print(f"{suite.name} {mode}: {sum(suite.counts.values()) - before} faults, {len(suite.failures) - failed} failures, "
                  f"{time.time() - at:.0f} s", flush=True)
    failures = [failure for suite in suites for failure in suite.failures]
    counts = sum((suite.counts for suite in suites), collections.Counter())
    for failure in failures[:40]:
        print("FAILED", failure)
    detail = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
    print(f"{counts.total()} effective faults ({detail}), {len(failures)} failures, {time.time() - start:.0f} s")
    shutil.rmtree(work, ignore_errors=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
