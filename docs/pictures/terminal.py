"""A terminal without a window: runs a program in it, types, and keeps what stands on the screen, as text and as a picture (SVG)."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
import unicodedata
from html import escape

COLUMNS, ROWS = 100, 60
PATIENCE = 60
BASIC = ["#6e7781", "#ff7b72", "#7ee787", "#e3b341", "#79c0ff", "#d2a8ff", "#76e3ea", "#e6edf3"]
GROUND, INK = "#0d1117", "#e6edf3"
CELL, LINE, SIZE, MARGIN = 8.4, 21, 14, 16
SEQUENCE = re.compile(r"\x1b(?:\[(?P<arguments>[?>=0-9;]*)(?P<final>[@-~])|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>78cDEHM])")


def cells(character):
    return 0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    """Rows of (character, style); a wide character's second cell is empty. Knows as much of the control sequences as our program uses."""

    def __init__(self, columns):
        self.columns = columns
        self.rows = [[]]
        self.row = self.column = 0
        self.style = (None, False)
        self.rest = ""

    def write(self, text):
        """Answers, as sent to the program: where the cursor is, if it was asked."""
        text, answer, at = self.rest + text, "", 0
        self.rest = ""
        while at < len(text):
            if text[at] == "\x1b":
                found = SEQUENCE.match(text, at)
                if not found:
                    self.rest = text[at:] if len(text) - at < 32 else ""
                    return answer
                if found["final"] == "n":
                    answer += f"\x1b[{self.row + 1};{self.column + 1}R"
                elif found["final"]:
                    self.control(found["final"], found["arguments"])
                at = found.end()
                continue
            self.put(text[at])
            at += 1
        return answer

    def put(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n":
            self.move(self.row + 1)
        elif character == "\b":
            self.column = max(0, self.column - 1)
        elif character >= " ":
            width = cells(character)
            if width == 0:
                return
            if self.column + width > self.columns:
                self.move(self.row + 1)
                self.column = 0
            line = self.rows[self.row]
            line.extend([(" ", (None, False))] * (self.column + width - len(line)))
            line[self.column] = (character, self.style)
            if width == 2:
                line[self.column + 1] = ("", self.style)
            self.column += width

    def move(self, row):
        self.row = max(0, row)
        while len(self.rows) <= self.row:
            self.rows.append([])

    def control(self, final, arguments):
        numbers = [int(n or 0) for n in arguments.split(";")] if re.fullmatch(r"[0-9;]*", arguments) else [0]
        first = numbers[0]
        if final == "m":
            self.colour(numbers)
        elif final in "AB":
            self.move(self.row + (max(1, first) if final == "B" else -max(1, first)))
        elif final in "CD":
            self.column = max(0, self.column + (max(1, first) if final == "C" else -max(1, first)))
        elif final == "G":
            self.column = max(1, first) - 1
        elif final == "H":
            self.move(max(1, first) - 1)
            self.column = (numbers[1] if len(numbers) > 1 else 1) - 1
        elif final == "K":
            line = self.rows[self.row]
            if first == 2:
                line.clear()
            else:
                del line[self.column:]
        elif final == "J":
            del self.rows[self.row][self.column:]
            del self.rows[self.row + 1:]

    def colour(self, numbers):
        ink, bold = self.style
        numbers = list(numbers)
        while numbers:
            number = numbers.pop(0)
            if number == 0:
                ink, bold = None, False
            elif number in (1, 22):
                bold = number == 1
            elif number == 38 and numbers[:1] == [5]:
                ink = palette(numbers[1])
                del numbers[:2]
            elif number == 38 and numbers[:1] == [2]:
                ink = "#" + "".join(f"{n:02x}" for n in numbers[1:4])
                del numbers[:4]
            elif 30 <= number <= 37 or 90 <= number <= 97:
                ink = BASIC[number % 10]
            elif number == 39:
                ink = None
        self.style = (ink, bold)

    def text(self):
        return "\n".join("".join(c for c, _ in row).rstrip() for row in self.rows).strip("\n")


def palette(number):
    """The 256 colours of xterm."""
    if number < 16:
        return BASIC[number % 8]
    if number >= 232:
        return "#" + f"{8 + 10 * (number - 232):02x}" * 3
    steps = (0, 95, 135, 175, 215, 255)
    return "#" + "".join(f"{steps[(number - 16) // base % 6]:02x}" for base in (36, 6, 1))


class Terminal:
    """A running program and its screen."""

    def __init__(self, command, folder, environment, columns=COLUMNS):
        self.screen = Screen(columns)
        self.process, self.channel = pty.fork()
        if self.process == 0:
            # What a shell starts in the background would pass on that ^C is ignored.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.channel, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, columns, 0, 0))
        self.bytes = b""

    def read(self, seconds):
        """False where the program has ended and everything is read."""
        if not select.select([self.channel], [], [], seconds)[0]:
            return True
        try:
            got = os.read(self.channel, 65536)
        except OSError:
            return False
        self.bytes += got
        cut = len(self.bytes)
        while cut > len(self.bytes) - 4 and cut > 0 and not whole(self.bytes[:cut]):
            cut -= 1
        text, self.bytes = self.bytes[:cut].decode(), self.bytes[cut:]
        answer = self.screen.write(text)
        if answer:
            os.write(self.channel, answer.encode())
        return bool(got)

    def wait(self, text, times=1):
        """Until the text stands on the screen as often, and the screen has been still for a moment."""
        until = time.monotonic() + PATIENCE
        while self.screen.text().count(text) < times:
            if time.monotonic() > until or not self.read(0.1):
                sys.exit(f"never said '{text}' but:\n{self.screen.text()}")
        self.settle()

    def settle(self, seconds=0.3):
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and self.read(left):
            pass

    def type(self, keys):
        os.write(self.channel, keys.encode())
        self.settle()

    def end(self):
        """What the program ended with, when it has."""
        until = time.monotonic() + PATIENCE
        while self.read(1):
            if time.monotonic() > until:
                sys.exit(f"does not end:\n{self.screen.text()}")
        os.close(self.channel)
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])

    def interrupt(self):
        os.kill(self.process, signal.SIGINT)
        return self.end()


