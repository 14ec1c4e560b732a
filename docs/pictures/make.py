#!/usr/bin/env python3
"""Writes a contributor's first article with the real program, and keeps what it said: docs/first-article.md and the pictures beside this file.

  docs/pictures/make.py --program FOLDER      # FOLDER is what 'dotnet build' or 'dotnet publish' made; needs git and, for pictures of pages, chromium
  docs/pictures/make.py --program FOLDER --check   # writes nothing; says what is not as it would be written (pages are not looked at)

Only the clock is made up: the day is always the same, and so are the times that builds take."""
import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from contextlib import nullcontext
from datetime import datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import quote

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))

from browser import Browser  # noqa: E402
from story import DAY, DRAFT_TEXT, FINISHED, MISTAKE, STORY, TITLE, WARNED  # noqa: E402
from terminal import Terminal, picture  # noqa: E402

BRANCH = "first-article"
COUNTS = r"\d+ pages, \d+ files new, \d+ gone"
WIDE = 1000  # columns: what is kept as text only is not broken into lines
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_", "NETLIFY", "CF_PAGES", "DEPLOY", "PREVIEW", "NO_COLOR"))},
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "김옮김", "GIT_AUTHOR_EMAIL": "kim@example.com",
    "GIT_COMMITTER_NAME": "김옮김", "GIT_COMMITTER_EMAIL": "kim@example.com", "GIT_AUTHOR_DATE": f"{DAY}T12:00:00+09:00", "GIT_COMMITTER_DATE": f"{DAY}T12:00:00+09:00",
}


class Contributor:
    """Works in a copy of a small archive, which has a remote, and writes down every command and its answer."""

    def __init__(self, program, work):
        self.program, self.work, self.project = program, work, work / "archive"
        self.files, self.said = {}, {}
        shutil.copytree(HERE / "input", self.project / "input")
        shutil.copytree(ROOT / "theme", self.project / "theme")
        shutil.copyfile(ROOT / ".gitignore", self.project / ".gitignore")
        for command in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "Begin"], ["clone", "-q", "--bare", ".", str(work / "remote")],
                        ["remote", "add", "origin", str(work / "remote")], ["fetch", "-q"]):
            self.git(*command)

    def git(self, *arguments):
        done = subprocess.run(["git", *arguments], cwd=self.project, env=ENVIRONMENT, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"git {arguments}: {done.stderr}")
        return done.stdout

    def command(self, line):
        """What stands after 'dotnet run --' in the line is asked of the program."""
        words = re.findall(r'"[^"]*"|\S+', line)
        return [str(self.program), *words[3:]] if words[:3] == ["dotnet", "run", "--"] else [w.strip('"') for w in words]

    def run(self, name, line):
        terminal = Terminal(self.command(line), self.project, ENVIRONMENT, WIDE)
        terminal.end()
        self.keep(name, line, terminal)

    def keep(self, name, line, terminal, alt=None):
        self.said[name] = f"$ {line}\n{timeless(terminal.screen.text())}".rstrip()
        if alt:
            prompt = [[(c, ("#7ee787", True)) for c in "$"] + [(c, (None, False)) for c in f" {line}"]]
            rows = [timeless_row(row) for row in terminal.screen.rows]
            while rows and not rows[-1]:
                rows.pop()
            self.files[f"docs/pictures/{name}.svg"] = picture(prompt + rows, alt)

    def start(self):
        line = "dotnet run -- new"
        terminal = Terminal(self.command(line), self.project, ENVIRONMENT)
        for question, answer in (("원문의 주소", "https://example.com/news/moving-a-repository\r"), ("한국어 제목", f"{TITLE}\r"), ("매체", "예시")):
            terminal.wait(question)
            terminal.type(answer)
        self.keep("new", line, terminal, "dotnet run -- new: 주소와 제목을 적고, 원문을 실은 매체를 고르는 화면")
        for question, answer in (("매체", "\r"), ("분류", "\r"), ("태그", " \x1b[B \r")):
            terminal.wait(question)
            terminal.type(answer)
        if terminal.end():
            sys.exit(terminal.screen.text())
        made = terminal.screen.text().splitlines()[-1]
        self.said["new"] = f"$ {line}\n{pinned(terminal.screen.text())}"
        self.article = self.project / pinned(made)
        self.article.parent.mkdir(exist_ok=True)
        self.article.write_text(pinned((self.project / made).read_text(encoding="utf-8")), encoding="utf-8")
        if pinned(made) != made:
            (self.project / made).unlink()
            if not list((self.project / made).parent.iterdir()):
                (self.project / made).parent.rmdir()
        self.said["started"] = self.article.read_text(encoding="utf-8").rstrip()
        self.said["path"] = pinned(made)

    def write(self, name, change):
        text = change(self.article.read_text(encoding="utf-8"))
        self.article.write_text(text, encoding="utf-8")
        self.said[name] = text.rstrip()

    def preview(self, pictures):
        """With one mistake and its remedy; the browser's page stays open all the while."""
        line = "dotnet run -- preview"
        terminal = Terminal([*self.command(line), "--port", str(free_port())], self.project, ENVIRONMENT, WIDE)
        terminal.wait("first build")
        address = re.search(r"http://\S+/", terminal.screen.text())[0]
        good = self.article.read_text(encoding="utf-8")
        with (Browser(900, 760) if pictures else nullcontext()) as browser:
            if browser:
                browser.open(address + "articles/" + quote(f"{DAY[:4]}/{self.article.stem[11:]}/"))
                self.files["docs/pictures/preview-draft.png"] = browser.shoot("document.querySelector('h1')")
            self.article.write_text(MISTAKE(good), encoding="utf-8")
            terminal.wait("the last good site stays")
            if browser:
                self.files["docs/pictures/preview-error.png"] = browser.shoot("document.querySelector('preview-panel')")
            self.article.write_text(good, encoding="utf-8")
            terminal.wait("files new", times=2)
        terminal.interrupt()
        self.said["preview"] = f"$ {line}\n{timeless(terminal.screen.text()).replace(address, 'http://127.0.0.1:5080/')}".replace("^C", "").rstrip()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def pinned(text):
    """As if it were the story's day. The archive's clock is that of Seoul."""
    today = datetime.now(timezone(timedelta(hours=9)))
    for day in (today, today - timedelta(minutes=5)):
        text = text.replace(f"{day:%Y}/{day:%Y-%m-%d}", f"{DAY[:4]}/{DAY}").replace(f"{day:%Y-%m-%d}", DAY)
    return text


