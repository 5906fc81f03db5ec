"""Each editor's way to save becomes one batch of paths, and nothing half-written goes out."""

from __future__ import annotations

import os
import queue
import select
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from running import LIMIT, PYTHON, Running, write

from pljam import _watch_process
from pljam._watch import Watch
from pljam._watch_process import Watcher, being_written

pytest.importorskip("watchfiles", reason="file events come from watchfiles")

OLD = "VALUE = 1\n"
NEW = "VALUE = 2\n"


class Watching:
    """A watch of a folder whose batches can be waited for."""

    def __init__(self, *roots: Path) -> None:
        """Start watching; returns when the first event can be seen."""
        self.batches: queue.SimpleQueue[dict[str, str | None]] = queue.SimpleQueue()
        self.problems: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.ready = threading.Event()
        self.watch = Watch(roots, self.note, self.problems.put, self.ready.set)
        self.watch.start()
        assert self.ready.wait(LIMIT)

    def note(self, paths: list[str]) -> None:
        """Keep a batch with the contents that its files had at this moment."""
        self.batches.put({path: content(path) for path in paths})

    def next(self) -> dict[str, str | None]:
        """The next batch."""
        return self.batches.get(timeout=LIMIT)

    def until(self, path: Path, *texts: str) -> dict[str, str | None]:
        """Everything that came up to the batch with a path, with one of these texts if any."""
        found: dict[str, str | None] = {}
        while str(path) not in found or (texts and found[str(path)] not in texts):
            found.update(self.next())
        return found


def content(path: str) -> str | None:
    """What a file contains, None when there is none."""
    try:
        return Path(path).read_text("utf-8")
    except FileNotFoundError:
        return None


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A folder with some modules that were there before."""
    folder = tmp_path.resolve() / "shop"
    names = ("pricing.py", "cart.py", "inner/__init__.py", "inner/deep.py")
    write(folder, dict.fromkeys(names, OLD))
    os.sync()
    return folder


@pytest.fixture
def watching(shop: Path) -> Iterator[Watching]:
    """A watch of that folder which has told everything that happened before."""
    made = Watching(shop)
    settle(made, shop)
    yield made
    made.watch.stop()


def settle(made: Watching, shop: Path) -> None:
    """Wait until a file that is made now is told, and with it everything before."""
    (shop / "settled.py").write_text("")
    made.until(shop / "settled.py")


def by_truncating(path: Path) -> None:
    """VS Code, nano: the file itself is opened and written."""
    path.write_text(NEW)


def by_renaming(path: Path) -> None:
    """Sed -i, gedit, many others: a new file takes the old one's place."""
    beside = path.with_name(f".goutputstream-{path.stem}")
    beside.write_text(NEW)
    beside.replace(path)


def by_vim(path: Path) -> None:
    """Vim: a probe file, the old file renamed to a backup, a new file, the backup deleted."""
    probe = path.with_name("4913")
    probe.touch()
    probe.unlink()
    backup = path.with_name(path.name + "~")
    path.rename(backup)
    path.write_text(NEW)
    path.chmod(0o644)
    backup.unlink()


def by_vim_with_a_copy(path: Path) -> None:
    """Vim with backupcopy=yes: the old file is copied, then written in place."""
    backup = path.with_name(path.name + "~")
    shutil.copy2(path, backup)
    with path.open("w") as file:
        file.write(NEW)
        file.flush()
        os.fsync(file.fileno())
    backup.unlink()


def by_emacs(path: Path) -> None:
    """Emacs: a lock that is a broken symlink, a backup by renaming, a new file."""
    lock = path.with_name(f".#{path.name}")
    lock.symlink_to("user@host.1234:1")
    path.rename(path.with_name(path.name + "~"))
    path.write_text(NEW)
    lock.unlink()


def by_pycharm(path: Path) -> None:
    """PyCharm's safe write: a new file beside, the old one renamed away, the new one in place."""
    beside = path.with_name(path.name + "___jb_tmp___")
    away = path.with_name(path.name + "___jb_old___")
    beside.write_text(NEW)
    path.rename(away)
    beside.rename(path)
    away.unlink()


def by_deleting(path: Path) -> None:
    """Delete, then write anew."""
    path.unlink()
    path.write_text(NEW)


def by_hard_link(path: Path) -> None:
    """A link to the new file is renamed over the old one."""
    beside = path.with_name(path.name + ".new")
    beside.write_text(NEW)
    other = path.with_name(path.name + ".link")
    other.hardlink_to(beside)
    other.replace(path)
    beside.unlink()


