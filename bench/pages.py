"""Checks that two sites have the same pages with the same lists, whatever their templates look like."""
import html
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

LINK = re.compile(r'<li>\s*<a href="?([^">\s]+)"?>([^<]*)</a>')
# What only one of the two makes, and what is no page of the comparison.
OTHERS = {"404.html"}


def pages_of(site):
    found = {str(path.relative_to(site)) for path in Path(site).rglob("*.html")}
    # Hugo makes a redirect from the number one of every list.
    return {name for name in found if name not in OTHERS and not name.endswith("page/1/index.html")}


def items(site, page):
    text = (Path(site) / page).read_text(encoding="utf-8")
    main = text[text.index("<main"):text.index("</main>")]
    return [(unquote(urlsplit(html.unescape(href)).path), html.unescape(title)) for href, title in LINK.findall(main)]


def is_index(page):
    """Of tags or sources: each program sorts names in its own way."""
    return page.count("/") == 1


def compare(one, other):
    first, second = pages_of(one), pages_of(other)
    problems = [f"only {one} has {page}" for page in sorted(first - second)[:5]] + [f"only {other} has {page}" for page in sorted(second - first)[:5]]
    for page in sorted(first & second):
        a, b = items(one, page), items(other, page)
        if is_index(page):
            a, b = sorted({path for path, _ in a}), sorted({path for path, _ in b})
        if a != b:
            problems.append(f"{page} lists {len(a)} and {len(b)} links; the first that differ: {next((pair for pair in zip(a, b) if pair[0] != pair[1]), None)}")
    return problems[:20]


def check(site, articles):
    """The least that must be there, with or without another site to compare with."""
    pages = pages_of(site)
    written = sum(page.startswith("articles/") for page in pages)
    problems = [] if written == articles else [f"{site} has {written} article pages, not {articles}"]
    listed = [path for page in pages if page == "index.html" or page.startswith("page/") for path, _ in items(site, page)]
    if len(listed) != articles or len(set(listed)) != articles:
        problems.append(f"the home pages list {len(listed)} articles, {len(set(listed))} of them once; there are {articles}")
    return problems