def timeless(text):
    text = re.sub(r"^\d\d:\d\d:\d\d  ", "12:00:00  ", text, flags=re.M)
    return re.sub(r"(, |after )\d+(\.\d+)? (ms|s)(?=,|$)", r"\g<1>0.20 s", text, flags=re.M)


def timeless_row(row):
    text = "".join(c for c, _ in row)
    found = re.search(r", (\d+(\.\d+)?) s$", text)
    if not found:
        return row
    style = row[-1][1]
    end = len(row) - len(found[0])
    return row[:end] + [(c, style) for c in ", 0.20 s"]


def is_same(path, content):
    """How many pages and files the theme makes of the archive is no reason to write anew."""
    if not path.is_file():
        return False
    if isinstance(content, bytes):
        return path.read_bytes() == content
    return re.sub(COUNTS, "", path.read_text(encoding="utf-8")) == re.sub(COUNTS, "", content)


def tell(contributor, pictures):
    contributor.run("switch", f"git switch -c {BRANCH}")
    contributor.start()
    contributor.write("draft", DRAFT_TEXT)
    contributor.preview(pictures)
    contributor.write("finished", WARNED)
    line = "dotnet run -- check"
    terminal = Terminal(contributor.command(line), contributor.project, ENVIRONMENT)
    terminal.end()
    contributor.keep("check", line, terminal, "dotnet run -- check: 광고가 남은 줄을 파일과 줄, 칸과 함께 알려 주는 화면")
    contributor.write("mended", FINISHED)
    contributor.run("check-again", line)
    contributor.run("add", "git add input")
    contributor.run("commit", f'git commit -q -m "{TITLE}"')
    contributor.git("push", "-q", "-u", "origin", BRANCH)
    contributor.said["review"] = subprocess.run(
        [contributor.program, "review", "--base", "origin/main"], cwd=contributor.project, env=ENVIRONMENT, capture_output=True, text=True, check=True).stdout.rstrip()
    contributor.files["docs/first-article.md"] = re.sub(r"\{\{([a-z-]+)\}\}", lambda m: contributor.said[m[1]], STORY)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="first-article-"))
    try:
        contributor = Contributor(options.program.resolve() / "StaticArchive", work)
        tell(contributor, pictures=not options.check)
        stale = [name for name, content in contributor.files.items() if not is_same(ROOT / name, content)]
        for name in [] if options.check else stale:
            content = contributor.files[name]
            (ROOT / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        print("\n".join(f"{name} {'is not what the program says: run docs/pictures/make.py' if options.check else 'written'}" for name in stale) or "up to date")
        return 1 if options.check and stale else 0
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
