#!/usr/bin/env python3
"""Makes a site of a generated corpus: site_of.py CORPUS SITE [full|minimal]

CORPUS has articles/ and vocabulary.json (the names of sources, categories and tags, as bench/corpus.py writes them). SITE gets input/ and theme/:
the repository's theme with everything that it makes (full), or bench/theme-minimal with the pages of a plain blog (minimal)."""
import json
import shutil
import sys
from pathlib import Path

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent

FULL_SETTINGS = """title: 기술 뉴스 번역 모음
description: 견주기 위해 만든 글의 서고
base_url: https://example.org/
publisher:
  name: 서고
default_rights: own
"""


def entries(names, indent=""):
    return "".join(f"{indent}- name: {json.dumps(name, ensure_ascii=False)}\n" for name in names)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def make_site(corpus, site, kind="full"):
    words = json.loads((corpus / "vocabulary.json").read_text(encoding="utf-8"))
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(corpus / "articles", site / "input" / "articles")
    write(site / "input/data/sources.yml", entries(words["sources"]))
    write(site / "input/data/topics.yml", "categories:\n" + entries(words["categories"], "  ") + "tags:\n" + entries(words["tags"], "  "))
    if kind == "full":
        write(site / "input/settings.yml", FULL_SETTINGS)
        shutil.copytree(ROOT / "theme", site / "theme")
        return

    shutil.copyfile(BENCH / "theme-minimal/settings.yml", site / "input/settings.yml")
    for folder in ("layouts", "partials"):
        shutil.copytree(BENCH / "theme-minimal" / folder, site / "theme" / folder)

    shutil.copytree(ROOT / "theme/strings", site / "theme/strings")


if __name__ == "__main__":
    make_site(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
