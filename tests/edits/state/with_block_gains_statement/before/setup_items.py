from registry import section

with section("core") as add:
    add("db")
    SIZE = 1
    add("cache")
