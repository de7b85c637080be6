"""Firefox without a window, driven by its own protocol, since nothing else is installed with it."""

import json
import shutil
import socket
import subprocess
import time

PATH = shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """A browser with a profile of its own."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        profile = folder / "profile"
        profile.mkdir()
        settings = {"marionette.port": port, "datareporting.policy.dataSubmissionEnabled": False}
        lines = [f"user_pref({json.dumps(key)}, {json.dumps(value)});\n"
                 for key, value in settings.items()]
        (profile / "user.js").write_text("".join(lines), "utf-8")
        self.process = subprocess.Popen(
            [PATH, "--headless", "--marionette", "--no-remote", "--profile", str(profile)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        )
        self.socket = self._connect(port)
        self.count = 0
        self._read()
        self.ask("WebDriver:NewSession", {})

    def _connect(self, port):
        deadline = time.monotonic() + 60
        while True:
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=60)
            except OSError:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise
                time.sleep(0.2)

    def _read(self):
        digits = b""
        while (byte := self.socket.recv(1)) != b":":
            assert byte, "Firefox hung up"
            digits += byte
        body = b""
        while len(body) < int(digits):
            piece = self.socket.recv(int(digits) - len(body))
            assert piece, "Firefox hung up"
            body += piece
        return json.loads(body)

    def ask(self, command, parameters):
        """Sends a command and waits for its result."""
        self.count += 1
        message = json.dumps([0, self.count, command, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._read()
        assert error is None, error
        return result

    def open(self, path):
        """Opens a file."""
        self.ask("WebDriver:Navigate", {"url": path.resolve().as_uri()})

    def evaluate(self, script):
        """The value of a script in the page; it may be a promise."""
        wrapped = f"return (async () => {{ {script} }})();"
        return self.ask("WebDriver:ExecuteScript", {"script": wrapped, "args": []})["value"]

    def close(self):
        """Ends the browser."""
        try:
            self.ask("Marionette:Quit", {"flags": ["eForceQuit"]})
        except (AssertionError, OSError):
            self.process.terminate()
        self.socket.close()
        self.process.wait(timeout=30)
