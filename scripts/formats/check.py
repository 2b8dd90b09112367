"""Checks that every format of every act says the same words as the text, to readers that are not ours.

    python3 scripts/formats/check.py COMMAND SCHEMA
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import acts
import office
import readers

# What the charte of the examples puts at the edges of pages.
EDGES = ["Commune du Pouzin", "4 place de la Fontaine, 07250 Le Pouzin"]

faults = []


def check(holds, what):
    if not holds:
        faults.append(what)


def same(name, expected, found):
    faults.extend(f"{name}: {fault}" for fault in readers.parting(expected, found))


def output(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True)


def check_well_formed(path):
    """Every part of an archive that says it is XML is."""
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        archive.extractall(folder)
        parts = [str(p) for p in pathlib.Path(folder).rglob("*") if p.suffix in (".xml", ".rels")]
        check(len(parts) > 3, f"{path.name}: holds too little")
        result = output("xmllint", "--noout", *parts)
        check(result.returncode == 0, f"{path.name}: {result.stderr.strip()[:300]}")
        if path.suffix == ".odt":
            first = archive.infolist()[0]
            check(first.filename == "mimetype", f"{path.name}: mimetype is not first")
            check(first.compress_type == zipfile.ZIP_STORED and not first.extra, f"{path.name}: mimetype is not bare")


# The fields of each format that show a number, and what a copy shows instead.
NUMBERS = {
    "word/document.xml": r"(<w:fldSimple[^>]*><w:r>(?:<w:rPr>.*?</w:rPr>)?<w:t[^>]*>)(?:[0-9]+|[IVXLC]+)<",
    "content.xml": r"(<text:sequence(?:-ref)? [^>]*>)(?:[0-9]+|[IVXLC]+)<",
}


def spoil_fields(path, copy):
    """A copy of a document whose fields show wrong numbers: LibreOffice counts anew, and puts them right again. Returns how many there are."""
    spoilt = 0
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename in NUMBERS:
                words, spoilt = re.subn(NUMBERS[entry.filename], r"\g<1>77<", data.decode())
                data = words.encode()
            target.writestr(entry, data)
    return spoilt


def check_pdf(path):
    info = output("pdfinfo", path).stdout
    title = re.search(r"^Title: *(.+)$", info, re.M)
    check(title and title.group(1).strip(), f"{path.name}: no title")
    if "publiée" in path.name:
        check("Author:          Hélène Vernet, maire" in info, f"{path.name}: no author")
    check(re.search(r"^Tagged: *yes$", info, re.M), f"{path.name}: not tagged")
    fonts = output("pdffonts", path).stdout.splitlines()[2:]
    check(fonts and all(line.split()[-5] == "yes" for line in fonts), f"{path.name}: fonts are not embedded")
    check(output("qpdf", "--check", path).returncode == 0, f"{path.name}: qpdf finds faults")
    root = output("qpdf", "--show-object=trailer", path).stdout
    catalog = output("qpdf", "--show-object=" + re.search(r"/Root (\d+)", root).group(1), path).stdout
    for key in ["/Lang (fr-FR)", "/Outlines", "/StructTreeRoot", "/DisplayDocTitle true"]:
        check(key in catalog, f"{path.name}: the catalogue lacks {key}")
    structure = output("pdfinfo", "-struct-text", path).stdout
    check(re.search(r"^\s*H1\b", structure, re.M), f"{path.name}: no H1 in its structure")
    whole = output("pdfinfo", "-struct", path)
    roots = [line for line in whole.stdout.splitlines() if line and not line.startswith(" ")]
    check(roots == ["Document"], f"{path.name}: its structure has the roots {roots}")
    check(not whole.stderr, f"{path.name}: {whole.stderr.strip()[:300]}")
    check("Page 1/" not in structure, f"{path.name}: the foot of its pages is read with its words")
    return structure


def check_page(path):
    page = readers.page(path)
    for fault in page.faults:
        check(False, f"{path.name}: {fault}")
    check(not page.open, f"{path.name}: {page.open} stay open")
    check(page.language == "fr", f"{path.name}: no language")
    check(page.headings.count(1) == 1, f"{path.name}: {page.headings.count(1)} first headings")
    steps = zip(page.headings, page.headings[1:])
    check(all(after <= before + 1 for before, after in steps), f"{path.name}: headings {page.headings} leave a level out")
    check(all(page.images), f"{path.name}: an image is not described")
    check(page.aims <= page.identifiers, f"{path.name}: links to nowhere {page.aims - page.identifiers}")


def check_in_libreoffice(folder, names):
    """Opens every document of a word processor at once, its numbers spoilt, and reads what it prints."""
    sources = folder / "sources"
    sources.mkdir()
    for format in ["docx", "odt"]:
        spoilt = sum(spoil_fields(folder / f"{name}.{format}", sources / f"{name}--{format}.{format}") for name in names)
        check(spoilt > 100, f"only {spoilt} numbers of {format} are fields")
    files = sorted(str(path) for path in sources.iterdir())
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder / "printed", *files],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for name in names:
        for format in ["docx", "odt"]:
            printed = folder / "printed" / f"{name}--{format}.pdf"
            if not printed.exists():
                check(False, f"{name}.{format}: LibreOffice does not open it")
                continue
            text = folder / f"{name}.txt"
            found = readers.pdf(printed, edges(name), readers.columns(text))
            if format == "docx":
                # The hyphen of a number that Word may not break is another letter once printed.
                found = found.replace("\u2011", "-")
            same(f"{name}.{format}", readers.text(text), found)


def check_tables(folder, name):
    """A table that goes over pages is one to every reader, and says its columns again at the top of each."""
    page = (folder / f"{name}.html").read_text()
    check(page.count("<thead>") == 1 and page.count('<th scope="col"') == 3, f"{name}.html: columns are not named")
    for format, part, marks in [
        ("docx", "word/document.xml", ["<w:tblHeader/>", '<w:tblStyle w:val="ActeTableau"/>']),
        ("odt", "content.xml", ["<table:table-header-rows>", 'table:style-name="Tableau"']),
    ]:
        with zipfile.ZipFile(folder / f"{name}.{format}") as archive:
            words = archive.read(part).decode()
        check(all(words.count(mark) == 1 for mark in marks), f"{name}.{format}: the table is not one, its header repeated")
    structure = output("pdfinfo", "-struct", folder / f"{name}.pdf").stdout
    pages = int(re.search(r"^Pages: *(\d+)$", output("pdfinfo", folder / f"{name}.pdf").stdout, re.M).group(1))
    check(pages > 1, f"{name}.pdf: the table holds on a page")
    for element, least in [("Table", pages - 1), ("TH", 3 * (pages - 1)), ("TR", 50), ("TD", 150)]:
        found = len(re.findall(rf"^\s*{element}\b", structure, re.M))
        check(found >= least, f"{name}.pdf: {found} {element} in its structure")


def edges(name):
    return EDGES if "charte" in name else []


def main(command, schema):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        names, wrong = acts.make(command, folder)
        faults.extend(wrong)
        check(len(names) > 20, f"only {len(names)} acts were made")
        tables = 0
        for name in names:
            words = readers.text(folder / f"{name}.txt")
            same(f"{name}.md", words, readers.markdown(folder / f"{name}.md"))
            same(f"{name}.html", words, readers.web(folder / f"{name}.html"))
            same(f"{name}.xml", words, readers.akn(folder / f"{name}.xml"))
            columns = readers.columns(folder / f"{name}.txt")
            same(f"{name}.pdf", words, readers.pdf(folder / f"{name}.pdf", edges(name), columns))
            tables += len(columns)
            check_page(folder / f"{name}.html")
            check_pdf(folder / f"{name}.pdf")
            check_well_formed(folder / f"{name}.docx")
            check_well_formed(folder / f"{name}.odt")
            faults.extend(f"{name}.docx: {fault}" for fault in office.word_faults(folder / f"{name}.docx"))
            faults.extend(f"{name}.odt: {fault}" for fault in office.opendocument_faults(folder / f"{name}.odt"))
        check(tables > 2, f"only {tables} tables were read")
        check_tables(folder, "tarifs")
        xml = [folder / f"{name}.xml" for name in names]
        result = output("xmllint", "--noout", "--nonet", "--schema", schema, *xml)
        for line in result.stderr.splitlines():
            check(line.endswith(" validates"), line)
        check_in_libreoffice(folder, names)
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(names)} acts in {len(acts.FORMATS)} formats, read back: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
