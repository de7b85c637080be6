"""A register when something goes wrong: cut connections, stopped servers, addresses that say too much."""

import os
import random
import shutil
import socket
import subprocess
import time

import pytest

from support import frameworks
from support.server import PASSWORD

MALDON = "maldon-district-council"
QUESTIONS = [id for a in frameworks.activities(frameworks.declaration()) for id, _ in a.criteria]


def test_another_program_adds_to_the_history_meanwhile(program, server):
    """Whoever does not know of the lock keeps us from nothing but the one change."""
    database = server.database("past_the_lock")
    lead, maldon = (server.address(login, database) for login in ["lead", "maldon"])
    server.login("maldon")
    program("init", "--workspace", lead)
    program("round", "add", "now", "--date", "2026-03-31", "--workspace", lead)
    program("register", "grant", "maldon", "--login", "maldon", "--workspace", lead)
    rows = f"organisation,question,answer\n{MALDON},took-part,met\n".encode()
    other = subprocess.Popen(
        ["psql", "--no-psqlrc", "--quiet", f"host={server.folder} port={server.port} user=maldon"
         f" dbname={database}", "-c", "BEGIN; SET search_path = declaration; INSERT INTO history"
         " (id, at, role, subject, organisation, key, hash) SELECT max(id) + 1,"
         f" '2026-01-01T00:00:00Z', 'x', 'note', '{MALDON}', 'x', repeat('0', 64)"
         " FROM history_links; SELECT pg_sleep(3); COMMIT"])
    until = time.monotonic() + 10
    while not server.do("SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'"):
        assert time.monotonic() < until
    run = program("import", "-", input=rows, env={"DECLARATION_WORKSPACE": maldon}, code=75)
    assert "somebody else changed the register at the same moment" in run.error
    assert other.wait() == 0
    program("import", "-", input=rows, env={"DECLARATION_WORKSPACE": maldon})
    # What was added past us is found, and what follows it is as it should be.
    run = program("verify", "--workspace", lead, code=1)
    assert any("the history was tampered with at change" in error for error in run.errors)
    assert sum("tampered" in error for error in run.errors) == 1


