"""What office programs would say against DOCX and ODT files: a port of the checks of Microsoft's Open XML SDK, and the schemas of OASIS."""

import pathlib
import subprocess
import tempfile
import zipfile

import openxml_audit

SCHEMAS = pathlib.Path(openxml_audit.__file__).parent / "odf/schemas/odf-1.3"

# ECMA-376 lets a document have no table of fonts and no theme (part 1, 11.3.5 and 14.2.7); files that Word writes always have both.
OPTIONAL = ("/relationships/fontTable' is missing", "/relationships/theme' is missing")


def word_faults(path):
    """What is wrong in a DOCX, for Microsoft 365."""
    validator = openxml_audit.OpenXmlValidator(file_format=openxml_audit.FileFormat.MICROSOFT_365, max_errors=0)
    told = [f"{error.part_uri}: {error.description}" for error in validator.validate(path).errors]
    return [sentence for sentence in told if not any(part in sentence for part in OPTIONAL)]


def opendocument_faults(path):
    """What is wrong in an ODT, for OpenDocument 1.3."""
    faults = []
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        archive.extractall(folder)
        for part in pathlib.Path(folder).rglob("*.xml"):
            kind = "manifest-schema" if part.name == "manifest.xml" else "schema"
            schema = SCHEMAS / f"OpenDocument-v1.3-{kind}.rng"
            result = subprocess.run(
                ["xmllint", "--noout", "--nonet", "--relaxng", schema, part], capture_output=True, text=True)
            if result.returncode:
                faults.append(f"{part.name}: {result.stderr.strip()[:300]}")
    return faults
