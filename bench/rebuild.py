#!/usr/bin/env python3
"""Changes one thing after another in a built site, builds again in a new process with what the last build left, and prints what each costs as a share of Hugo's build, which is always a whole one.

  bench/rebuild.py [--count 10000] [--rounds 3] [--work FOLDER] [--program FOLDER] [--check]

--check compares every rebuilt site with one that is built from nothing. --work and --program are those of bench/run. The site has the full theme; Hugo's has bench/hugo's few pages."""
import argparse
import filecmp
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

BENCH = Path(__file__).resolve().parent
sys.path.insert(0, str(BENCH))

from corpus import write_corpus  # noqa: E402
from site_of import make_site  # noqa: E402
from timing import measure, program_of, tmpfs  # noqa: E402


def rewrite(path, change):
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def an_article(site, number):
    """Another one each round, from the middle of the archive."""
    articles = sorted((site / "input/articles").rglob("*.md"))
    return articles[len(articles) // 2 + number]


def nothing(site, number):
    pass


def body(site, number):
    rewrite(an_article(site, number), lambda text: text + f"\n{number}번째로 고쳐 쓴 문장이 하나 늘었다.\n")


def title(site, number):
    rewrite(an_article(site, number), lambda text: re.sub(r'^title: "', f'title: "{number}판 ', text, count=1, flags=re.MULTILINE))


def new_article(site, number):
    text = re.sub(r'^title: "', 'title: "새로 온 ', an_article(site, number).read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
    text = re.sub(r"^date: .*", f"date: 2026-02-{number + 1:02}", text, count=1, flags=re.MULTILINE).replace("https://news.example.com/", f"https://news.example.com/new-{number}-")
    path = site / "input/articles/2026" / f"new-{number:03}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def tag(site, number):
    """One that a few articles have; its old name stays as an alias, so that they need no change."""
    topics = site / "input/data/topics.yml"
    names = re.findall(r'^  - name: (".*")$', topics.read_text(encoding="utf-8"), flags=re.MULTILINE)
    old = json.loads(names[-1 - number])
    new = {"name": f"{old} {number}판", "aliases": [old]}
    rewrite(topics, lambda text: text.replace(f"  - name: {json.dumps(old, ensure_ascii=False)}\n", f"  - {json.dumps(new, ensure_ascii=False)}\n"))


def partial(site, number):
    rewrite(site / "theme/partials/crumbs.html", lambda text: text.replace("<ol", f'<ol data-number="{number}"', 1) if number == 0 else text.replace(f'data-number="{number - 1}"', f'data-number="{number}"'))


EDITS = [("nothing", nothing, 0.03), ("the body of one article", body, 0.05), ("the title of one article", title, 0.1), ("one new article", new_article, None), ("the name of one tag", tag, 0.15), ("one partial of the theme", partial, 0.6)]


def files(folder):
    return {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}


def differences(one, other):
    left, right = files(one), files(other)
    return [str(path) for path in sorted(left.keys() | right.keys()) if path not in left or path not in right or not filecmp.cmp(left[path], right[path], shallow=False)]


def written(folder, before):
    """How many files are not those of before: they have another place on the disk."""
    return sum(1 for path, file in files(folder).items() if before.get(path) != os.stat(file).st_ino)


def rebuild(work, program, number, is_checked):
    """Processor and wall seconds, files written and what differs from a build from nothing, for every edit."""
    site, output = work / "site", work / "out"
    build = [program, "--root", str(site), "--as-of", "2030-01-01", "--log", "quiet", "--output"]
    for name, edit, _ in EDITS:
        edit(site, number)
        before = {path: os.stat(file).st_ino for path, file in files(output).items()}
        processor, wall, _ = measure([*build, str(output), "--cache", str(work / "cache")], None)
        wrong = []
        if is_checked:
            measure([*build, str(work / "fresh")], work / "fresh")
            wrong = differences(output, work / "fresh")
        yield name, (processor, wall, written(output, before)), wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--program", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    work = options.work or Path(tempfile.mkdtemp(prefix="bench-", dir=tmpfs()))
    try:
        program = program_of(options.program, work)
        for folder in ("out", "cache", "hugo"):
            shutil.rmtree(work / folder, ignore_errors=True)
        write_corpus(options.count, work / "corpus")
        make_site(work / "corpus/plain", work / "site")
        shutil.copytree(BENCH / "hugo", work / "hugo")
        shutil.move(work / "corpus/hugo/articles", work / "hugo/content")
        subprocess.run([program, "--root", work / "site", "--output", work / "out", "--cache", work / "cache", "--as-of", "2030-01-01", "--log", "quiet"], check=True)

        hugo, runs, problems = [], {}, []
        for number in range(options.rounds):
            if shutil.which("hugo"):
                hugo.append(measure(["hugo", "--quiet", "--noBuildLock", "--source", str(work / "hugo"), "--destination", str(work / "out-hugo")], work / "out-hugo"))
            for name, run, wrong in rebuild(work, program, number, options.check):
                runs.setdefault(name, []).append(run)
                problems += [f"after {name} changed, {path} is not what a build from nothing makes" for path in wrong]

        base = [statistics.median(column) for column in zip(*hugo)] if hugo else None
        print(f"{options.count} articles, full theme, medians of {options.rounds}; shares of Hugo's whole build in parentheses\n\n| changed | processor s | wall s | files written | wanted |\n|---|---|---|---|---|")
        for name, _, wanted in EDITS:
            processor, wall, count = (statistics.median(column) for column in zip(*runs[name]))
            shares = (f" ({processor / base[0]:.3f})", f" ({wall / base[1]:.3f})") if base else ("", "")
            print(f"| {name} | {processor:.2f}{shares[0]} | {wall:.2f}{shares[1]} | {count:.0f} | {wanted or ''} |")
        print("\n".join(problems[:20]))
        return 1 if problems else 0
    finally:
        if not options.work:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
