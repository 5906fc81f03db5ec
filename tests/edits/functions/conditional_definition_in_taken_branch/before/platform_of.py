import sys

if sys.version_info >= (3,):

    def newline():
        return "\n"

    if True:

        def tab():
            return "\t"

else:

    def newline():
        return "\r\n"

    def tab():
        return "no"
