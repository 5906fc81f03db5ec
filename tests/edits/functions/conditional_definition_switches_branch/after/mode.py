DEBUG = True

if DEBUG:

    def trace(text):
        return "debug " + text

else:

    def trace(text):
        return text
