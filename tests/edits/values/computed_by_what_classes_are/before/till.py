from base import Cheap, Dear, Line, Map, Point, Steps, numbers

LINE = Line()
RUNNING = numbers()
TOTAL = LINE.total()
IS_DEAR = issubclass(Line, Dear), isinstance(LINE, Cheap)
SHOWN = repr(Point(1))
STEPS = [step for step in Steps()], sum(Steps())
first, last = Steps()
NUMBERS = list(numbers())
PLACES = Map.places, Map().places
