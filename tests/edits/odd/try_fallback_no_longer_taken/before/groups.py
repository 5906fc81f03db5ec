try:
    ExceptionGroup = __builtins__.ExceptionGroup
except AttributeError:

    class ExceptionGroup(Exception):
        def size(self):
            return 1
