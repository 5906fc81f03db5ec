import sys

if sys.version_info >= (3,):

    def newline():
        return "<br>"

    if True:

        def tab(width=4):
            return " " * width

else:

    def newline():
        return "\r\n"

    def tab():
        return "no"
