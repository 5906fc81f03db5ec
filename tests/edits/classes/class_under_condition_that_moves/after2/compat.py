# A line that moves the rest.
# A line that moves the rest.
import sys

ENABLED = False

if ENABLED and sys.platform:

    class Clock:
        def now(self):
            return "fast now"

else:

    class Clock:
        def now(self):
            return "slow later"


try:
    import no_such_encoder_library
except ImportError:

    class Encoder:
        used = 0

        def encode(self, text):
            return "p-" + text
