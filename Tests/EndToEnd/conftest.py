"""What tests ask for by name: the program, a workspace, a terminal, a browser, the demonstration, a
server."""

import os
import pathlib
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from support import frameworks, register
from support.libreoffice import LibreOffice
from support.program import Program
from support.server import Server
from support.terminal import Terminal


def _binary():
    given = os.environ.get("DECLARATION")
    if not given:
        raise pytest.UsageError("DECLARATION names no program: run Tests/run, or set it to a path")
    path = pathlib.Path(given).resolve()
    if not os.access(path, os.X_OK):
        raise pytest.UsageError(f"DECLARATION names no program: {path}")
    return path


@pytest.fixture(scope="session")
def binary():
    """The path of the built program."""
    return _binary()


@pytest.fixture
def declaration(binary, tmp_path):
    """The program, run in a folder of the test's own."""
    return Program(binary, tmp_path)


@pytest.fixture
def workspace(declaration, tmp_path):
    """A workspace of the sixteen partners with an open round, as the only one in the folder."""
    declaration("init")
    declaration("round", "add", "spring-2026", "--name", "Spring 2026", "--date", "2026-03-31")
    return tmp_path / "essex.declaration"


@pytest.fixture
def terminal(declaration):
    """Starts the program on a terminal of its own, and ends it with the test."""
    open_terminals = []

    def start(*words, **options):
        started = Terminal(declaration, *words, **options)
        open_terminals.append(started)
        return started

    yield start
    for started in open_terminals:
        started.__exit__()


@pytest.fixture(scope="session")
def activities():
    """The Declaration's thirteen activities as its file says them."""
    return frameworks.activities(frameworks.declaration())


@pytest.fixture(scope="session")
def demo(binary, tmp_path_factory):
    """The demonstration's folder, made once. Tests read it and leave it as it is."""
    folder = tmp_path_factory.mktemp("demonstration")
    run = Program(binary, folder)("demo", "--output", "demo")
    assert run.text == "demo/index.html\n"
    return folder / "demo"


@pytest.fixture(scope="session")
def browser():
    """Chromium: Debian's own where there is one."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory):
    """LibreOffice, which takes a while to begin and is begun once."""
    return LibreOffice(tmp_path_factory.mktemp("libreoffice"))


class Page:
    """A page in the browser, with what it asked of the world and what it complained of."""

    def __init__(self, page):
        self.page = page
        self.complaints = []
        self.requests = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def open(self, path):
        """Opens a file."""
        self.page.goto(path.resolve().as_uri())
        return self.page

    def axe(self):
        """What axe finds by WCAG 2.0 to 2.2 A and AA and by best practice: faults and doubts."""
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        response = Axe().run(self.page, options={"runOnly": tags}).response
        return response["violations"], response["incomplete"]


@pytest.fixture
def page(browser):
    """An empty page in a context of its own, A4 portrait at the width of a laptop."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Page(context.new_page())
    context.close()


@pytest.fixture(scope="session")
def server():
    """A server on loopback."""
    if not Server.is_installed():
        pytest.skip("no PostgreSQL server is installed here (Debian's package postgresql)")
    started = Server()
    yield started
    started.call("stop")


@pytest.fixture(scope="session")
def register_binary():
    """The program built with PostgreSQL, which is not the one that everybody has."""
    given = os.environ.get("DECLARATION_REGISTER")
    if not given:
        pytest.skip("DECLARATION_REGISTER names no program built with '--traits PostgreSQL'")
    return pathlib.Path(given).resolve()


@pytest.fixture
def program(register_binary, server, tmp_path):
    server.remember_password(tmp_path)
    return Program(register_binary, tmp_path)


@pytest.fixture(scope="session")
def shared(register_binary, server, tmp_path_factory):
    """The demonstration as a register, with a login for each partner. Tests leave it as it is."""
    folder = tmp_path_factory.mktemp("register")
    server.remember_password(folder)
    program = Program(register_binary, folder)
    program("demo", "--output", "demo")
    path = folder / "demo" / "demo.declaration"
    register.add_what_the_demonstration_lacks(program, path)
    database = server.database("shared")
    address = server.address("lead", database)
    program("copy", path, address)
    program.register, program.file, program.database = address, path, database
    for login, organisation in register.PARTNERS:
        server.login(login)
        program("register", "grant", organisation, "--login", login, "--workspace", address)
    return program
