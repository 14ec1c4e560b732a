#!/usr/bin/env python3
"""Builds the same made-up articles with and without a glossary, cold, in turn, and prints what its terms cost as a share of the build without.

  bench/terms.py [--count 10000] [--terms 2000] [--rounds 5] [--work FOLDER] [--program FOLDER]

An article names about ten terms in a third of its sentences, each with a particle behind; the frequent ones stand in a third of all articles. Everything that terms give is made:
notes at the first use, pages with sentences and timelines, feeds and search names. --work and --program are those of bench/run."""
import argparse
import json
import random
import re
import shutil
import statistics
import sys
import tempfile
from itertools import accumulate
from pathlib import Path

BENCH = Path(__file__).resolve().parent
sys.path.insert(0, str(BENCH))

from corpus import SUBJECTS, write_corpus  # noqa: E402
from site_of import make_site  # noqa: E402
from timing import measure, program_of, tmpfs  # noqa: E402

STEMS = [(a + c, b + d) for a, b in zip("가나다라마바사아자차", ["Ga", "Na", "Da", "Ra", "Ma", "Ba", "Sa", "A", "Ja", "Cha"]) for c, d in (("람", "ram"), ("온", "on"), ("슬", "seul"), ("비", "bi"), ("루", "ru"))]
ENDS = [("소프트", "Soft"), ("랩", " Lab"), ("텍", "tec"), ("반도체", " Semiconductor"), ("넷", "net"), ("모터스", " Motors"), ("코어", "core"), ("폰", " Phone"), ("북", "book"), ("칩", " Chip")]
MIDDLES = [("", ""), ("노", "no"), ("미", "mi"), (" 퍼스트", " First")]
SUBJECT = re.compile("|".join(SUBJECTS))
KINDS = ["company", "product", "person", "concept", "company"]


def made_terms(count):
    names = [(s + m + e, t + n + f) for m, n in MIDDLES for s, t in STEMS for e, f in ENDS]
    random.Random(7).shuffle(names)
    for number, (korean, term) in enumerate(names[:count]):
        entry = {"term": term, "korean": korean, "kind": KINDS[number % 5], "note": f"{korean}에 관한 설명 한 문장입니다."}
        yield entry | ({"forbidden": [korean + "스"], "allowed": ["구 " + korean]} if number % 3 == 0 else {})


def with_particle(word):
    return word + ("은" if (ord(word[-1]) - ord("가")) % 28 else "는")


def name_terms(text, names, rng):
    """Puts terms in the place of every third sentence's subject."""
    chosen = rng.choices(names, cum_weights=list(accumulate(1 / (rank + 10) for rank in range(len(names)))), k=10)
    front, body = text.split("\n---\n", 1)
    return front + "\n---\n" + SUBJECT.sub(lambda found: with_particle(rng.choice(chosen)) if rng.random() < 0.33 else found[0], body)


def prepare(count, terms, work):
    write_corpus(count, work / "corpus")
    entries = list(made_terms(terms))
    names = [entry["korean"] for entry in entries]
    for path in sorted((work / "corpus/plain/articles").rglob("*.md")):
        path.write_text(name_terms(path.read_text(encoding="utf-8"), names, random.Random(path.name)), encoding="utf-8")
    for kind in ("with", "without"):
        make_site(work / "corpus/plain", work / kind)
    (work / "with/input/data/terms.yml").write_text("".join(f"- {json.dumps(entry, ensure_ascii=False)}\n" for entry in entries), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--terms", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--program", type=Path)
    options = parser.parse_args()
    work = options.work or Path(tempfile.mkdtemp(prefix="bench-", dir=tmpfs()))
    try:
        program = program_of(options.program, work)
        prepare(options.count, options.terms, work)
        pairs = []
        for _ in range(options.rounds):
            pairs.append([measure([program, "--root", str(work / kind), "--output", str(work / "out"), "--as-of", "2030-01-01", "--log", "quiet"], work / "out") for kind in ("with", "without")])

        print(f"{options.count} articles, {options.terms} terms, {options.rounds} pairs\n\n| | with terms | without | ratio of pairs, median (least, most) |\n|---|---|---|---|")
        for name, column, digits in (("processor s", 0, 2), ("wall s", 1, 2), ("peak MB", 2, 0)):
            ratios = [one[column] / other[column] for one, other in pairs]
            medians = [f"{statistics.median(pair[side][column] for pair in pairs):.{digits}f}" for side in (0, 1)]
            print(f"| {name} | {medians[0]} | {medians[1]} | {statistics.median(ratios):.3f} ({min(ratios):.3f}, {max(ratios):.3f}) |")
    finally:
        if not options.work:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