def whole(data):
    try:
        data.decode()
        return True
    except UnicodeDecodeError:
        return False


def picture(rows, alt):
    """The rows as SVG: every run of one style and width stands where its cells are, whichever font the reader has."""
    lines = []
    for number, row in enumerate(rows):
        y = MARGIN + LINE * number + 15
        lines += [run_of(run, start, y) for start, run in runs(row) if "".join(c for c, _ in run).strip()]
    width, height = 2 * MARGIN + COLUMNS * CELL, 2 * MARGIN + LINE * len(rows)
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" width="{width:.0f}" height="{height}" role="img" '
        f'font-family="\'Noto Sans Mono CJK KR\', D2Coding, NanumGothicCoding, Menlo, Consolas, monospace" font-size="{SIZE}">',
        f"<title>{escape(alt)}</title>",
        f'<rect width="100%" height="100%" rx="8" fill="{GROUND}"/>', *lines, "</svg>\n"])


def runs(row):
    """(first cell, [(character, style), …]), wide characters apart from others."""
    start, run = 0, []
    for at, (character, style) in enumerate(row):
        if run and character and (style != run[-1][1] or cells(character) != cells(run[-1][0])):
            yield start, run
            run = []
        if not run:
            start = at
        if character:
            run.append((character, style))
    if run:
        yield start, run


def run_of(run, start, y):
    text = "".join(c for c, _ in run)
    blank = len(text) - len(text.lstrip())
    width = cells(run[0][0])
    text = text.strip()
    ink, bold = run[0][1]
    weight = ' font-weight="bold"' if bold else ""
    return (f'<text x="{MARGIN + (start + blank * width) * CELL:.1f}" y="{y}" textLength="{len(text) * width * CELL:.1f}" '
            f'lengthAdjust="spacingAndGlyphs" fill="{ink or INK}"{weight} xml:space="preserve">{escape(text)}</text>')
