"""A person at a terminal: the program on a pseudo-terminal, with its prompts awaited, never slept for."""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import subprocess
import termios
import time

# Every prompt of the interview. A prompt stands on a line of its own, which it does not end.
PROMPT = re.compile(
    r"(?:^|\n)("
    r"Answer 1 to [45], or (?:help|Enter to keep it)"
    r"|The agreed answer, 1 to [45], or (?:help|Enter to keep it)"
    r"|Why is this the answer\?|Why does it not apply\?(?: \(Enter for their words\))?"
    r"|Type sign to sign as the [^\n]*, or press Enter to leave it"
    r"|What is missing\?(?: \(Enter for their words\))?"
    r"|How does it hold\?|Your reason"
    r"|Note"
    r"|Why does the whole activity not apply to you\?"
    r"|Kind of evidence, 1 to 4"
    r"|What is it called\?"
    r"|Where is it kept\? \(Enter to leave out\)"
    r"|What date is on it\? \(Enter for none\)"
    r"|It shows [0-9.]+\. Which others does it show\? \(Enter for none\)"
    r"|Enter to go on(?:, or open|, or go and a number to change an answer)?"
    r"|Enter to finish, or go and a number to change an answer"
    r"):? \Z"
)


def _at_a_terminal_of_its_own():
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    # Whoever runs the tests under nohup ignores this signal, and what is ignored is inherited.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Terminal:
    """The program with a terminal on all three of its streams."""

    def __init__(self, program, *words, env=None, cwd=None):
        self.transcript = ""
        self._unread = ""
        # A letter, or the two bytes of a line's end, may come in two pieces.
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._held = ""
        self._master, slave = pty.openpty()
        # Wide enough that the terminal never breaks a line itself.
        termios.tcsetwinsize(slave, (50, 200))
        self.process = subprocess.Popen(
            [program.path, *map(str, words)],
            cwd=cwd or program.folder,
            env=program.environment(env),
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            preexec_fn=_at_a_terminal_of_its_own,
        )
        os.close(slave)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._master)

    def read(self, timeout=30):
        """Waits for the next prompt or the end, and returns all that was shown since the last."""
        deadline = time.monotonic() + timeout
        while not PROMPT.search(self._unread):
            ready, _, _ = select.select([self._master], [], [], deadline - time.monotonic())
            assert ready, f"no prompt within {timeout} s: {self._unread!r}"
            if not self._receive():
                break
        shown, self._unread = self._unread, ""
        assert "\x1b" not in shown, f"an escape sequence: {shown!r}"
        return shown

    def _receive(self):
        try:
            data = os.read(self._master, 65536)
        except OSError:  # Linux ends a terminal whose other side is closed with EIO.
            return False
        text = self._held + self._decoder.decode(data)
        self._held = "\r" if text.endswith("\r") else ""
        text = text.removesuffix("\r").replace("\r\n", "\n")
        self.transcript += text
        self._unread += text
        return bool(data)

    def say(self, line):
        """Types a line, and returns what is shown until the next prompt, its echo left out."""
        self.type(line + "\n")
        return self.read().removeprefix(line + "\n")

    def type(self, text):
        """Types text without waiting."""
        os.write(self._master, text.encode("utf-8"))

    def end(self):
        """Waits for the program to end, and returns its exit status."""
        while self._receive():
            pass
        return self.process.wait(timeout=30)

    def kill(self):
        """Ends the program as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=30)


def prompt(shown):
    """The prompt at the end of what was shown, or nothing at the end of the program."""
    found = PROMPT.search(shown)
    return found.group(1) if found else None


def criterion(shown):
    """The number of the criterion asked last in what was shown, such as 3.2.4."""
    found = re.findall(r"^([0-9]+\.[0-9]+\.[0-9]+) Criterion ", shown, re.MULTILINE)
    return found[-1] if found else None
