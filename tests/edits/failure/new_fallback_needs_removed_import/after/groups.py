try:
    Group = __builtins__.NoSuchGroup
except AttributeError:

    class Group(Exception):
        members: "list"

        def size(self, members=List[Exception]):
            return 3
