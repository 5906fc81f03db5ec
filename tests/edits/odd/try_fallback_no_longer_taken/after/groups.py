try:
    ExceptionGroup
except NameError:

    class ExceptionGroup(Exception):
        def size(self):
            return 1

else:
    ExceptionGroup = ExceptionGroup
