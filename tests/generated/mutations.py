"""Engines that are broken on purpose, each in one way that the generated tests must find."""

from __future__ import annotations

from collections.abc import Callable

MUTATIONS: dict[str, Callable[[], None]] = {}
