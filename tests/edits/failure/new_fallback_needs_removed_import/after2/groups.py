try:
    Group = __builtins__.NoSuchGroup
except AttributeError:

    class Group(Exception):
        members: "list"

        def size(self, members = ()) -> None:
            return 4
