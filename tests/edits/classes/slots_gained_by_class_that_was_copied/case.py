"""What copies and pickles objects knows the slots that a class gains, and those of subclasses."""

import copy
import pickle

OUTCOME = "replaced"


def observe():
    import tokens

    made = tokens.Statement("select", [tokens.Token("a")])
    copied = copy.deepcopy(made)
    again = pickle.loads(pickle.dumps(made))
    return copied.show(), again.show(), copied.parts[0].show(), copy.copy(made.parts[0]).show()
