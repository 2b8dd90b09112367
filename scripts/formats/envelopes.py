"""Checks the envelopes for the control of legality that the models make, with readers that are not ours: the tar of Python, xmllint with the structure that
@CTES asks for, the XML reader of Python for what ISO-8859-1 lacks, QPDF for the act.

    python3 scripts/formats/envelopes.py COMMAND
"""

import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import xml.etree.ElementTree as tree

ACTES = "{http://www.interieur.gouv.fr/ACTES#v1.1-20040216}"
IDENTITY = r"\d{2}[0-9AB]-\d{9}-\d{8}-[A-Z0-9_]{1,15}-(DE|AR|AI|CC|BF|AU)"
STRUCTURE = "scripts/formats/actes.rng"
REFUSED = 3

faults = []


def check(holds, what):
    if not holds:
        faults.append(what)


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True)


def sender(answers, folder):
    """A file of the body whose act it is: that of the example, with its number."""
    model = pathlib.Path("Documentation/exemples/mairie.émetteur").read_text("utf-8")
    number = re.search(r"^\[SIRET de la collectivité\] *= *([0-9 ]+)$", answers.read_text("utf-8"), re.MULTILINE)
    if number:
        model = re.sub(r"^(SIREN +: )\d+", r"\g<1>" + number[1].replace(" ", "")[:9], model, flags=re.MULTILINE)
    path = pathlib.Path(folder) / "essai.émetteur"
    path.write_text(model, "utf-8")
    return path


def make(command, model, answers, folder, *more):
    return run(
        command, "enveloppe", model, "--réponses", answers, "--émetteur", sender(answers, folder), "--date", "31/12/2027",
        "--envoi", "1", "--dossier", folder, *more)


def check_members(name, archive, folder, annexes=()):
    with tarfile.open(archive, "r:gz") as tar:
        members = tar.getmembers()
        check(all(m.isfile() and m.mtime == 0 and m.uid == 0 for m in members), f"{name}: members with an owner or a date")
        tar.extractall(folder, filter="data")
    names = [m.name for m in members]
    fits = (
        len(names) == 3 + len(annexes)
        and re.fullmatch(r"EACT--\d{9}--\d{8}-\d{1,4}\.xml", names[0])
        and re.fullmatch(IDENTITY + r"-1-1_0\.xml", names[1])
        and names[2].endswith(names[1].replace("_0.xml", "_1.pdf"))
        and all(n == f"{code}-" + names[1].replace("_0.xml", f"_{rank}.pdf") for rank, (code, n) in enumerate(zip(annexes, names[3:]), 2))
    )
    check(fits, f"{name}: holds {names}")
    check(archive.name == names[0].replace(".xml", ".tar.gz"), f"{name}: is called {archive.name}")
    return [folder / n for n in names] if fits else None


def check_files(name, envelope, message, document, *annexes):
    for path in (envelope, message):
        check(path.read_bytes().startswith(b'<?xml version="1.0" encoding="ISO-8859-1"?>'), f"{name}: another encoding")
        result = run("xmllint", "--noout", "--relaxng", STRUCTURE, str(path))
        check(result.returncode == 0, f"{name}: {result.stderr.strip()[:300]}")
    sent = tree.parse(envelope).getroot().find(f".//{ACTES}Formulaire/{ACTES}NomFichier").text
    check(sent == message.name, f"{name}: the envelope sends {sent}")
    root = tree.parse(message).getroot()
    check(root.find(f"{ACTES}Document/{ACTES}NomFichier").text == document.name, f"{name}: the message holds another act")
    held = root.find(f"{ACTES}Annexes")
    told = [a.find(f"{ACTES}NomFichier").text for a in held]
    check(int(held.get(f"{ACTES}Nombre")) == len(told) and told == [a.name for a in annexes], f"{name}: annexes {told}")
    check(not re.search(r"&#\d+;", message.read_text("latin-1")), f"{name}: a sign that ISO-8859-1 lacks")
    check("?" not in root.find(f"{ACTES}Objet").text, f"{name}: the object lost a character")
    check(run("qpdf", "--check", str(document)).returncode == 0, f"{name}: the act is no sound PDF")


def check_annexes(command, model, answers, name, document, asked):
    """The same act, sent with itself as annexes, under codes of pieces."""
    with tempfile.TemporaryDirectory() as folder:
        pieces = ["--pièce", "99_DE", "--annexe", f"75_PL={document}", "--annexe", f"99_SE={document}", *asked]
        result = make(command, model, answers, folder, *pieces)
        check(result.returncode == 0, f"{name}: with annexes, status {result.returncode}: {result.stderr.strip()}")
        if result.returncode == 0:
            files = check_members(name, next(pathlib.Path(folder).glob("*.tar.gz")), pathlib.Path(folder), ["75_PL", "99_SE"])
            if files:
                check(files[2].name.startswith("99_DE-"), f"{name}: the act has no code")
                check_files(name, *files)


def main(command):
    count = untransmitted = 0
    for model in sorted(pathlib.Path("Rules/actes").glob("*.acte")):
        question = re.search(r"^    numéro +: (\[.+\])$", model.read_text("utf-8"), re.MULTILINE)
        if not question:
            continue
        for answers in sorted((model.parent / model.stem).glob("*.réponses")):
            name = f"{model.stem}--{answers.stem}"
            # What a decision is to @CTES depends on what it does: whoever sends it says so.
            nature = ["--nature", "AU"] if re.search(r"^    nature +: décision$", model.read_text("utf-8"), re.MULTILINE) else []
            with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
                result = make(command, model, answers, first, *nature)
                if result.returncode == REFUSED:
                    continue
                asked = [*nature]
                if "--sur-demande" in result.stderr:
                    # The law does not have this act sent: it is, once the State asks for it.
                    check(result.returncode == 65, f"{name}: not to be sent, and status {result.returncode}")
                    untransmitted += 1
                    asked = [*nature, "--sur-demande"]
                    result = make(command, model, answers, first, *asked)
                given = re.search(rf"^{re.escape(question[1])} *= *(.*)$", answers.read_text("utf-8"), re.MULTILINE)
                if not given or not re.fullmatch(r"[A-Za-z0-9_./ -]{1,15}", given[1]):
                    # An act that bears no number, or one that @CTES does not take, is told so: it may have nothing to transmit.
                    told = "numéro" in result.stderr and result.returncode == 65
                    check(told, f"{name}: an envelope without a number: {result.returncode} {result.stderr.strip()}")
                    continue
                if result.returncode != 0:
                    faults.append(f"{name}: status {result.returncode}: {result.stderr.strip()}")
                    continue
                archive = next(pathlib.Path(first).glob("*.tar.gz"))
                make(command, model, answers, second, *asked)
                again = pathlib.Path(second) / archive.name
                check(archive.read_bytes() == again.read_bytes(), f"{name}: other bytes the second time")
                files = check_members(name, archive, pathlib.Path(second))
                if files:
                    check_files(name, *files)
                    check_annexes(command, model, answers, name, files[2], asked)
                count += 1
    check(count >= 4, f"only {count} envelopes were made")
    check(untransmitted >= 4, f"only {untransmitted} acts are not to be sent")
    for fault in faults:
        print(fault)
    print(f"{count} envelopes read back, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
