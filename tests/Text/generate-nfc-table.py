#!/usr/bin/env python3
"""Writes src/Text/NfcTable.cs and tests/Text/nfc-cases.txt from Python's unicodedata. Run from the project's root."""
import random
import unicodedata

chars = [chr(c) for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF and not 0xAC00 <= c <= 0xD7A3]
decompositions, classes = [], []
for c in chars:
    d = unicodedata.decomposition(c)
    if d and not d.startswith("<"):
        parts = [chr(int(p, 16)) for p in d.split()]
        # A pair composes where NFC of it is the character itself; singletons and exclusions do not.
        decompositions.append((c, parts, unicodedata.normalize("NFC", "".join(parts)) == c and len(parts) == 2))
    if unicodedata.combining(c):
        classes.append((c, unicodedata.combining(c)))


def literal(text):
    return "".join(f"\\u{ord(c):04X}" if ord(c) < 0x10000 else f"\\U{ord(c):08X}" for c in text)


def lines(items, width=150):
    row = ""
    for item in items:
        if len(row) + len(item) > width:
            yield row
            row = ""
        row += item
    if row:
        yield row


def constant(name, doc, items):
    body = " +\n".join(f'        "{row}"' for row in lines(items))
    return f"    /// <summary>{doc}</summary>\n    public const string {name} =\n{body};\n"


pairs = [literal(c + "".join(parts)) for c, parts, composes in decompositions if composes]
others = [literal(c + "".join(parts)) + "\\u0000" for c, parts, composes in decompositions if not composes]
runs = []
for c, ccc in classes:
    if runs and runs[-1][1] == ord(c) - 1 and runs[-1][2] == ccc:
        runs[-1][1] = ord(c)
    else:
        runs.append([ord(c), ord(c), ccc])
with open("src/Text/NfcTable.cs", "w", encoding="utf-8", newline="\n") as f:
    f.write("namespace StaticArchive.Text;\n\n")
    f.write(f"/// <summary>Canonical decompositions and combining classes of Unicode {unicodedata.unidata_version}; written by tests/Text/generate-nfc-table.py.</summary>\n")
    f.write("internal static class NfcTable\n{\n")
    f.write(constant("Pairs", "Three characters each: the composed one and the two that it is composed of.", pairs) + "\n")
    f.write(constant("OneWay", "What decomposes but is never composed: the character, its decomposition, a NUL.", others) + "\n")
    f.write(constant("Classes", "Runs of one combining class: first, last, and the class as a character.", [literal(chr(a) + chr(b) + chr(k)) for a, b, k in runs]))
    f.write("}\n")

random.seed(7)
marks = [c for c, _ in classes]
pool = [c for c, _, _ in decompositions] + ["가", "각", "힣", "\u1100", "\u1161", "\u11a8", "a", "e", "o", "A", "x", "\u1112", "\u1175", "\u11c2"]
cases = [unicodedata.normalize("NFD", "가각힣"), "\u212b", "\u0958", "a\u0323\u0307", "a\u0307\u0323", "\u1112\u1161\u11ab", "\u1100\u1161\u1161", "\uac00\u11a8"]
cases += ["".join(random.choice(pool if random.random() < 0.6 else marks) for _ in range(random.randint(1, 8))) for _ in range(600)]
code = lambda t: " ".join(f"{ord(c):04X}" for c in t)
with open("tests/Text/nfc-cases.txt", "w", encoding="ascii", newline="\n") as f:
    for t in cases:
        f.write(f"{code(t)};{code(unicodedata.normalize('NFC', t))};{code(unicodedata.normalize('NFD', t))}\n")