def test_the_connection_is_cut_in_the_middle(program, server, capsys):
    """Every change that was acknowledged is there, and of one that was not all or nothing is.

    DECLARATION_CUTS says how often; 20 times where it says nothing.
    """
    attempts = int(os.environ.get("DECLARATION_CUTS", "20"))
    database = server.database("cut")
    lead, maldon = (server.address(login, database) for login in ["lead", "maldon"])
    server.login("maldon")
    program("init", "--workspace", lead)
    program("round", "add", "now", "--date", "2026-03-31", "--workspace", lead)
    program("register", "grant", "maldon", "--login", "maldon", "--workspace", lead)
    generator = random.Random(2026)
    counts = {"finished": 0, "undone": 0, "cut at the very end": 0}
    acknowledged, usual = None, None
    for attempt in range(attempts):
        mark = f"attempt {attempt}"
        rows = "organisation,question,answer,note\n" + "".join(
            f"{MALDON},{id},met,{mark}\n" for id in QUESTIONS)
        path = program.folder / "rows.csv"
        path.write_text(rows)
        started = time.monotonic()
        running = program.start("import", path, env={"DECLARATION_WORKSPACE": maldon})
        if usual is not None:
            time.sleep(generator.uniform(0, usual))
            server.do("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                      " WHERE usename = 'maldon'")
        _, messages = running.communicate(timeout=60)
        usual = usual or time.monotonic() - started
        notes = server.do("SELECT coalesce(note, ''), count(*) FROM declaration.answers GROUP BY 1",
                          database)
        here = [[mark, str(len(QUESTIONS))]]
        before = [[acknowledged, str(len(QUESTIONS))]] if acknowledged else []
        if running.returncode == 0:
            counts["finished"] += 1
            assert notes == here, messages
        else:
            assert running.returncode in (66, 75), messages
            at_the_end = b"at the very end" in messages
            counts["cut at the very end" if at_the_end else "undone"] += 1
            assert notes == before or (at_the_end and notes == here), (notes, messages)
        acknowledged = notes[0][0] if notes else None
        if attempt % 10 == 9 or attempt + 1 == attempts:
            assert "whole" in program("verify", "--workspace", lead).messages
    assert counts["undone"] > 0
    with capsys.disabled():
        print(f"\n{attempts} changes with a cut: {counts}")


def test_nobody_answers(program, server, tmp_path):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    run = program("status", "--workspace", f"postgresql://lead@127.0.0.1:{port}/x", code=75)
    assert "no server answers" in run.error
    run = program("status", "--workspace", server.address("lead", "nothing"), code=66)
    assert "no such database" in run.error
    run = program("status", "--workspace", server.address("nobody", "postgres"), code=66)
    assert "did not let you in" in run.error
    server.login("lead")
    (tmp_path / ".pgpass").write_text("*:*:*:*:another one\n")
    run = program("status", "--workspace", server.address("lead", "postgres"), code=66)
    assert "did not let you in" in run.error
    (tmp_path / ".pgpass").unlink()
    run = program("status", "--workspace", server.address("lead", "postgres"), code=66)
    assert "did not let you in" in run.error


def test_the_server_stops_and_starts(program, server):
    address = server.address("lead", server.database("stopped"))
    program("init", "--workspace", address)
    server.control("stop", "--mode=fast")
    try:
        assert "no server answers" in program("status", "--workspace", address, code=75).error
    finally:
        server.control("start", f"--log={server.folder}/server.log")
    assert "whole" in program("verify", "--workspace", address).messages


@pytest.mark.parametrize("address", [
    "postgresql://lead:{password}@127.0.0.1/essex",
    "postgres://lead@127.0.0.1/essex?password={password}",
    "postgresql://lead@127.0.0.1/essex?sslpassword={password}",
    "postgresql://lead@127.0.0.1/essex?host=a%zz&password={password}",
    "postgresql://lead:{password}",
    "PostgreSQL://lead:{password}@db.example.org/essex",
    "postgresql:lead:{password}@db/essex",
    "POSTGRES:lead:{password}@db/essex",
])
def test_a_password_is_neither_taken_nor_told(program, address):
    secret = "hunter2hunter2"
    for words in [("status", "--workspace"), ("init", "--workspace"), ("copy", "x.declaration")]:
        if words[0] == "copy":
            program("init", "--workspace", "x.declaration") if not (
                program.folder / "x.declaration").exists() else None
        run = program(*words, address.format(password=secret), code=64)
        assert secret not in run.messages + run.text


def test_to_another_machine_a_server_has_to_prove_itself(program, server, tmp_path):
    """Not loopback, and so as good as another machine: this one by its own address."""
    own = own_address()
    server.login("lead")
    if server.ask("SELECT 1 FROM pg_database WHERE datname = 'far'") == []:
        server.database("far")
    address = server.address("lead", "far", own)
    for mode in ["disable", "allow", "prefer"]:
        run = program("status", "--workspace", f"{address}?sslmode={mode}", code=64)
        assert f"sslmode={mode} would let anybody" in run.error
    # What the environment asks for does not make it less.
    for env in [{}, {"PGSSLMODE": "disable"}]:
        run = program("status", "--workspace", address, env=env, code=65)
        assert "did not prove who it is" in run.error
    run = program("status", "--workspace", f"{address}?sslmode=require", code=65)
    assert "whoever answers is believed" in run.messages
    assert "did not prove who it is" in run.errors[0]
    if not shutil.which("openssl"):
        pytest.skip("there is no openssl to make a certificate with")
    certify(server, own, tmp_path)
    try:
        assert "did not prove who it is" in program(
            "init", "--workspace", address, code=65).error
        root = f"{address}?sslrootcert={tmp_path}/server.crt"
        program("init", "--workspace", root)
        run = program("verify", "--workspace", root)
        assert run.messages == "The workspace is whole.\n"
        run = program("verify", "--workspace", f"{address}?sslmode=require")
        assert "encrypted, but whoever answers is believed" in run.messages
        assert PASSWORD not in run.messages
    finally:
        server.do("ALTER SYSTEM SET ssl = off")
        server.do("SELECT pg_reload_conf()")


def own_address():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Nothing is sent: the system only says from which address it would be.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            pytest.skip("this machine has no address but loopback")
        return probe.getsockname()[0]


def certify(server, address, folder):
    """Gives the server a certificate for an address, signed by itself."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         f"/CN={address}", "-addext", f"subjectAltName=IP:{address}", "-keyout",
         folder / "server.key", "-out", folder / "server.crt"], check=True, capture_output=True)
    for name in ["server.key", "server.crt"]:
        place = server.folder / "data" / name
        shutil.copyfile(folder / name, place)
        place.chmod(0o600)
        os.chown(place, server.folder.stat().st_uid, -1)
    server.do("ALTER SYSTEM SET ssl = on")
    server.do("SELECT pg_reload_conf()")
    for _ in range(50):
        if server.do("SHOW ssl") == [["on"]]:
            return
        time.sleep(0.1)
    raise AssertionError("the server has no TLS")
