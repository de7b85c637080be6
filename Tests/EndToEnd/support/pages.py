"""HTML files read without a browser: what they point to, and whether they are what they say."""

import re
import urllib.parse

import html5lib


class Document:
    """An HTML file, parsed by the standard's own rules and without mercy."""

    def __init__(self, path):
        self.path = path
        self.bytes = path.read_bytes()
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        self.root = parser.parse(self.bytes.decode("utf-8"))

    def elements(self, name):
        """Every element of a name, in the order of the file."""
        return list(self.root.iter(name))

    def attributes(self, *names):
        """Every value of some attributes, on whatever element."""
        return [
            value
            for element in self.root.iter()
            if isinstance(element.tag, str)
            for name, value in element.attrib.items()
            if name in names
        ]

    def ids(self):
        """Every id; a test checks that no two are alike."""
        return self.attributes("id")

    def text(self):
        """All the words of the body, with single spaces."""
        return words(self.root.find("body"))


def words(element):
    """The words of an element and all beneath it."""
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def broken_links(documents):
    """Each link that leads nowhere, as the file and the address.

    `documents` holds every HTML file of a pack. A link may lead to any file that is there, and to an
    id that its page has; it may not leave the disk.
    """
    ids = {document.path.resolve(): set(document.ids()) for document in documents}
    broken = []
    for document in documents:
        for address in document.attributes("href", "src"):
            parts = urllib.parse.urlsplit(address)
            path = urllib.parse.unquote(parts.path)
            target = (document.path.parent / path if path else document.path).resolve()
            leads = not parts.scheme and not parts.netloc and target.is_file()
            if leads and parts.fragment:
                leads = parts.fragment in ids.get(target, ())
            if not leads:
                broken.append(f"{document.path.name}: {address}")
    return broken
