# A line that moves the rest.
import sys

ENABLED = True

if ENABLED and sys.platform:

    class Clock:
        def now(self):
            return "fast now"

else:

    class Clock:
        def now(self):
            return "never"


try:
    import no_such_encoder_library
except ImportError:

    class Encoder:
        used = 0

        def encode(self, text):
            return "plain:" + text
