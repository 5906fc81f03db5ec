from registry import section

with section("core") as add:
    add("db")
    SIZE = 2
    add("cache")
    add("mail")
