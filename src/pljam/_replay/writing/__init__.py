"""Writing the mended definition for the user: from a text into its file, and what to tell a writer.

    errors.py      what is raised where a text cannot be written
    places.py      a source, line by line, and where each definition stands in it
    answers.py     the text that was given: out of its fence, at whatever indentation
    parts.py       the definition in it, its imports, and helpers
    layout.py      lines moved to another indentation
    imports.py     imports that are lacking, and where they stand
    forgotten.py   names that nobody binds, and the imports that were forgotten for them
    replacing.py   all of that together, and the check that nothing else has changed
    files.py       a file, written whole or not at all, and put back
    context.py     what a writer must know of a failing call
    reading.py     the project's files, and what names in them are bound to
    references.py  what docstrings point to
    named_types.py the classes that values are of and annotations name
    outlines.py    definitions in full, or without bodies

All of it works on texts and values, and executes nothing of the program.
"""

from pljam._replay.writing.context import Limits, context_of
from pljam._replay.writing.errors import WritingError
from pljam._replay.writing.files import SourceText, Written, read_source, write_atomically
from pljam._replay.writing.forgotten import ImportsAdded, add_imports, unbound_names
from pljam._replay.writing.replacing import Replacement, replace_definition, replacement

__all__ = [
    "ImportsAdded",
    "Limits",
    "Replacement",
    "SourceText",
    "WritingError",
    "Written",
    "add_imports",
    "context_of",
    "read_source",
    "replace_definition",
    "replacement",
    "unbound_names",
    "write_atomically",
]
