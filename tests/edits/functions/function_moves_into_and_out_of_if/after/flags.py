import sys

seen = []

if sys.version_info:

    def show(text):
        seen.append(text)
        return "shown " + text
