"""The command ``pljam``: ``run`` a program that follows its files, and look at imports.

Every message fits 80 columns and needs no colour. Each command imports what it needs when it is
chosen: whatever is imported here is imported in the user's process too.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from pljam._version import __version__

if TYPE_CHECKING:
    from pljam._live import Live
    from pljam._replay.deciding import Handler

WIDTH = 80

ABOUT = "Save a file, and every reference in the running process follows."

RUN_USAGE = """\
pljam run [--root DIR] [--restart-on-refusal] [--quiet]
                 [--replay] [--handler HANDLER] [-m] TARGET [ARGS ...]"""

RUN_ABOUT = """\
Runs a program as python would and applies what you save while it runs. One line on stderr says
what came of each save. What cannot be applied leaves the old code running; kill -HUP and the
program's pid then restart it with its arguments. PLJAM=off runs it without following its files."""


class Formatter(argparse.HelpFormatter):
    """Help in the same 80 columns everywhere."""

    def __init__(self, prog: str) -> None:
        """Ignore the terminal's width."""
        super().__init__(prog, width=WIDTH, max_help_position=28)


class Parser(argparse.ArgumentParser):
    """A parser whose errors fit 80 columns."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and exit with status 2."""
        self.print_usage(sys.stderr)
        fail(f"{self.prog}: {message}", 2)


def fail(message: str, status: int = 1) -> NoReturn:
    """Exit with a message on stderr."""
    sys.stderr.write(textwrap.fill(message, WIDTH, break_on_hyphens=False) + "\n")
    sys.exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["run"]:
        return run(given[1:])
    chosen = parser().parse_args(given)
    if chosen.command == "imports":
        return imports(chosen)
    parser().print_help()
    return 2


def parser() -> Parser:
    """The parser of everything but ``run``, whose arguments belong to the program."""
    whole = Parser(prog="pljam", description=ABOUT, formatter_class=Formatter, allow_abbrev=False)
    whole.add_argument("--version", action="version", version=f"pljam {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    commands.add_parser("run", help="run a program and apply what you save", add_help=False)
    who = commands.add_parser(
        "imports",
        help="list the imports of a function",
        description="Lists every place that imports a function, class or value of a module.",
        formatter_class=Formatter,
        allow_abbrev=False,
    )
    who.add_argument("name", metavar="MODULE:NAME", help="for example shop.pricing:total")
    who.add_argument("--root", metavar="DIR", default=".", help="the project (default: here)")
    who.add_argument("--json", action="store_true", help="print one JSON object")
    return whole


def run_parser() -> Parser:
    """The parser of the options of ``run``, which stand before the target."""
    options = Parser(
        prog="pljam run",
        usage=RUN_USAGE,
        description=RUN_ABOUT,
        formatter_class=Formatter,
        allow_abbrev=False,
    )
    options.add_argument(
        "-m", dest="module", action="store_true", help="TARGET is a module's name, not a file"
    )
    options.add_argument(
        "--root",
        metavar="DIR",
        action="append",
        default=[],
        help="follow the files below DIR (can be repeated; default: the directory of the script,"
        " with -m the current one)",
    )
    options.add_argument(
        "--restart-on-refusal",
        action="store_true",
        help="restart the program when an edit cannot be applied",
    )
    options.add_argument(
        "--quiet", action="store_true", help="say only what could not simply be applied"
    )
    options.add_argument(
        "--replay",
        action="store_true",
        help="let a call that fails, and that nobody would handle, wait for its fix: it is then"
        " made again and the program goes on",
    )
    options.add_argument(
        "--handler",
        metavar="HANDLER",
        help="what a failing call waits for, with --replay: terminal (a panel with keys, the"
        " default), wait (a save) or the command of a program that mends the files",
    )
    return options


def split_run(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The options of ``run``, and the target with everything that belongs to the program."""
    place = 0
    while place < len(arguments):
        option = arguments[place]
        if option == "--":
            return list(arguments[:place]), list(arguments[place + 1 :])
        if option == "-" or not option.startswith("-"):
            break
        if option.startswith("-m") and len(option) > 2:
            return [*arguments[:place], "-m"], [option[2:], *arguments[place + 1 :]]
        place += 2 if option in ("--root", "--handler") else 1
    return list(arguments[:place]), list(arguments[place:])


def run(arguments: Sequence[str]) -> int:
    """Run a program; returns when its main module has ended."""
    own, program = split_run(arguments)
    options = run_parser()
    chosen = options.parse_args(own)
    if not program:
        options.error("no TARGET to run")
    target, *rest = program
    if target == "-":
        fail("pljam run: a program on stdin has no file to follow: save it and name it", 2)

    handler = handler_of(chosen)

    from pljam._run import CannotRun, default_root, run

    try:
        if os.environ.get("PLJAM", "").lower() == "off":
            run(target, rest, chosen.module)
        else:
            live = follow(chosen, chosen.root or [default_root(target, chosen.module)])
            if handler is not None:
                from pljam._current import replay_until_exit

                # All that the program calls in this thread stands above this frame.
                replay_until_exit(handler, sys._getframe())
            run(target, rest, chosen.module, live.start)
    except CannotRun as error:
        fail(f"pljam run: {error}", error.status)
    return 0


def handler_of(chosen: argparse.Namespace) -> Handler | None:
    """What failing calls are shown to, if they are to wait."""
    if not chosen.replay and chosen.handler is None:
        return None
    import shlex

    from pljam._replay.handlers.command import Command
    from pljam._replay.handlers.waiting import WaitForSave
    from pljam._terminal.panel import Terminal

    if chosen.handler in (None, "terminal"):
        return Terminal()
    if chosen.handler == "wait":
        return WaitForSave()
    try:
        return Command(shlex.split(chosen.handler))
    except ValueError as error:
        fail(f"pljam run: --handler {chosen.handler!r}: {error}", 2)


def follow(chosen: argparse.Namespace, roots: Sequence[str]) -> Live:
    """Begin to follow the files below some roots, before anything of the program is imported."""
    if importlib.util.find_spec("watchfiles") is None:
        fail("pljam run needs watchfiles: pip install 'pljam[run]'", 2)
    for root in roots:
        if not os.path.isdir(root):
            fail(f"pljam run: {root!r} is not a directory", 2)

    import pljam
    from pljam._live import Live
    from pljam.render import Printer

    session = pljam.start(roots=list(roots))
    printer = Printer(sys.stderr, chosen.quiet)
    return Live(session, roots, printer, chosen.restart_on_refusal)


def imports(chosen: argparse.Namespace) -> int:
    """Print who imports a name."""
    module, colon, name = chosen.name.partition(":")
    if not (module and colon and name):
        fail(f"pljam imports: {chosen.name!r} is not of the form MODULE:NAME", 2)
    if not os.path.isdir(chosen.root):
        fail(f"pljam imports: {chosen.root!r} is not a directory", 2)
    from pljam.imports_view import show_imports

    return show_imports(name, module, chosen.root, as_json=chosen.json)
