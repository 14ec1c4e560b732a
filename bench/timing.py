"""How builds are timed."""
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

BENCH = Path(__file__).resolve().parent


def measure(command, output):
    """Processor seconds, wall seconds and peak memory (MB) of one cold build, or of a check, which has no output."""
    if output:
        shutil.rmtree(output, ignore_errors=True)
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def tmpfs():
    """Where the work is best done; None: the temporary folder."""
    return "/dev/shm" if os.path.isdir("/dev/shm") else None


def program_of(published, work):
    """The program of a published folder, or published now."""
    if not published:
        subprocess.run(["dotnet", "publish", BENCH.parent / "StaticArchive.csproj", "-c", "Release", "-o", work / "program", "-v", "quiet"], check=True, stdout=subprocess.DEVNULL)
    return str((published or work / "program").resolve() / "StaticArchive")
