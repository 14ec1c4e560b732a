#!/usr/bin/env python3
"""Writes made-up Korean tech news, the same for the same seed: corpus.py COUNT FOLDER.

FOLDER gets plain/ (front matter as this program reads it, and vocabulary.json with the names that the data files must know) and hugo/ (the same articles as Hugo
reads them). An article has about five kilobytes: paragraphs, headings, a list, a table, a quotation, code; five tags, the frequent ones on most articles."""
import json
import random
import shutil
import sys
from datetime import datetime, timedelta
from pathlib import Path

CATEGORIES = ["인공지능", "반도체", "보안", "클라우드", "개발", "하드웨어", "모바일", "게임", "우주", "로봇", "정책", "기업"]
HEADS = ["모델", "칩", "서버", "암호", "센서", "배터리", "위성", "화면", "저장소", "회선", "브라우저", "운영체제", "컴파일러", "데이터", "그래픽", "음성", "지도", "결제"]
TAILS = ["시장", "기술", "설계", "연구", "표준", "공급망", "개발자", "사용자", "투자", "성능", "안전", "가격", "전력", "생태계"]
SUBJECTS = ["이 회사는", "연구진은", "개발팀은", "업계는", "이용자들은", "규제 당국은", "투자자들은", "경쟁사는", "한 분석가는", "재단은"]
OBJECTS = ["새 설계를", "지난해의 계획을", "공개된 자료를", "다음 판의 일정을", "전력 소비를", "오래된 결함을", "시험 결과를", "가격표를", "협력 조건을", "안전 기준을"]
VERBS = ["다시 검토하고 있다고 밝혔다", "올해 안에 내놓기로 했다", "절반으로 줄였다고 말한다", "처음으로 공개했다", "예상보다 빨리 마쳤다", "두 해 뒤로 미루었다", "조심스럽게 평가한다"]


def words(rng, count):
    return " ".join(f"{rng.choice(HEADS)} {rng.choice(TAILS)}" for _ in range(count))


def sentence(rng):
    text = f"{rng.choice(SUBJECTS)} {words(rng, 1)}에 관한 {rng.choice(OBJECTS)} {rng.choice(VERBS)}."
    chance = rng.random()
    if chance < 0.08:
        return f"**{words(rng, 1)}**은 이야기의 중심이다. {text}"
    if chance < 0.14:
        return f"{text} 자세한 것은 [{words(rng, 1)} 안내](https://docs.example.com/{rng.randrange(10000)})에 있다."
    return f"{text} 값은 `limit.{rng.randrange(100)}`이다." if chance < 0.18 else text


def paragraph(rng):
    return " ".join(sentence(rng) for _ in range(rng.randint(3, 5)))


def body(rng):
    parts = [paragraph(rng), paragraph(rng)]
    for number in range(1, 4):
        parts += [f"## {number}. {words(rng, 1)}", paragraph(rng), paragraph(rng)]
    parts.insert(5, "\n".join(f"- {sentence(rng)}" for _ in range(3)))
    parts.insert(8, f"> {sentence(rng)}")
    parts.append("\n".join(["| 항목 | 지난해 | 올해 |", "| --- | --- | --- |"] + [f"| {words(rng, 1)} | {rng.randrange(100)} | {rng.randrange(100)} |" for _ in range(3)]))
    parts.append(paragraph(rng))
    return "\n\n".join(parts) + "\n"


def article(index, count, vocabulary, seed):
    rng = random.Random(f"{seed}/{index}")
    weights = [1 / (rank + 1) for rank in range(len(vocabulary["tags"]))]
    # Never two at one time: the order of both programs is the same without a tie to break. One a day for fifteen years, or, where there are more articles, several a day by the second.
    day = datetime(2025, 12, 31) - timedelta(days=index * min(1.0, 5400 / count))
    return {
        "slug": f"{rng.choice(['chip', 'model', 'cloud', 'robot', 'browser'])}-{index:06}", "title": f"{words(rng, 2)}, {rng.choice(VERBS)}", "date": f"{day.isoformat(timespec='seconds')}+09:00" if count > 5400 else day.date().isoformat(),
        "summary": f"{sentence(rng)} {sentence(rng)}".replace("**", "").replace("`", "").replace("[", "").split("](")[0], "category": rng.choice(CATEGORIES),
        "source": rng.choice(vocabulary["sources"]), "tags": list(dict.fromkeys(rng.choices(vocabulary["tags"], weights, k=5))),
        "author": f"Author {rng.randrange(300)}", "translator": f"옮긴이 {rng.randrange(40)}", "body": body(rng),
    }


def front_matter(a, is_hugo):
    lines = [f"title: {json.dumps(a['title'], ensure_ascii=False)}", f"date: {a['date']}", f"summary: {json.dumps(a['summary'], ensure_ascii=False)}"]
    url = f"https://news.example.com/{a['slug']}"
    if is_hugo:
        archive = [a["date"][:4], a["date"][:7]]
        lines += [f"categories: [{a['category']}]", f"sources: [{a['source']}]", f"tags: {json.dumps(a['tags'], ensure_ascii=False)}", f"archive: {json.dumps(archive)}",
                  f"author: {a['author']}", f"translator: {a['translator']}", f"original_url: {url}", f"url: /articles/{a['date'][:4]}/{a['slug']}/"]
    else:
        lines += [f"source: {a['source']}", f"category: {a['category']}", "tags:"] + [f"  - {tag}" for tag in a["tags"]]
        lines += ["original:", f"  url: {url}", f"  authors: [{a['author']}]", f"translators: [{a['translator']}]"]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def write_corpus(count, folder, seed=1):
    vocabulary = {
        "categories": CATEGORIES, "sources": [f"{name} Daily {number}" for number in range(1, 11) for name in ("Orbit", "Harbor", "Signal", "Cedar", "Lantern", "Quartz")],
        "tags": [f"{head}-{tail}" for head in HEADS for tail in TAILS],
    }
    random.Random(seed).shuffle(vocabulary["tags"])
    shutil.rmtree(folder, ignore_errors=True)
    for index in range(count):
        a = article(index, count, vocabulary, seed)
        for kind in ("plain", "hugo"):
            path = folder / kind / "articles" / a["date"][:4] / f"{a['slug']}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(front_matter(a, kind == "hugo") + a["body"], encoding="utf-8")
    (folder / "plain/vocabulary.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    write_corpus(int(sys.argv[1]), Path(sys.argv[2]))
