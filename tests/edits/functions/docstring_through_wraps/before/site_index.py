from pages import about, home

INDEX = {f.__name__: f for f in (home, about)}
