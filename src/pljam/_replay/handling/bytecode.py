"""The same question where there is no source: the table of exception handlers in the bytecode.

The format of the table is described in ``Objects/exception_handling_notes.txt`` of CPython; it has
been the same since 3.11.
"""

from __future__ import annotations

import dis
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from types import CodeType

from pljam._replay.handling.attributes import attribute
from pljam._replay.handling.crossing import Crossing, passes
from pljam._replay.handling.expressions import Scope
from pljam._replay.handling.travelling import (
    SOME_EXCEPTION,
    Travelling,
    classes_of,
    is_exception_class,
)
from pljam._replay.handling.values import UNKNOWN, Several, Value

_END, _MORE, _BITS, _SIZE = 0x80, 0x40, 0x3F, 6
_IGNORED = {"CACHE", "NOP", "EXTENDED_ARG", "RESUME", "NOT_TAKEN", "PRECALL", "COPY_FREE_VARS"}
_RETURNS = {"RETURN_VALUE", "RETURN_CONST"}
_LOADS = ("LOAD_FAST", "LOAD_NAME", "LOAD_DEREF")
_LONGEST = 4000


@dataclass(frozen=True)
class _Entry:
    """A stretch of bytecode, and where an exception in it goes on."""

    start: int
    end: int
    target: int


def _entries(code: CodeType) -> Iterator[_Entry]:
    data = iter(code.co_exceptiontable)

    def number(first: int) -> int:
        found = first & _BITS
        while first & _MORE:
            first = next(data)
            found = (found << _SIZE) | (first & _BITS)
        return found

    for first in data:
        start = number(first & ~_END) * 2
        length = number(next(data)) * 2
        target = number(next(data)) * 2
        number(next(data))  # the depth of the stack
        yield _Entry(start, start + length, target)


@lru_cache(512)
def _table(code: CodeType) -> tuple[_Entry, ...]:
    return tuple(_entries(code))


def _target(code: CodeType, position: int) -> int | None:
    """Where an exception at a position goes on in its code, or None if it leaves."""
    for entry in _table(code):
        if entry.start <= position < entry.end:
            return None if _is_guard(code, entry.target) else entry.target
    return None


@lru_cache(512)
def _is_guard(code: CodeType, target: int) -> bool:
    """Whether a handler is the one that PLJam puts around a body: it decides after the answer.

    Its classes are a constant, which no source can spell.
    """
    for offset, instruction in _instructions(code).items():
        if offset >= target:
            if instruction.opname == "LOAD_CONST":
                return _is_classes(instruction.argval)
            if instruction.opname not in (*_IGNORED, "PUSH_EXC_INFO"):
                return False
    return False


def _is_classes(value: object) -> bool:
    kinds = value if type(value) is tuple else (value,)
    return bool(kinds) and all(is_exception_class(kind) for kind in kinds)


def is_covered(code: CodeType, position: int) -> bool:
    """Whether an exception at a position goes on in its own code."""
    return _target(code, position) is not None


@lru_cache(512)
def _instructions(code: CodeType) -> dict[int, dis.Instruction]:
    return {each.offset: each for each in dis.get_instructions(code)}


def entering(code: CodeType, position: int) -> int | None:
    """Return which of the managers of a ``with`` is entered at a position, counted from zero.

    Before 3.13 all of them stand where the statement does. A ``with`` that is there twice, as in
    the ``finally`` of a ``try``, is counted on.
    """
    here = _instructions(code).get(position)
    if here is None or here.opname != "BEFORE_WITH":
        return None
    alike = [each for each in _instructions(code).values() if each.opname == here.opname]
    return [each.offset for each in alike if each.positions == here.positions].index(position)


@dataclass(frozen=True, eq=False)
class _Exit:
    """One way out of a handler: where the exception goes on, or None if it is swallowed.

    ``other`` says that another one is raised, or may be, in a function that is called.
    """

    again: int | None
    other: bool = False


def cross_bytecode(code: CodeType, position: int, travels: Travelling, scope: Scope) -> Crossing:
    """Tell how an exception fares that arrives at a position, by the bytecode alone."""
    name = f"{code.co_qualname} in {code.co_filename}"
    waiting = [position]
    seen: set[int] = set()
    left = False
    swallowed = False
    other = False
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        target = _target(code, at)
        if target is None:
            left = True
            continue
        exits = _exits(code, target, travels, scope)
        if exits is None:
            return Crossing("unsure", SOME_EXCEPTION, f"a handler of {name}, without source")
        for exit_ in exits:
            if exit_.other:
                other = True
            elif exit_.again is None:
                swallowed = True
            else:
                waiting.append(exit_.again)
    if other:
        return Crossing("unsure", SOME_EXCEPTION, f"a handler of {name}, without source")
    if left and not swallowed:
        return passes(travels)
    path, line = code.co_filename, code.co_firstlineno
    if swallowed and not left and not _raises_variable(code):
        return Crossing("caught", travels, f"a handler of {name}", path, line)
    return Crossing("unsure", travels, f"a handler of {name}, without source", path, line)


