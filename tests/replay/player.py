"""The process that ``playing.play`` starts: plays one program and tells what it saw."""

from __future__ import annotations

import contextlib
import json
import sys
import traceback
from pathlib import Path
from typing import Any


class Player:
    """Answers failures as a script says."""

    def __init__(self, script: dict[str, list[Any]]) -> None:
        self.script = script
        self.asked: list[str] = []

    def __call__(self, failure: Any) -> Any:
        """Do the next step for a failing function."""
        import pljam

        self.asked.append(f"{failure.name} {failure.attempt}")
        steps = self.script.get(failure.name)
        if not steps:
            return pljam.Raise()
        step = steps.pop(0)
        names = {**vars(pljam), **{n: getattr(pljam, n) for n in pljam.__all__}, "failure": failure}
        if isinstance(step, str):
            return eval(step, names)
        file = Path(step["file"])
        text = file.read_text()
        assert step["old"] in text, f"{step['old']!r} is not in {file}"
        file.write_text(text.replace(step["old"], step["new"]))
        report = pljam.reload_changed()
        assert report.ok, report
        return eval(step["restart"], names)


def main() -> None:
    """Play the task that the argument describes."""
    task = json.loads(sys.argv[1])
    sys.path.insert(0, ".")
    del sys.argv[1:]
    import pljam

    pljam.start(".")
    found = []
    for module in task["modules"]:
        player = Player({name: list(steps) for name, steps in task["script"].items()})
        program, raised = __import__(module), ""
        told: list[str] = []
        replay: Any = contextlib.nullcontext()
        if task["guarded"]:
            replay = pljam.replay(handler=player, **task["options"])
            replay._settings.tell = told.append
        try:
            with replay:
                program.main()
        except Exception as error:
            # The frame of this function is not the program's.
            entry = error.__traceback__
            error.__traceback__ = entry.tb_next if entry is not None else None
            raised = "".join(traceback.format_exception(error))
        found.append({"asked": player.asked, "told": told, "raised": raised})
    print("\n--- " + json.dumps(found))


main()