WAYS = [
    by_truncating,
    by_renaming,
    by_vim,
    by_vim_with_a_copy,
    by_emacs,
    by_pycharm,
    by_deleting,
    by_hard_link,
]


@pytest.mark.parametrize("save", WAYS, ids=lambda save: save.__name__)
def test_a_save_is_one_batch_with_the_whole_file(
    save: Callable[[Path], None], watching: Watching, shop: Path
) -> None:
    """However an editor saves, one batch names the file, which then is as it should be."""
    for file in (shop / "pricing.py", shop / "inner" / "deep.py"):
        save(file)
        assert watching.next() == {str(file): NEW}


def test_several_saves_follow_one_another(watching: Watching, shop: Path) -> None:
    """Each save of a series is told, and the last one is what remains."""
    file = shop / "pricing.py"
    for number in range(5):
        by_renaming(file)
        watching.next()
        file.write_text(f"VALUE = {number}\n")
        assert watching.next() == {str(file): f"VALUE = {number}\n"}


def test_a_burst_is_one_batch(watching: Watching, shop: Path) -> None:
    """Many files written at once come together."""
    files = [shop / f"made_{number}.py" for number in range(200)]
    for file in files:
        file.write_text(NEW)
    assert watching.next() == {str(file): NEW for file in files}


