"""The question: would somebody between here and the boundary handle this exception?

The map, from the answer down to what it is made of:

- ``asking``      walks the outer frames and puts the answer together
- ``verdict``     the answer, as a value, and what follows from it
- ``answering``   one frame: its layers, from the inside out
- ``handlers``    one ``try`` statement: which handler matches, and whether it handles
- ``managers``    one ``with`` item: whether its ``__exit__`` swallows
- ``tasks``       who waits for a task of asyncio, and stands inside a handler
- ``in_c``        what the interpreter swallows where it calls Python
- ``bytecode``    the same question where there is no source
- ``statements``  what statements would do, ``expressions`` what an expression would be: both
                  without executing anything of the program; ``patterns``: those of a ``case``
- ``layers``      which ``try`` and ``with`` statements enclose a position
- ``sources``     the syntax tree of a code object
- ``travelling``  the exception on its way; ``values``, ``names``: what stands for live objects
- ``messages``    what an exception says, for managers that look at it
- ``sinks``       what catches only to report, a table in ``sink_table``
"""

from __future__ import annotations

from pljam._replay.handling.asking import who_handles
from pljam._replay.handling.sinks import DEFAULT, Sinks
from pljam._replay.handling.verdict import Verdict, policy, takes_part

__all__ = ["DEFAULT", "Sinks", "Verdict", "policy", "takes_part", "who_handles"]
