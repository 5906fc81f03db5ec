"""Pickles made before an edit load after it, and instances made before it can still be pickled."""

import copyreg
import pickle

OUTCOME = "applied"


def hold():
    import save

    game = save.Game("ann", 3)
    return pickle.dumps(game), game, pickle.dumps(save.Game)


def observe():
    import save

    again = pickle.loads(pickle.dumps(save.Game("bob", 1)))
    return again.show(), again.__reduce_ex__(2)[0] is copyreg.__newobj__


def check(held, stage):
    import save

    data, game, class_data = held
    assert pickle.loads(class_data) is save.Game
    loaded = pickle.loads(data)
    assert type(loaded) is save.Game is type(game)
    assert loaded.show() == game.show() == {"after": "ann at 3", "after2": "ann/3"}[stage]
    assert pickle.loads(pickle.dumps(game)).show() == game.show()