def test_a_checkout_is_one_batch(shop: Path) -> None:
    """What git changes in the working tree comes together, and nothing of its own files."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")

    def git(*arguments: str) -> None:
        settings = ("-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false")
        command = ["git", *settings, *arguments]
        subprocess.run(command, cwd=shop, check=True, capture_output=True)

    files = [shop / f"part_{number}.py" for number in range(60)]
    for file in files:
        file.write_text(OLD)
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "old")
    git("checkout", "-q", "-b", "new")
    for file in files[:-1]:
        file.write_text(NEW)
    files[-1].unlink()
    git("add", "-A")
    git("commit", "-q", "-m", "new")
    git("checkout", "-q", "-")
    made = Watching(shop)
    settle(made, shop)
    git("checkout", "-q", "new")
    expected: dict[str, str | None] = {str(file): NEW for file in files[:-1]}
    assert made.next() == {**expected, str(files[-1]): None}
    made.watch.stop()


def test_new_files_and_folders_are_seen(watching: Watching, shop: Path) -> None:
    """A module made while the program runs is told, also in folders made with it."""
    (shop / "new.py").write_text(NEW)
    assert watching.next() == {str(shop / "new.py"): NEW}
    write(shop, {"far/away/module.py": NEW, "far/__init__.py": ""})
    watching.until(shop / "far/away/module.py")
    (shop / "far/away/module.py").write_text(OLD)
    assert watching.next() == {str(shop / "far/away/module.py"): OLD}


def test_renamed_and_deleted_folders_are_told_by_their_files(
    watching: Watching, shop: Path
) -> None:
    """A folder that moves away takes its modules along, and is watched where it went."""
    (shop / "inner").rename(shop / "outer")
    found = watching.until(shop / "outer" / "deep.py")
    assert found[str(shop / "inner" / "deep.py")] is None
    (shop / "outer" / "deep.py").write_text(NEW)
    assert watching.next() == {str(shop / "outer" / "deep.py"): NEW}
    shutil.rmtree(shop / "outer")
    assert watching.until(shop / "outer" / "deep.py")[str(shop / "outer" / "deep.py")] is None


def test_deleted_files_are_told(watching: Watching, shop: Path) -> None:
    """A module whose file is gone is in a batch too."""
    (shop / "cart.py").unlink()
    assert watching.next() == {str(shop / "cart.py"): None}


def test_other_files_are_no_event(watching: Watching, shop: Path) -> None:
    """Data, caches, environments and version control are not told."""
    write(
        shop,
        {
            "data.txt": "x",
            "__pycache__/pricing.cpython-313.pyc": "x",
            "__pycache__/odd.py": "x",
            ".git/hook.py": "x",
            ".venv/lib/a.py": "x",
            "env/pyvenv.cfg": "x",
            "env/lib/a.py": "x",
            "lib/site-packages/a.py": "x",
        },
    )
    settle(watching, shop)
    by_truncating(shop / "pricing.py")
    assert set(watching.next()) == {str(shop / "pricing.py")}


def test_files_saved_before_the_watch_is_ready_are_told(shop: Path) -> None:
    """Nothing is lost between the making of a watch and its first event."""
    made = Watch([shop], (batches := queue.SimpleQueue[list[str]]()).put, print)
    by_renaming(shop / "pricing.py")
    made.start()
    by_truncating(shop / "cart.py")
    found: set[str] = set()
    while not {str(shop / "pricing.py"), str(shop / "cart.py")} <= found:
        found |= set(batches.get(timeout=LIMIT))
    made.stop()


@pytest.mark.parametrize("save", WAYS, ids=lambda save: save.__name__)
def test_the_target_of_a_symlink_is_watched(
    save: Callable[[Path], None], shop: Path, tmp_path: Path
) -> None:
    """A module that is a symlink follows the file that it leads to, saved there in any way."""
    write(tmp_path, {"elsewhere/shared.py": OLD, "elsewhere/unrelated.py": OLD})
    target = tmp_path.resolve() / "elsewhere" / "shared.py"
    (shop / "shared.py").symlink_to(os.path.relpath(target, shop))
    made = Watching(shop)
    settle(made, shop)
    by_truncating(target.with_name("unrelated.py"))
    save(target)
    assert made.next() == {str(shop / "shared.py"): NEW, str(target): NEW}
    made.watch.stop()


def test_a_symlink_that_leads_elsewhere_is_told(watching: Watching, shop: Path) -> None:
    """A new target is a change of the module, and is watched from then on."""
    first, second = shop.parent / "first.py", shop.parent / "second.py"
    first.write_text(OLD)
    second.write_text(NEW)
    link = shop / "link.py"
    link.symlink_to(first)
    watching.until(link, OLD)
    beside = shop / "link.tmp"
    beside.symlink_to(second)
    beside.replace(link)
    watching.until(link, NEW)
    settle(watching, shop)
    second.write_text("VALUE = 3\n")
    assert watching.next() == {str(link): "VALUE = 3\n", str(second): "VALUE = 3\n"}


def test_chains_of_symlinks_are_watched_at_each_step(shop: Path) -> None:
    """Every link between a module and its file can be turned."""
    elsewhere = shop.parent / "elsewhere"
    write(elsewhere, {"a.py": OLD, "b.py": NEW})
    (elsewhere / "current.py").symlink_to("a.py")
    (shop / "module.py").symlink_to(elsewhere / "current.py")
    made = Watching(shop)
    settle(made, shop)
    (elsewhere / "next").symlink_to("b.py")
    (elsewhere / "next").replace(elsewhere / "current.py")
    made.until(shop / "module.py", NEW)
    made.watch.stop()


def test_symlinked_folders_are_watched_once_under_every_name(shop: Path) -> None:
    """A folder that is a symlink is followed, and one that leads back to itself ends somewhere."""
    (shop / "alias").symlink_to("inner")
    (shop / "inner" / "loop").symlink_to(shop)
    made = Watching(shop)
    settle(made, shop)
    by_renaming(shop / "inner" / "deep.py")
    found = made.next()
    assert {str(shop / "inner" / "deep.py"), str(shop / "alias" / "deep.py")} <= set(found)
    assert set(found.values()) == {NEW}
    made.watch.stop()


def test_a_root_that_is_a_symlink_can_be_turned(tmp_path: Path) -> None:
    """A release folder behind a symlink: turning the link tells every module."""
    base = tmp_path.resolve()
    write(base, {"one/a.py": OLD, "two/a.py": NEW})
    (base / "current").symlink_to("one")
    made = Watching(base / "current")
    (base / "next").symlink_to("two")
    (base / "next").replace(base / "current")
    made.until(base / "current" / "a.py", NEW)
    made.watch.stop()


def test_a_file_that_is_being_written_is_known() -> None:
    """Whoever has a file open for writing is not done with it."""
    if being_written(__file__) is None:
        pytest.skip("this system does not tell who writes a file")
    assert being_written(__file__) is False
    assert being_written("/nosuch/file.py") is None


class Script:
    """A notifier that plays a script: what happens at each wait, and what is told of it."""

    def __init__(self, *steps: Callable[[], set[tuple[int, str]] | str]) -> None:
        """Take the steps."""
        self.steps = list(steps)
        self.waits: list[int] = []
        self.closed = False

    def watch(self, debounce_ms: int, step_ms: int, timeout_ms: int, stop_event: None) -> Any:
        """Play the next step; without one, time passes."""
        self.waits.append(timeout_ms)
        return self.steps.pop(0)() if self.steps else "timeout"

    def close(self) -> None:
        """Take note."""
        self.closed = True


class Clock:
    """A clock that moves by what is waited for."""

    def __init__(self, script: Script) -> None:
        """Belong to a script."""
        self.script = script

    def monotonic(self) -> float:
        """The time that was waited for until now."""
        return sum(self.script.waits) / 1000


@pytest.fixture
def scripted(shop: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Watcher]:
    """A watcher whose events and time are a script's."""

    def make(*steps: Callable[[], set[tuple[int, str]] | str]) -> Watcher:
        script = Script(*steps)
        watcher = Watcher([str(shop)], lambda directories: script)
        watcher.arm()
        watcher.since(0)
        script.waits.clear()
        monkeypatch.setattr(_watch_process, "time", Clock(script))
        return watcher

    return make


