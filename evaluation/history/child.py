"""One process of an evaluation: it runs the tests, perhaps an edit, and the tests again.

    python -m evaluation.history.child fresh SPEC
    python -m evaluation.history.child control SPEC
    python -m evaluation.history.child live SPEC

``fresh`` runs the tests of the new version, ``control`` runs them twice; ``live`` runs those of the
old version and then, in a fork for each way of following the edit, those of the new one. A way is
``none``, ``pljam``, or the name of another engine, which then is the only one of its process.

SPEC is a JSON object: directory, before, after, tests_before, tests_after, answer, ways.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from evaluation.history import probe
from evaluation.history.steps import is_test, write_over

# A test that meets the code that it was not written for may take all there is.
MEMORY_BYTES = 4 << 30


def main(arguments: list[str]) -> int:
    """Do what the first word asks and write the answer as JSON."""
    mode, spec = arguments[0], json.loads(arguments[1])
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    answer = Path(spec["answer"])
    directory = Path(spec["directory"])
    if mode in ("fresh", "control"):
        answer.write_text(json.dumps(fresh(directory, spec, 2 if mode == "control" else 1)))
        return 0
    live(directory, spec, answer)
    return 0


def fresh(directory: Path, spec: dict[str, Any], runs: int) -> dict[str, Any]:
    """Return how the new version's tests end, run once or twice, and what its functions do."""
    from evaluation.history import suite

    first = suite.run(directory, spec["tests_after"])
    functions = {k: probe.digest(f.__code__) for k, f in probe.functions_below(directory).items()}
    second = suite.run(directory, spec["tests_after"]) if runs > 1 else first
    return {
        "first": first.outcomes,
        "second": second.outcomes,
        "functions": functions,
        "reason": next(iter(first.reasons.values()), ""),
    }


def live(directory: Path, spec: dict[str, Any], answer: Path) -> None:
    """Run the old version's tests, then each way of following the edit in a fork of its own."""
    engine: Any = None
    if "pljam" in spec["ways"]:
        import pljam

        pljam.start(roots=[str(directory)])
    elif spec["ways"] != ["none"]:
        from evaluation.peers.adapters import PEERS

        engine = PEERS[spec["ways"][0]]()
        engine.start(directory)
    # Not before: pytest itself imports some of the projects that are played.
    from evaluation.history import suite

    before = suite.run(directory, spec["tests_before"])
    held = probe.functions_below(directory)
    state = probe.state_below(directory, Path(spec["after"]))
    if engine is not None:
        engine.settle()
    touched = write_over(Path(spec["before"]), Path(spec["after"]), directory)
    answers: dict[str, Any] = {"before": before.outcomes}
    answers["reason"] = next(iter(before.reasons.values()), "")
    for way in spec["ways"]:
        part = answer.with_suffix(f".{way}")
        process = os.fork()
        if not process:
            status = 1
            try:
                signal.alarm(spec["seconds"])
                part.write_text(
                    json.dumps(follow(way, engine, directory, spec, held, state, touched))
                )
                status = 0
            except BaseException:
                # why: this fork must end here, whatever happens in it.
                part.write_text(json.dumps({"broken": traceback.format_exc()[-2000:]}))
            finally:
                sys.stdout.flush()
                os._exit(status)
        _, status = os.waitpid(process, 0)
        if part.exists():
            answers[way] = json.loads(part.read_text())
        else:
            answers[way] = {"broken": f"ended by signal {os.WTERMSIG(status)}"}
    answer.write_text(json.dumps(answers))


def follow(
    way: str,
    engine: Any,
    directory: Path,
    spec: dict[str, Any],
    held: dict[str, Any],
    state: dict[str, Any],
    touched: list[str],
) -> dict[str, Any]:
    """Follow the edit in one way, and return all that is to be compared."""
    from evaluation.history import suite

    answer: dict[str, Any] = {}
    if way == "none":
        forget_tests(directory)
    elif way == "pljam":
        answer["report"] = reload()
    else:
        # It follows the package alone: the new tests meet it as new modules.
        engine.reload([directory / p for p in touched if p.endswith(".py") and not is_test(p)])
        forget_tests(directory)
    again = probe.found_again(list(state))
    answer["lost"] = [key for key, value in state.items() if again[key] is not value]
    answer["state"] = len(state)
    answer["held"] = {key: probe.digest(function.__code__) for key, function in held.items()}
    ends = suite.run(directory, spec["tests_after"])
    answer["tests"] = ends.outcomes
    answer["reasons"] = ends.reasons
    return answer


def reload() -> dict[str, Any]:
    """Reload all that changed with PLJam, and return its report as plain values."""
    import pljam

    started = time.perf_counter()
    report = pljam.reload_changed()
    seconds = time.perf_counter() - started
    parts = ("changed", "executed", "replaced", "kept", "refused", "errors", "stale", "live_frames")
    notes = {
        part: [[n.what, n.slug, n.path, n.line, n.reason] for n in getattr(report, part)]
        for part in parts
    }
    return {"ok": report.ok, "milliseconds": seconds * 1000, **notes}


def forget_tests(directory: Path) -> None:
    """Let the test modules be imported anew, so that the new tests meet the old program."""
    root = os.path.realpath(directory) + os.sep
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if isinstance(file, str) and os.path.realpath(file).startswith(root):
            if is_test(os.path.realpath(file)[len(root) :]):
                del sys.modules[name]
    for folder in directory.rglob("__pycache__"):
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