@lru_cache(512)
def _raises_variable(code: CodeType) -> bool:
    """Whether a code raises what a variable holds: a handler may have kept its exception there."""
    before = ""
    for instruction in _instructions(code).values():
        if instruction.opname == "RAISE_VARARGS" and before.startswith(_LOADS):
            return True
        before = instruction.opname
    return False


def _exits(code: CodeType, target: int, travels: Travelling, scope: Scope) -> list[_Exit] | None:
    """Follow a handler along all ways that it could go; None where a manager decides."""
    instructions = _instructions(code)
    offsets = sorted(instructions)
    following = dict(pairwise(offsets))
    found: list[_Exit] = []
    waiting: list[tuple[int, tuple[Value, ...]]] = [(target, ())]
    seen: set[int] = set()
    calling = False
    while waiting and len(seen) < _LONGEST:
        at, stack = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        instruction = instructions[at]
        name = instruction.opname
        after = following.get(at)
        if name == "WITH_EXCEPT_START":
            return None
        # The last two of these take what ends an iteration, and raise all else again.
        if name in ("RERAISE", "CLEANUP_THROW", "END_ASYNC_FOR") or (
            name == "RAISE_VARARGS" and instruction.arg == 0
        ):
            found.append(_Exit(at))
            continue
        if name == "RAISE_VARARGS":
            found.append(_Exit(at, other=True))
            continue
        if name == "POP_EXCEPT":
            again = after is not None and instructions[after].opname == "RERAISE"
            found.append(_Exit(after if again else None, other=calling and not again))
            continue
        if name in _RETURNS:
            found.append(_Exit(None, other=calling))
            continue
        calling = calling or name.startswith("CALL")
        if name == "CHECK_EXC_MATCH":
            _, jump = _jump_behind(instructions, following, at)
            matches = _matches(stack, travels)
            if jump is None:
                return None
            if matches is not True:
                waiting.append((int(jump.argval), ()))
            if matches is not False and following.get(jump.offset) is not None:
                waiting.append((following[jump.offset], ()))
            continue
        if name == "CHECK_EG_MATCH":
            return None
        if name in ("JUMP_FORWARD", "JUMP_BACKWARD", "JUMP_BACKWARD_NO_INTERRUPT"):
            waiting.append((int(instruction.argval), stack))
            continue
        if "JUMP" in name or name in ("FOR_ITER", "SEND"):
            waiting.append((int(instruction.argval), ()))
        if after is not None:
            waiting.append((after, _pushed(stack, instruction, scope)))
    return found


def _jump_behind(
    instructions: dict[int, dis.Instruction], following: dict[int, int], at: int
) -> tuple[int, dis.Instruction | None]:
    number: int | None = following.get(at)
    while number is not None and instructions[number].opname in (*_IGNORED, "TO_BOOL"):
        number = following.get(number)
    if number is None or "IF_FALSE" not in instructions[number].opname:
        return at, None
    return number, instructions[number]


def _pushed(
    stack: tuple[Value, ...], instruction: dis.Instruction, scope: Scope
) -> tuple[Value, ...]:
    """What an instruction leaves on the stack, as far as the classes of a handler need it."""
    name = instruction.opname
    if name in _IGNORED:
        return stack
    if name in ("LOAD_NAME", "LOAD_GLOBAL", "LOAD_FAST", "LOAD_DEREF", "LOAD_FAST_BORROW"):
        return (*stack, scope.lookup(str(instruction.argval)))
    if name in ("LOAD_ATTR", "LOAD_METHOD") and stack:
        return (*stack[:-1], attribute(stack[-1], str(instruction.argval), scope.names.reads))
    if name == "BUILD_TUPLE" and instruction.arg is not None and instruction.arg <= len(stack):
        cut = len(stack) - instruction.arg
        return (*stack[:cut], Several(stack[cut:]))
    return (*stack, UNKNOWN)


def _matches(stack: tuple[Value, ...], travels: Travelling) -> bool | None:
    classes = classes_of(stack[-1]) if stack else None
    return None if classes is None else travels.matches(classes)