def waited(watcher: Watcher) -> int:
    """How long a scripted watcher has waited, in milliseconds."""
    assert isinstance(watcher.notifier, Script)
    return sum(watcher.notifier.waits)


def test_one_written_file_goes_out_at_once(scripted: Callable[..., Watcher], shop: Path) -> None:
    """A single file that nobody writes any more is not waited for."""
    if being_written(__file__) is None:
        pytest.skip("this system does not tell who writes a file")
    watcher = scripted()
    assert watcher.settle({str(shop / "cart.py")}) == [str(shop / "cart.py")]
    assert waited(watcher) == 0


def test_several_files_wait_for_quiet(scripted: Callable[..., Watcher], shop: Path) -> None:
    """What comes during the quiet time joins the batch and starts that time anew."""
    late = str(shop / "late.py")

    def comes_late() -> set[tuple[int, str]]:
        Path(late).write_text(NEW)
        return {(1, late)}

    watcher = scripted(lambda: "timeout", comes_late)
    two = {str(shop / "cart.py"), str(shop / "pricing.py")}
    assert watcher.settle(set(two)) == sorted({*two, late})
    assert waited(watcher) >= _watch_process.QUIET + 2 * _watch_process.STEP


def test_a_half_written_file_does_not_go_out(scripted: Callable[..., Watcher], shop: Path) -> None:
    """While a writer has the file open the batch waits, and goes out when it is closed."""
    if being_written(__file__) is None:
        pytest.skip("this system does not tell who writes a file")
    path = shop / "pricing.py"
    with path.open("w") as file:
        file.write("VALUE = 2\ndef f(")
        file.flush()

        def nothing() -> str:
            assert path.read_text().endswith("f(")
            return "timeout"

        def finish() -> set[tuple[int, str]]:
            file.write("): pass\n")
            file.close()
            return {(2, str(path))}

        watcher = scripted(*[nothing] * 20, finish)
        assert watcher.settle({str(path)}) == [str(path)]
    assert path.read_text() == "VALUE = 2\ndef f(): pass\n"
    assert waited(watcher) >= 20 * _watch_process.STEP


def test_a_truncated_file_waits_for_its_content(
    scripted: Callable[..., Watcher], shop: Path
) -> None:
    """A file that became empty is probably about to be written."""
    path = shop / "pricing.py"
    path.write_text("")

    watcher = scripted(lambda: "timeout", lambda: (path.write_text(NEW), {(2, str(path))})[1])
    watcher.sizes[str(path)] = len(OLD)
    watcher.settle({str(path)})
    assert waited(watcher) < _watch_process.EMPTIED


def test_an_emptied_file_goes_out_in_the_end(scripted: Callable[..., Watcher], shop: Path) -> None:
    """A file that stays empty is what its writer wanted; one that was empty is not waited for."""
    path = shop / "pricing.py"
    watcher = scripted()
    path.write_text("")
    assert watcher.settle({str(path)}) == [str(path)]
    assert _watch_process.EMPTIED <= waited(watcher) < _watch_process.LIMIT
    before = waited(watcher)
    watcher.settle({str(path)})
    assert waited(watcher) - before <= _watch_process.QUIET


def test_a_missing_file_is_given_time_to_come_back(
    scripted: Callable[..., Watcher], shop: Path
) -> None:
    """A file that vanishes for a moment is restored before its batch goes out."""
    path = shop / "pricing.py"
    path.unlink()
    watcher = scripted(lambda: "timeout", lambda: (path.write_text(OLD), {(1, str(path))})[1])
    watcher.settle({str(path)})
    assert waited(watcher) < _watch_process.MISSING
    assert path.read_text() == OLD


