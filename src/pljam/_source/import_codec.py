"""The imports of one file as JSON text, and back; anything unexpected is an error."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from pljam._source.import_records import AttributeUse, Exports, FileImports, ImportRecord

T = TypeVar("T")

_KINDS = ("module", "from", "star")
_SCOPE_KINDS = ("module", "class", "function")
_RECORD = (str, str, str, str, int, int, int, str, str, list, bool, list, str, int)
_USE = (str, list, int, int, str, list)


def encode(imports: FileImports) -> bytes:
    """Return ``imports`` as one line of JSON."""
    exports = imports.exports
    value = [
        [_record_list(record) for record in imports.records],
        [[u.root, list(u.path), u.line, u.col, u.scope, list(u.records)] for u in imports.uses],
        None if exports is None else [list(exports.names), exports.complete],
    ]
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def decode(text: bytes) -> FileImports:
    """Return what ``encode`` made the line of. Raises ``ValueError`` for any other line."""
    try:
        records, uses, exports = json.loads(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise ValueError(f"not an entry: {error}") from None
    found = tuple(_record(each) for each in _typed(records, list))
    return FileImports(
        found,
        tuple(_use(each, len(found)) for each in _typed(uses, list)),
        None if exports is None else _exports(exports),
    )


def _record_list(record: ImportRecord) -> list[object]:
    return [
        record.kind,
        record.source,
        record.name,
        record.local,
        record.level,
        record.line,
        record.col,
        record.scope,
        record.scope_kind,
        list(record.context),
        record.last_binding,
        sorted(record.overwritten),
        record.error,
        record.statement_line,
    ]


def _record(value: object) -> ImportRecord:
    fields = _fields(value, _RECORD)
    kind, source, name, local, level, line, col, scope, scope_kind, context, *rest = fields
    last_binding, overwritten, error, statement_line = rest
    if kind not in _KINDS or scope_kind not in _SCOPE_KINDS:
        raise ValueError(f"unknown kind {kind!r} or {scope_kind!r}")
    return ImportRecord(
        kind=kind,
        source=source,
        name=name,
        local=local,
        level=level,
        line=line,
        col=col,
        scope=scope,
        scope_kind=scope_kind,
        context=_strings(context),
        last_binding=last_binding,
        overwritten=frozenset(_strings(overwritten)),
        error=error,
        statement_line=statement_line,
    )


def _use(value: object, records: int) -> AttributeUse:
    root, path, line, col, scope, numbers = _fields(value, _USE)
    if not all(type(n) is int and 0 <= n < records for n in numbers):
        raise ValueError("a use of no record")
    return AttributeUse(root, _strings(path), line, col, scope, tuple(numbers))


def _exports(value: object) -> Exports:
    names, complete = _fields(value, (list, bool))
    return Exports(_strings(names), complete)


def _fields(value: object, types: tuple[type, ...]) -> list[Any]:
    fields = _typed(value, list)
    if len(fields) != len(types) or any(
        type(each) is not kind for each, kind in zip(fields, types, strict=True)
    ):
        raise ValueError("fields of other types")
    return fields


def _strings(value: list[object]) -> tuple[str, ...]:
    return tuple(_typed(each, str) for each in value)


def _typed(value: object, kind: type[T]) -> T:
    if type(value) is not kind:
        raise ValueError(f"{type(value).__name__} in place of {kind.__name__}")
    return value
