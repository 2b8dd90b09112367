"""The words of a document of each format, as a reader that is not ours finds them, without blanks, the dashes of lists nor the bars of tables."""

import html.parser
import re
import subprocess
import xml.etree.ElementTree as tree

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def bare(words):
    """Words without blanks, which formats break lines at, en dashes, which are those of lists and of labels, and bars, which are those of tables."""
    return re.sub(r"[\s\u00a0\u202f\u200b\f–|]+", "", words)


def parting(expected, found):
    """Says where two texts part, if they do."""
    if expected != found:
        at = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))
        yield f"« {expected[max(0, at - 20) : at + 40]} » reads « {found[max(0, at - 20) : at + 40]} »"


def text(path):
    return bare(re.sub(r"^- |^[|][-|]+[|]$", "", path.read_text(), flags=re.M))


def columns(path):
    """The names of the columns of each table of a text, without blanks."""
    return [bare(names) for names in re.findall(r"^([|] .* [|])\n[|]-[-|]*[|]$", path.read_text(), flags=re.M)]


def markdown(path):
    words = path.read_text()
    words = re.sub(r"^([|] -+:? )+[|]$", "", words, flags=re.M)
    words = re.sub(r"^(> )?(#+ |- )?", "", words, flags=re.M)
    words = re.sub(r"\\([!-/:-@\[-`{-~])|\*", lambda match: match.group(1) or "", words)
    return bare(words)


class Page(html.parser.HTMLParser):
    """Reads a page of the web: its words, its headings, what describes its images."""

    VOID = {"meta", "img", "br", "link", "col"}

    def __init__(self):
        super().__init__()
        self.words, self.headings, self.images, self.open, self.faults = [], [], [], [], []
        self.language = None
        self.identifiers, self.aims = set(), set()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.language = attributes.get("lang")
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "img":
            self.images.append(attributes.get("alt"))
        if "id" in attributes:
            self.identifiers.add(attributes["id"])
        if tag == "a":
            self.aims.add(attributes["href"].removeprefix("#"))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, words):
        if "main" in self.open:
            self.words.append(words)


def page(path):
    reader = Page()
    reader.feed(path.read_text())
    reader.close()
    return reader


def web(path):
    return bare("".join(page(path).words))


def akn(path):
    root = tree.parse(path).getroot()
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == AKN + "meta":
                parent.remove(child)
    return bare("".join(root.itertext()))


def pdf(path, edges=(), columns=()):
    """The words of a PDF, without what stands at the edges of its pages, nor the names of columns that a table says again at the top of a page."""
    words = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    words = re.sub(r"^(\f?)Page \d+/\d+$", r"\1", words, flags=re.M)
    for line in edges:
        words = re.sub(rf"^(\f?){re.escape(line)}$", r"\1", words, flags=re.M)
    first, *others = (bare(page.replace("•", "")) for page in words.split("\f"))
    for names in columns:
        others = [page.removeprefix(names) for page in others]
    return first + "".join(others)