def test_what_never_settles_goes_out_nevertheless(
    scripted: Callable[..., Watcher], shop: Path
) -> None:
    """A file that some process writes for ever does not stop every reload."""
    if being_written(__file__) is None:
        pytest.skip("this system does not tell who writes a file")
    watcher = scripted()
    with (shop / "pricing.py").open("a"):
        assert watcher.settle({str(shop / "pricing.py")}) == [str(shop / "pricing.py")]
    assert waited(watcher) >= _watch_process.LIMIT


def test_a_burst_waits_while_git_is_at_work(scripted: Callable[..., Watcher], shop: Path) -> None:
    """However slow a checkout is, its files go out together."""
    lock = shop / ".git" / "index.lock"
    write(shop, {".git/index.lock": ""})

    def finish() -> str:
        lock.unlink()
        return "timeout"

    watcher = scripted(*[lambda: "timeout"] * 30, finish)
    watcher.settle({str(shop / "pricing.py"), str(shop / "cart.py")})
    assert waited(watcher) > 30 * _watch_process.STEP
    assert not lock.exists()


def test_too_many_directories_are_said(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A root that is half a disk is not watched whole, and the program's user is told."""
    monkeypatch.setattr(_watch_process, "DIRECTORY_LIMIT", 2)
    watcher = Watcher([str(shop)], lambda directories: Script())
    watcher.arm()
    assert "only 2 directories" in watcher.problem


def wait_for_end(process: int) -> None:
    """Wait until a process that is nobody's child of ours has ended."""
    try:
        descriptor = os.pidfd_open(process)
    except ProcessLookupError:
        return
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    assert poll.poll(LIMIT * 1000), "the process runs on"
    os.close(descriptor)


def test_stop_ends_thread_and_process(watching: Watching, shop: Path) -> None:
    """After stop nothing is told any more, and no process is left; stopping again is harmless."""
    watching.watch.stop()
    wait_for_end(watching.watch.process)
    by_renaming(shop / "pricing.py")
    assert watching.batches.empty()
    assert watching.problems.empty()
    watching.watch.stop()


def test_the_end_of_the_other_process_is_told(watching: Watching) -> None:
    """When the process that listens is killed, the user learns that nothing follows any more."""
    os.kill(watching.watch.process, 9)
    assert "has ended" in watching.problems.get(timeout=LIMIT)


def test_a_killed_program_leaves_no_process(tmp_path: Path) -> None:
    """The process that listens ends with the program, however that ends."""
    script = (
        "import sys, threading\nfrom pljam._watch import Watch\n"
        "watch = Watch([sys.argv[1]], print, print, lambda: print('ready', watch.process))\n"
        "watch.start()\nthreading.Event().wait()\n"
    )
    with Running([*PYTHON, "-c", script, str(tmp_path)], tmp_path) as running:
        process = int(running.wait_for("ready").split()[1])
        running.process.kill()
    wait_for_end(process)


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_fork_leaves_the_watching_to_the_parent(watching: Watching, shop: Path) -> None:
    """The program's child has none of our threads and pipes; the parent follows on."""
    child = os.fork()
    if child == 0:
        os._exit(7 if watching.watch.source < 0 else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
    by_renaming(shop / "pricing.py")
    assert watching.next() == {str(shop / "pricing.py"): NEW}


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_batch_may_fork(shop: Path) -> None:
    """Code that a batch executes may start processes by itself."""
    told: queue.SimpleQueue[int] = queue.SimpleQueue()

    def apply(paths: list[str]) -> None:
        child = os.fork()
        if child == 0:
            os._exit(7)
        told.put(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))

    ready = threading.Event()
    watch = Watch([shop], apply, print, ready.set)
    watch.start()
    assert ready.wait(LIMIT)
    for _ in range(3):
        by_renaming(shop / "pricing.py")
        assert told.get(timeout=LIMIT) == 7
    watch.stop()


def test_the_thread_is_not_counted(watching: Watching) -> None:
    """A program that waits for its own threads does not wait for ours."""
    assert all("listen" not in thread.name for thread in threading.enumerate())
    assert threading.active_count() == len(threading.enumerate())
    assert watching.watch.identity not in {thread.ident for thread in threading.enumerate()}
