try:
    Group = __builtins__.NoSuchGroup
except AttributeError:

    class Group(Exception):
        members: "list"

        def size(self, members: List[Exception] = ()) -> None:
            return 3
