"""Hold the reload engine against real histories.

    python evaluation/history REPO_PATH… [--commits N] [--output FILE]
    python evaluation/history --releases NAME… [--commits N]
    python evaluation/history REPO_PATH… --peers [NAME…]
    python evaluation/history --join FILE… [--output FILE]

For consecutive commits A → B of local git clones with pytest suites: a process that has run A's
tests is reloaded to B's files, tests included, and runs B's tests; a fresh process on B is the
truth, test by test. What the tests need must be installed for the Python that runs this; the
packages themselves are taken from the clones.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

# Found from whatever directory this is started, and whether with `-m` or not.
PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path[:1] = [str(PROJECT), str(PROJECT / "tests")]

from evaluation.history import table  # noqa: E402
from evaluation.history.driving import Settings, play  # noqa: E402
from evaluation.history.releases import unpack  # noqa: E402
from evaluation.history.steps import Clone, Releases, Source, Step  # noqa: E402
from evaluation.history.verdict import Verdict  # noqa: E402
from evaluation.peers.adapters import PEERS  # noqa: E402


def main(arguments: list[str] | None = None) -> int:
    """Play the steps and write the tables; return 1 if anything was wrong in silence."""
    parser = argparse.ArgumentParser(prog="evaluation/history", description=__doc__.split("\n")[0])
    parser.add_argument("repositories", nargs="*", type=Path, metavar="REPO_PATH")
    parser.add_argument("--releases", nargs="+", default=[], metavar="NAME")
    parser.add_argument("--join", nargs="+", type=Path, default=[], metavar="FILE")
    parser.add_argument("--commits", type=int, default=20, metavar="N", help="steps a project")
    parser.add_argument("--skip", type=int, default=0, metavar="N", help="newest steps left out")
    parser.add_argument("--with-tests", action="store_true", help="commits that edit tests too")
    parser.add_argument("--only", default="", metavar="STEP", help="the steps that begin so")
    parser.add_argument("--peers", nargs="*", metavar="NAME", help="other engines; none: all")
    parser.add_argument("--jobs", type=int, default=2, metavar="N")
    parser.add_argument("--seconds", type=int, default=120, help="limit of one run of the tests")
    parser.add_argument("--output", type=Path, default=Path("build/history"), metavar="FILE")
    options = parser.parse_args(arguments)
    if options.join:
        return join(options.join, options.output)
    peers = tuple(options.peers or PEERS) if options.peers is not None else ()
    settings = Settings(seconds=options.seconds, peers=peers)
    with tempfile.TemporaryDirectory(prefix="releases-") as folder:
        sources: list[Source] = [
            Clone(path.resolve(), options.with_tests) for path in options.repositories
        ]
        for name in options.releases:
            sources.append(Releases(name, unpack(name, options.commits + 1, Path(folder))))
        steps = [
            (source, step)
            for source in sources
            for step in source.steps(options.commits, options.skip)
            if step.name.startswith(options.only)
        ]
        found = play_all(steps, settings, options.jobs, options.output)
    print(table.markdown(found))
    return 1 if any(v.silent for v in found if not v.unusable) else 0


def join(files: list[Path], output: Path) -> int:
    """Make one table of what several runs have found; of a step played twice, the later one."""
    found: dict[tuple[str, str], Verdict] = {}
    for file in files:
        for each in map(Verdict.from_plain, json.loads(file.read_text())):
            found[each.project, each.step] = each
    table.write(list(found.values()), output)
    return 0


def play_all(
    steps: list[tuple[Source, Step]], settings: Settings, jobs: int, output: Path
) -> list[Verdict]:
    """Play the steps, some at once, and keep the files up to date after each."""
    found: dict[Step, Verdict] = {}
    with ThreadPoolExecutor(jobs) as pool:
        waiting = {pool.submit(play, source, step, settings): step for source, step in steps}
        for done in as_completed(waiting):
            verdict = found[waiting[done]] = done.result()
            print(line(verdict), file=sys.stderr, flush=True)
            ordered = [found[step] for _, step in steps if step in found]
            table.write(ordered, output)
    return [found[step] for _, step in steps]


def line(found: Verdict) -> str:
    """Return one step in one line."""
    if found.unusable:
        word = f"says nothing: {found.unusable}"
    elif found.refused:
        word = f"refused: {found.refused[0]}"
    elif not found.equivalent:
        word = f"WRONG {json.dumps(dict(list(found.wrong.items())[:2]), ensure_ascii=False)}"
    else:
        word = "equivalent"
    more = f" STALE {found.stale[:3]}" if found.stale else ""
    more += f" LOST {found.lost[:3]}" if found.lost else ""
    seen = "observable, " if found.observable else ""
    return f"{found.project} {found.step}: {seen}{word}{more} ({found.seconds} s)"[:400]


if __name__ == "__main__":
    sys.exit(main())
