"""A PostgreSQL server of the tests' own, and what may be asked of it."""

import pathlib
import subprocess
import tempfile

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "server"
PASSWORD = "correct horse: battery\\staple"


class Server:
    """A server that listens on loopback until it is stopped."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="register-", dir="/tmp"))
        self.folder.rmdir()
        self.call("start")
        self.port = int((self.folder / "port").read_text())
        self.logins = set()

    @staticmethod
    def is_installed():
        """Whether there is a server to start."""
        return any(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"))

    def call(self, what):
        done = subprocess.run(
            [SCRIPT, what, self.folder], capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr

    def control(self, *words):
        """Speaks to the server's own control, as whoever runs the server."""
        owner = self.folder.stat().st_uid
        programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
        subprocess.run(
            [programs[-1] / "pg_ctl", *words, f"--pgdata={self.folder}/data", "--silent", "--wait"],
            user=owner, cwd=self.folder, check=True, timeout=60, stdout=subprocess.DEVNULL,
        )

    def ask(self, sql, database="postgres", login="administrator"):
        """What a statement gives to a login, row by row, or what it is refused with."""
        done = subprocess.run(
            ["psql", "--no-psqlrc", "--tuples-only", "--no-align", "--quiet",
             "--set=ON_ERROR_STOP=1", "--set=VERBOSITY=sqlstate",
             f"host={self.folder} port={self.port} user={login} dbname={database}"],
            input=sql, capture_output=True, text=True, timeout=60, check=False,
        )
        if done.returncode:
            return done.stderr.split()[-1]
        return [line.split("|") for line in done.stdout.splitlines()]

    def do(self, sql, database="postgres", login="administrator"):
        """Runs statements that have to succeed."""
        answer = self.ask(sql, database, login)
        assert isinstance(answer, list), answer
        return answer

    def login(self, name):
        """Makes a login where there is none yet."""
        if name not in self.logins:
            self.do(f"CREATE ROLE {name} LOGIN PASSWORD '{PASSWORD}'")
            self.logins.add(name)
        return name

    def database(self, name, owner="lead"):
        """Makes an empty database of that name."""
        self.login(owner)
        self.do(f"CREATE DATABASE {name} OWNER {owner} TEMPLATE template0")
        return name

    def address(self, login, database, host="127.0.0.1"):
        return f"postgresql://{login}@{host}:{self.port}/{database}"

    def remember_password(self, home):
        """Puts the password where libpq looks for it in a home."""
        path = home / ".pgpass"
        escaped = PASSWORD.replace("\\", "\\\\").replace(":", "\\:")
        path.write_text(f"*:*:*:*:{escaped}\n")
        path.chmod(0o600)
