"""LibreOffice as a colleague's spreadsheet program: it opens a file, and saves it its own way."""

import pathlib
import subprocess

# Tokens of the filter: separator, quote, encoding (76 is UTF-8, 1 Windows-1252), first line.
TABLES = {
    "UTF-8": "csv:Text - txt - csv (StarCalc):44,34,76,1",
    "Windows-1252": "csv:Text - txt - csv (StarCalc):44,34,1,1",
    "semicolons": "csv:Text - txt - csv (StarCalc):59,34,76,1",
}

# Languages by the numbers that the filter knows them by.
BRITISH, GERMAN, TURKISH = 2057, 1031, 1055


class LibreOffice:
    """LibreOffice without a window, with settings of its own."""

    def __init__(self, folder):
        self.profile = folder / "profile"
        self.count = 0
        self.folder = folder

    def save(self, *paths, to="xlsx", language=BRITISH, guesses=False):
        """Opens files, saves each in another kind, and returns where they are.

        A table is read as somebody of that language would, by default the British way whatever the
        machine's is. With `guesses`, whatever looks like a number or a date there becomes one.
        """
        self.count += 1
        output = self.folder / str(self.count)
        table = f"CSV:44,34,76,1,,{language},false,{str(guesses).lower()}"
        done = subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={self.profile.as_uri()}",
                "--headless",
                f"--infilter={table}" if paths[0].suffix == ".csv" else "--norestore",
                "--convert-to",
                to,
                "--outdir",
                str(output),
                *map(str, paths),
            ],
            capture_output=True,
            timeout=180,
            check=False,
        )
        saved = [output / path.with_suffix("." + to.partition(":")[0]).name for path in paths]
        assert all(path.exists() for path in saved), done.stdout + done.stderr
        return saved


def unpacked(path, part):
    """The text of one part of a workbook."""
    import zipfile

    with zipfile.ZipFile(pathlib.Path(path)) as archive:
        return archive.read(part).decode("utf-8")
