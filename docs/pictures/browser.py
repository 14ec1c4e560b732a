"""A browser without a window, which takes pictures of pages. It is spoken to over a pipe, in the DevTools protocol."""
import base64
import json
import os
import shutil
import subprocess
import tempfile
import time

FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"]
PATIENCE = 30


class Browser:
    """One page, which stays open between pictures."""

    def __init__(self, width, height):
        self.profile = tempfile.mkdtemp(prefix="pictures-")
        commands, self.commands = os.pipe()
        self.answers, answers = os.pipe()
        # The browser reads from 3 and writes to 4.
        self.process = subprocess.Popen(
            ["sh", "-c", f'exec "$0" "$@" 3<&{commands} 4>&{answers}', shutil.which("chromium") or shutil.which("chromium-browser") or "google-chrome",
             *FLAGS, "--remote-debugging-pipe", f"--user-data-dir={self.profile}", "about:blank"],
            pass_fds=(commands, answers), stderr=subprocess.DEVNULL)
        os.close(commands)
        os.close(answers)
        self.number, self.rest, self.session = 0, b"", None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self.commands)
        os.close(self.answers)
        shutil.rmtree(self.profile, ignore_errors=True)

    def send(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters, **({"sessionId": self.session} if self.session else {})}
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self.rest:
                got = os.read(self.answers, 65536)
                if not got:
                    raise RuntimeError(f"the browser ended during {method}")
                self.rest += got
            line, self.rest = self.rest.split(b"\0", 1)
            answer = json.loads(line)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def open(self, address):
        self.send("Page.navigate", url=address)

    def shoot(self, condition):
        """The page as PNG, once the condition (JavaScript) holds."""
        until = time.monotonic() + PATIENCE
        while not self.send("Runtime.evaluate", expression=f"document.readyState === 'complete' && Boolean({condition})")["result"].get("value"):
            if time.monotonic() > until:
                raise RuntimeError(f"never true: {condition}")
            time.sleep(0.1)
        time.sleep(0.5)
        return base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"])
