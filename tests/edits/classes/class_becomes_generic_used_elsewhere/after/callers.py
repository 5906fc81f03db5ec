from typing import Optional

from result import Result


def call(function) -> Result[object]:
    return Result(function())


def show(result: Optional[Result[int]]) -> str:
    return f"<{result.get()}>"


Alias = Result[str]
