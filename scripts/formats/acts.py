"""Makes every act in every format with the command, several at a time. Archives and pages are made twice: the same bytes must come out."""

import concurrent.futures
import pathlib
import subprocess

FORMATS = ["txt", "md", "html", "xml", "docx", "odt", "pdf"]

# The formats whose libraries could put the hour or a number of their own in what they write.
FOREIGN = ["docx", "odt", "pdf"]

REFUSED = 3


def situations():
    """The name, the model, the answers and the further options of each act to make."""
    for model in sorted(pathlib.Path("Rules/actes").glob("*.acte")):
        for answers in sorted((model.parent / model.stem).glob("*.réponses")):
            yield f"{model.stem}--{answers.stem}", model, answers, []
    room = pathlib.Path("Documentation/exemples")
    charte = ["--charte", room / "mairie.charte"]
    yield "tarifs", room / "tarifs.acte", room / "tarifs.réponses", []
    yield "tarifs--charte", room / "tarifs.acte", room / "tarifs.réponses", charte
    yield "salle--charte", room / "salle.acte", room / "salle.réponses", charte
    model = pathlib.Path("Rules/actes/convention-de-subvention.acte")
    answers = model.parent / model.stem / "festival.réponses"
    published = ["--publié", "--mise-en-ligne", "2 mai 2026", "--auteur", "Hélène Vernet, maire"]
    yield "convention--charte-publiée", model, answers, charte + published


def make(command, folder):
    """Makes every act; returns the names of those that were made, and what went wrong."""
    faults = []

    def run(name, model, answers, options, format, out):
        arguments = [command, "produire", model, "--réponses", answers, *options, "--sortie", out / f"{name}.{format}"]
        return subprocess.run(arguments, capture_output=True, text=True)

    def make_one(situation):
        name, model, answers, options = situation
        for format in FORMATS:
            result = run(name, model, answers, options, format, folder)
            if result.returncode == REFUSED:
                return None
            if result.returncode != 0:
                faults.append(f"{name}.{format}: status {result.returncode}: {result.stderr.strip()}")
                return None
            if format not in FOREIGN:
                continue
            run(name, model, answers, options, format, folder / "again")
            if (folder / f"{name}.{format}").read_bytes() != (folder / "again" / f"{name}.{format}").read_bytes():
                faults.append(f"{name}.{format}: other bytes the second time")
        return name

    (folder / "again").mkdir()
    with concurrent.futures.ThreadPoolExecutor() as pool:
        names = [name for name in pool.map(make_one, situations()) if name]
    return names, faults
