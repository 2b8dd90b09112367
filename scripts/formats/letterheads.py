"""Checks that an act put in a letterhead is there whole, with the edges and the words of the letterhead, to readers that are not ours: python-docx, which
also makes the letterheads, and LibreOffice, which prints them.

    python3 scripts/formats/letterheads.py COMMAND
"""

import pathlib
import subprocess
import sys
import tempfile

import docx
import docx.oxml.ns

import office
import readers

HEADER = ["Commune du Pouzin", "Service des affaires juridiques"]
FOOTER = ["4 place de la Fontaine, 07250 Le Pouzin"]
BEFORE = "Dossier suivi par le service."
AFTER = "Voies de recours : voir au verso."

# An act with references, and one with lists.
ACTS = ["convention-de-subvention/festival", "convention-de-partenariat/societe-tarif-preferentiel"]

faults = []


def check(holds, what):
    if not holds:
        faults.append(what)


def same(name, expected, found):
    faults.extend(f"{name}: {fault}" for fault in readers.parting(expected, found))


def whole(document):
    """Some words, none of which says where the act goes: the act takes their place."""
    document.add_paragraph("Madame, Monsieur, ce texte est un exemple.")


def marked(document):
    """A paragraph says where the act goes."""
    document.add_paragraph(BEFORE)
    document.add_paragraph("[acte]")
    document.add_paragraph(AFTER)


def cut(document):
    """The same, cut where Word cuts: a correction, a word in bold."""
    document.add_paragraph(BEFORE)
    paragraph = document.add_paragraph("[")
    paragraph.add_run("ac").bold = True
    paragraph.add_run("te")
    paragraph.add_run("]")
    document.add_paragraph(AFTER)


def listed(document):
    """The same, in a letterhead that has lists of its own."""
    document.add_paragraph(BEFORE, style="List Bullet")
    document.add_paragraph("[acte]", style="List Number")
    document.add_paragraph(AFTER, style="List Number")


# Each letterhead, and what it says around the act.
LETTERHEADS = {whole: ("", ""), marked: (BEFORE, AFTER), cut: (BEFORE, AFTER), listed: (BEFORE, "1." + AFTER)}


def make(letterhead, path):
    document = docx.Document()
    section = document.sections[0]
    for edge, lines in [(section.header, HEADER), (section.footer, FOOTER)]:
        edge.paragraphs[0].text = lines[0]
        for line in lines[1:]:
            edge.add_paragraph(line)
    letterhead(document)
    document.save(path)


def words(element):
    hyphen = docx.oxml.ns.qn("w:noBreakHyphen")
    return "".join("-" if part.tag == hyphen else part.text or "" for part in element.iter(docx.oxml.ns.qn("w:t"), hyphen))


def check_read(name, path, expected):
    """What python-docx reads."""
    document = docx.Document(path)
    section = document.sections[0]
    for edge, lines in [(section.header, HEADER), (section.footer, FOOTER)]:
        found = [paragraph.text for paragraph in edge.paragraphs]
        check(found == lines, f"{name}: the edge {lines} reads {found}")
    # Numbers of lists are no words of the document.
    expected = expected.replace("1." + readers.bare(AFTER), readers.bare(AFTER))
    same(name, expected, readers.bare(words(document.element.body)))
    known = {style.style_id for style in document.styles}
    used = {style.get(docx.oxml.ns.qn("w:val")) for style in document.element.body.iter(docx.oxml.ns.qn("w:pStyle"))}
    check(used <= known, f"{name}: styles {used - known} are not those of the document")


def main(command):
    count = 0
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        (folder / "made").mkdir()
        expected = {}
        for letterhead, (before, after) in LETTERHEADS.items():
            make(letterhead, folder / f"{letterhead.__name__}.docx")
            charte = folder / f"{letterhead.__name__}.charte"
            charte.write_text(f"papier à lettres : {letterhead.__name__}.docx\n")
            for act in ACTS:
                name = f"{letterhead.__name__}--{act.split('/')[1]}"
                model = f"Rules/actes/{act.split('/')[0]}.acte"
                out = folder / "made" / f"{name}.docx"
                arguments = [command, "produire", model, "--réponses", f"Rules/actes/{act}.réponses", "--charte", charte, "--sortie", out]
                result = subprocess.run(arguments, capture_output=True, text=True)
                check(result.returncode == 0, f"{name}: status {result.returncode}: {result.stderr.strip()}")
                text = readers.text(pathlib.Path(f"Rules/actes/{act}.txt"))
                expected[name] = readers.bare(before) + text + readers.bare(after)
                if result.returncode == 0:
                    check_read(name, out, expected[name])
                    faults.extend(f"{name}: {fault}" for fault in office.word_faults(out))
        made = sorted((folder / "made").iterdir())
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder / "printed", *made],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for path in made:
            printed = folder / "printed" / f"{path.stem}.pdf"
            # The bullets of Word are a sign of its own, of a font of signs; the hyphen of a number that may not break is another letter once printed.
            found = readers.pdf(printed, HEADER + FOOTER).replace("\uf0b7", "").replace("\u2011", "-") if printed.exists() else ""
            same(f"{path.stem}, printed", expected[path.stem], found)
            count += 1
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{count} acts in letterheads, read back: {len(faults)} faults")
    return 1 if faults or count != len(LETTERHEADS) * len(ACTS) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
