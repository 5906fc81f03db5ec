from taps import make_tap

tap = make_tap("kitchen", 3)
