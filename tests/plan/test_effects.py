"""What counts as effect-free, what does not and why, and what executing a statement reads."""

from __future__ import annotations

import ast

import pytest

from pljam._plan.effects import Verdict

from .projects import Project

# The project that all rows of the tables below stand in; the statement stands in ``app``.
SOURCES = {
    "base": """
import itertools, functools, csv, re
RATE = 3
NAME = "name"
NAMES = ("a", "b")
HOSTS = ["x", "y"]
LIMITS = {"low": 1, "high": 2}
CACHE = {}
LOG = []
NUMBERS = itertools.count()
ROWS = csv.reader(open("rows.csv"))
PATTERN = re.compile("a")
DB = None
CONFIG = load_config()
TYPED: dict[str, str] = load_config()

def connect():
    global DB
    DB = open_database()

def remember(key, value):
    CACHE[key] = value
    return value

def double(x):
    return x * 2

def scaled(x):
    return double(x) * RATE
""",
    "app": """
import abc, asyncio, base64, collections, copy, contextlib, dataclasses, datetime, enum, functools
import hashlib, heapq, io, ipaddress, itertools, json, logging, math, operator, os, random, re
import requests, string, struct, sys, textwrap, threading, time, types, typing, uuid
import urllib.parse
import base
from base import CACHE, CONFIG, DB, HOSTS, LIMITS, LOG, NAME, NAMES, NUMBERS, PATTERN, RATE, ROWS
from base import TYPED, connect, double, remember, scaled
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path

# functions
def slug(text):
    return text.strip().lower().replace(" ", "-")
def typed_slug(text: str):
    return text.strip().lower()
def group(rows):
    groups = defaultdict(list)
    for row in rows:
        groups[row[0]].append(row)
    return dict(groups)
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)
def even(n):
    return n == 0 or odd(n - 1)
def odd(n):
    return n != 0 and even(n - 1)
def even_noisy(n):
    return n == 0 or odd_noisy(n - 1)
def odd_noisy(n):
    LOG.append(n)
    return n != 0 and even_noisy(n - 1)
def flatten(items):
    found = []
    for item in items:
        if isinstance(item, list):
            found.extend(flatten(item))
        else:
            found.append(item)
    return found
def walk(tree):
    for key, value in tree.items():
        yield key
        if isinstance(value, dict):
            yield from walk(value)
def put(items, item):
    items.append(item)
    return items
def put_default(item, items=[]):
    items.append(item)
    return items
def put_copy(items, item):
    items = list(items)
    items.append(item)
    return items
def maybe_put(item, items=None):
    if items is None:
        items = []
    items.append(item)
    return items
def merged(first, second):
    result = dict(first)
    result.update(second)
    return result
def parse(text):
    try:
        return int(text)
    except ValueError:
        return None
def make_counter():
    n = 0
    def count():
        nonlocal n
        n += 1
        return n
    return count
def make_adder(amount):
    def add(x):
        return x + amount
    return add
def make_collector():
    seen = []
    def collect(x):
        seen.append(x)
        return seen
    return collect
def apply(function, value):
    return function(value)
def noisy(x):
    print(x)
    return x
def not_called():
    def inner():
        print("never")
    return 1
def reads_file(path):
    with open(path) as file:
        return file.read()
def set_global():
    global COUNT
    COUNT = 1
def local_import(x):
    import math
    return math.sqrt(x)
def local_project_import():
    from base import RATE
    return RATE
def sums(*args, start=0, **options):
    total = start
    for arg in args:
        total += arg
    return total
def swap(pair):
    a, b = pair
    return b, a
def swap_inside(items):
    items[0], items[1] = items[1], items[0]
    return items
def walrus(items):
    return [y for x in items if (y := x.upper())]
def deleted(items):
    del items[0]
    return items
def caught(db):
    cursor = []
    try:
        cursor = db
        cursor = []
    finally:
        cursor.close()
def rebound(x):
    x = [x]
    if x:
        x = CACHE
    x["a"] = 1
def alias():
    cache = CACHE
    cache["a"] = 1
def alias_item():
    first = [CACHE][0]
    first["a"] = 1
def alias_in_loop():
    for cache in (CACHE,):
        cache["a"] = 1
def alias_through_tuple():
    _, cache = (1, CACHE)
    cache.clear()
def later():
    items = []
    for i in range(3):
        items.append(i)
        items = LOG
def endless(x):
    return endless([x])
def todo():
    raise NotImplementedError
async def coroutine():
    return 1
def unknown_first():
    value = unknown_name()
    return base.RATE
def reads_attribute(x):
    return x.attribute["item"].other
def calls_method(x):
    return x.method()
def with_lock():
    with threading.Lock():
        return 1
def suppressed(text):
    with contextlib.suppress(ValueError):
        return int(text)
    return 0
def sort_in_place(items):
    items.sort(key=str.lower)
    return items
def uses_list(list):
    return list()

# decorated functions
def plain_decorator(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper
def noisy_decorator(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print("called")
        return function(*args, **kwargs)
    return wrapper
def registering_decorator(function):
    LOG.append(function)
    return function
def repeat(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate
@plain_decorator
def plainly(x):
    return x
@noisy_decorator
def noisily(x):
    return x
@functools.lru_cache(maxsize=None)
def cached(x):
    return [x]
@functools.cache
def cached_noisy(x):
    print(x)
@requests.hooked
def hooked(x):
    return x
@contextlib.contextmanager
def managed():
    yield 1
@functools.singledispatch
def dispatched(x):
    return x

# classes
class Point:
    made = 0
    all = []
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        self.tags = []
    def tag(self, name):
        self.tags.append(name)
        return self
    def moved(self, by):
        return Point(self.x + by, self.y)
    @property
    def sum(self):
        return self.x + self.y
    @property
    def loud(self):
        print(self.x)
    @classmethod
    def origin(cls):
        return cls(0)
    @staticmethod
    def unit():
        return 1
    def register(self):
        self.all.append(self)
    def count(self):
        type(self).made += 1
    def __add__(self, other):
        return Point(self.x + other.x)
    def __len__(self):
        return 2
class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
class Counted(Point):
    def __init__(self, x):
        super().__init__(x)
        Point.made += 1
class Registered:
    def __init_subclass__(cls, **options):
        LOG.append(cls)
class Quiet:
    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls.options = options
class Loud:
    def __str__(self):
        print("str")
        return ""
    def __eq__(self, other):
        print("eq")
    def __add__(self, other):
        print("add")
    def __getitem__(self, key):
        print("item")
    def __iter__(self):
        print("iter")
        return iter([1])
    def __bool__(self):
        print("bool")
    def __getattr__(self, name):
        print("attr")
    def __contains__(self, item):
        print("contains")
    def __call__(self):
        print("call")
    def __format__(self, spec):
        print("format")
    def __hash__(self):
        print("hash")
class Counting:
    def __setattr__(self, name, value):
        LOG.append(name)
    def __init__(self):
        self.x = 1
class Slotted:
    __slots__ = ("x",)
    def __init__(self, x):
        object.__setattr__(self, "x", x)
class Named:
    def __set_name__(self, owner, name):
        LOG.append(name)
class Meta(type):
    def __new__(mcs, name, bases, space):
        made = super().__new__(mcs, name, bases, space)
        LOG.append(made)
        return made
class QuietMeta(type):
    def __new__(mcs, name, bases, space):
        made = super().__new__(mcs, name, bases, space)
        made.fields = [key for key in space if not key.startswith("_")]
        return made
class WithMeta(metaclass=QuietMeta):
    pass
class Singleton(type):
    made = {}
    def __call__(cls, *args):
        if cls not in cls.made:
            cls.made[cls] = super().__call__(*args)
        return cls.made[cls]
class Only(metaclass=Singleton):
    pass
class Foreign(requests.Session):
    pass
class Problem(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code
class Table(dict):
    def upper(self):
        return {key.upper(): value for key, value in self.items()}
@dataclass
class Item:
    name: str
    price: int = 0
    tags: list = field(default_factory=list)
    def label(self):
        return self.name.upper()
@dataclass
class Noted:
    name: str
    def __post_init__(self):
        LOG.append(self.name)
@dataclass(frozen=True)
class Frozen:
    name: str = "x"
class Color(Enum):
    RED = "red"
    BLUE = "blue"
    @property
    def title(self):
        return self.value.title()
    @classmethod
    def first(cls):
        return next(iter(cls))
class Pair(typing.NamedTuple):
    left: str
    right: int = 0
class Movie(typing.TypedDict):
    name: str
Row = namedtuple("Row", "name price")
Id = typing.NewType("Id", str)

# values
POINT = Point(1, 2)
OTHER_POINT = Point(1)
OTHER_POINT.tag("changed elsewhere")
ITEM = Item("x")
ADD = make_adder(2)
COUNT_UP = make_counter()
COLLECT = make_collector()
SETTINGS = types.SimpleNamespace(a=1)
TEXT = NAME + " more"
WORDS = TEXT.split()
LOUD = Loud()
LOCK = threading.Lock()
QUEUE = deque()
PATH = Path("a") / "b"
BUFFER = io.StringIO()
ITERATOR = iter(NAMES)
ROW = Row("x", 1)
if RATE:
    EITHER = "text"
else:
    EITHER = b"bytes"
if RATE:
    BOTH = "text"
else:
    BOTH = load_config()
def my_len(x):
    print(x)
len = my_len
def sorted(x):
    return x
""",
}
PROJECT = Project(SOURCES)


def verdict(source: str, module: str = "app") -> Verdict:
    """Judge the only statement of a source."""
    (node,) = ast.parse(source).body
    return PROJECT.judge.judge(node, module)


EFFECT_FREE = [
    # literals, operators, strings
    "X = 1",
    "X = RATE * 2 + base.RATE ** 2 // 3",
    "X = -RATE, not RATE, ~RATE",
    "X = [1, 'a', None, ..., 1.5, 2j, b'']",
    "X = {'a': {1, 2}, **LIMITS}",
    "X = (*NAMES, *HOSTS)",
    "X = f'{NAME!r:>{RATE}} {RATE:.2f}'",
    "X = NAME if RATE else HOSTS",
    "X = RATE and NAME or HOSTS",
    "X = 1 < RATE < 5 and NAME in NAMES and CONFIG is not None",
    "X = CONFIG.some.attribute['item'][0].other",
    "X = CONFIG['a':'b']",
    "X = HOSTS[0], HOSTS[1:], LIMITS['low'], NAME[::-1]",
    "X = (y := RATE) + y",
    "X: int = RATE",
    "X: 'no such thing' = RATE",
    "X = Y = RATE",
    "X, (Y, *Z) = 1, (2, 3)",
    "X += RATE",
    "del X",
    "pass",
    "'''docstring'''",
    "assert RATE, NAME",
    "X = '%s %d' % (NAME, RATE)",
    "X = 'a' 'b' * 3",
    # comprehensions and generator expressions
    "X = [n.upper() for n in NAMES]",
    "X = [n.upper() for n in HOSTS if n.startswith('x')]",
    "X = {n: i for i, n in enumerate(NAMES)}",
    "X = {k.title(): v + 1 for k, v in LIMITS.items()}",
    "X = [(a, b) for a in NAMES for b in a.lower()]",
    "X = [y for n in NAMES if (y := n.upper())]",
    "X = (n for n in NAMES)",
    "X = [[c.upper() for c in n] for n in NAMES]",
    "X = [x for x in CONFIG.hosts]",
    "X = {x['name'] for x in CONFIG['hosts']}",
    "X = [NAMES for NAMES in [[1], [2]]]",
    "X = [w.upper() for w in WORDS]",
    "X = [k.upper() + v.lower() for k, v in TYPED.items()]",
    # built-in functions
    "X = int('3'), str(RATE), float(RATE), bool(RATE), bytes(3), complex(1)",
    "X = list(NAMES), tuple(HOSTS), set(NAMES), frozenset(HOSTS), dict(LIMITS, a=1)",
    "X = max(NAMES, default=''), min(1, 2, key=abs), sum(LIMITS.values()), any(NAMES)",
    "X = dict(zip(NAMES, range(RATE)))",
    "X = list(map(str.upper, NAMES)), list(filter(None, NAMES))",
    "X = min(NAMES, key=lambda n: n.lower())",
    "X = list(reversed(NAMES)), enumerate(NAMES), range(RATE), slice(1, 2)",
    "X = isinstance(POINT, Point), issubclass(Point3, Point), callable(slug), hasattr(POINT, 'x')",
    "X = repr(POINT), hash(NAME), ord('a'), chr(97), hex(1), abs(-1), round(1.5), divmod(7, 2)",
    "X = getattr(POINT, 'x', 0), type(POINT), id(POINT)",
    "X = next(iter(NAMES))",
    "X = object(), ValueError('x'), KeyError",
    "X = list(ITEM.tags)",
    "X = __name__ + __file__.upper()",
    "X = sorted(NAMES)",
    # methods of known types
    "X = NAME.upper().strip().split(',')[0].encode().hex()",
    "X = ', '.join(n.title() for n in NAMES)",
    "X = '{} {a}'.format(NAME, a=RATE)",
    "X = TEXT.replace('a', 'b').partition(' ')[2].upper()",
    "X = LIMITS.get('low', 0), LIMITS.copy(), LIMITS.keys() | {'a'}",
    "X = NAMES.index('a'), HOSTS.count('x'), RATE.bit_length(), (1.5).is_integer()",
    "X = {1}.union({2}, HOSTS), frozenset({1}) - {2}",
    "X = [1, 2].append(3)",
    "X = [].extend(HOSTS)",
    "X = {}.setdefault('a', []).append(1)",
    "X = LIMITS['low'].bit_length()",
    "X = str.join(',', NAMES), dict.fromkeys(NAMES, 0), int.from_bytes(b'a', 'big')",
    "X = EITHER.upper()",
    "X = TYPED.get('a').upper()",
    "X = PATTERN.sub('b', NAME).upper(), PATTERN.pattern",
    # the standard library
    "X = re.compile(rf'v[{NAME}]+', re.I | re.M)",
    "X = re.match('a', NAME).group(0).upper()",
    "X = [m.group().upper() for m in re.finditer('a', NAME)]",
    "X = re.sub('a', lambda m: m.group().upper(), NAME)",
    "X = Path(NAME) / 'data', Path(__file__).resolve().parent.parent / NAME",
    "X = Path(NAME).with_suffix('.py').name.upper(), PATH.parts, PATH.stem",
    "X = (Path(NAME) / 'a').as_posix().split('/')",
    "X = os.path.join(os.path.dirname(__file__), NAME), os.sep, os.fspath(PATH)",
    "X = os.environ['HOME'], os.environ.get('A', 'b').upper(), os.getenv('A')",
    "X = sys.argv[1:], sys.platform.startswith('win'), sys.version_info >= (3, 12), sys.maxsize",
    "X = Decimal('1.10') * 2, Decimal(1).quantize(Decimal('0.1')), Fraction(1, 3).numerator",
    "X = timedelta(seconds=RATE).total_seconds() * 2, date(2020, 1, 1) + timedelta(days=RATE)",
    "X = datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc).isoformat().upper()",
    "X = datetime.date.fromisoformat('2020-01-01').replace(day=2).strftime('%d').strip()",
    "X = OrderedDict(LIMITS), Counter(NAMES).most_common(1), deque(NAMES, maxlen=3)",
    "X = defaultdict(list, LIMITS), defaultdict(lambda: 3), collections.ChainMap({}, LIMITS)",
    "X = namedtuple('P', 'x y'), Row('a', 1).name, Row('a', 1)._replace(name='b')",
    "X = functools.partial(slug, 'A b'), functools.partial(slug, 'A b')()",
    "X = functools.reduce(lambda a, b: a + b, NAMES), functools.reduce(operator.add, NAMES)",
    "X = operator.itemgetter(1)(NAMES), operator.attrgetter('x'), operator.add(1, 2)",
    "X = list(itertools.chain(NAMES, HOSTS)), itertools.count(5), itertools.product(NAMES, HOSTS)",
    "X = [k.upper() for k, g in itertools.groupby(NAMES, key=str.lower)]",
    "X = next(itertools.count(3)), list(itertools.islice(itertools.count(), 3))",
    "X = math.pi * math.sqrt(RATE) + math.floor(1.5)",
    "X = string.ascii_letters.upper(), string.Template('$a').substitute(a=1)",
    "X = textwrap.dedent(NAME).strip(), textwrap.wrap(NAME)[0].upper()",
    "X = typing.TypeVar('T'), typing.Optional[int], typing.cast(str, CONFIG), list[int], Id(NAME)",
    "X = types.MappingProxyType(LIMITS), types.SimpleNamespace(a=1)",
    "X = uuid.UUID('12345678123456781234567812345678').hex.upper(), uuid.uuid5(uuid.NAMESPACE_DNS, 'a')",
    "X = struct.Struct('<I').size, struct.pack('<I', 1), struct.calcsize('<I')",
    "X = json.dumps({'a': RATE}).encode(), json.loads('[1]')['a'].get('b').upper()",
    "X = hashlib.sha256(NAME.encode()).hexdigest().upper()",
    "X = copy.copy(LIMITS), copy.deepcopy(CONFIG)",
    "X = ipaddress.ip_network('10.0.0.0/8').prefixlen, ipaddress.ip_address('::1').exploded.upper()",
    "X = urllib.parse.urljoin(NAME, 'b').lower(), urllib.parse.urlparse(NAME).netloc.split(':')",
    "X = base64.b64encode(NAME.encode()).decode().strip()",
    "X = logging.getLogger(NAME), logging.DEBUG",
    "X = enum.Enum, abc.ABC, contextlib.suppress(ValueError)",
    "X = heapq.nsmallest(1, NAMES), heapq.heappop([3, 1])",
    "X = io.StringIO(NAME).read().upper()",
    # project functions
    "X = double(2), scaled(RATE), base.scaled(2)",
    "X = slug('A b'), slug(NAME), slug(TEXT), [slug(n) for n in NAMES], list(map(slug, HOSTS))",
    "X = typed_slug(CONFIG)",
    "X = group(NAMES), group(['ab', 'cd'])['a'].append(1)",
    "X = factorial(5), even(4), odd(3), flatten([1, [2, [3]]]), list(walk({'a': {'b': 1}}))",
    "X = put([], 1), put([1], HOSTS), put_copy(HOSTS, 1), maybe_put(1), merged(LIMITS, {'a': 2})",
    "X = parse('3'), suppressed('3'), sums(1, 2, start=3), sums(*NAMES), sums(**LIMITS)",
    "X = make_adder(2)(3), ADD(3), make_counter()(), make_collector()(1)",
    "X = make_counter",
    "X = apply(slug, NAME), apply(lambda x: x + 1, 2), apply(str.upper, NAME), apply(Point, 1)",
    "X = not_called(), local_import(2), local_project_import()",
    "X = swap((1, 2)), swap_inside([1, 2]), walrus(NAMES), deleted([1])",
    "X = reads_attribute(CONFIG), sort_in_place(['b', 'a']), sort_in_place(list(HOSTS))",
    "X = todo()",
    "X = plainly(1), cached(1), cached(1)[0]",
    "X = noisy",
    "X = lambda: print(1)",
    "X = functools.partial(print, 1)",
    # project classes
    "X = Point(1), Point(1, y=2).x, Point3(1, 2, 3).z, Point.origin(), Point.unit()",
    "X = Point(1).tag('a').tags, Point(1).moved(2).sum, POINT.moved(3), POINT.sum, POINT.x",
    "X = Point(1) + Point(2), POINT + POINT",
    "X = Point.made, POINT.made, Point.all, Point.__name__.upper()",
    "X = Item('a'), Item('a').label(), ITEM.label(), ITEM.name.upper(), Item('a').tags.append(1)",
    "X = Frozen(), Frozen('a').name.upper(), dataclasses.replace(Frozen(), name='b')",
    "X = Color.RED, Color('red'), Color['RED'], Color.RED.value, Color.RED.name.lower(), list(Color)",
    "X = [c.name.lower() for c in Color], Color.RED.title, Color.first()",
    "X = Pair('a'), Pair('a').left.upper(), [*Pair('a')], Movie(name='a')['name'], ROW.name",
    "X = Problem(3), Problem(3).code",
    "X = Table(a=1), Table(LIMITS).upper(), Slotted(1), WithMeta()",
    "X = Noted, Counting, Loud, Foreign",
    "X = isinstance(LOUD, Loud), LOUD is None",
    # statements
    "import json",
    "import json.decoder as d, os",
    "from base import RATE as R",
    "from base import *",
    "def f(a=slug('A'), *, b=RATE): print(a)",
    "async def f(a=RATE): await a",
    "def f(): global X; X = 1",
    "@plain_decorator\ndef f(): print(1)",
    "@noisy_decorator\ndef f(): pass",
    "@repeat(times=RATE + 1)\ndef f(): print(1)",
    "@functools.lru_cache(maxsize=RATE)\ndef f(): print(1)",
    "@contextlib.contextmanager\ndef f(): yield print(1)",
    "@typing.overload\ndef f(a: int) -> int: ...",
    "class C: pass",
    "class C(Point, abc.ABC):\n x = slug('a')\n def m(self): print(1)\n @property\n def p(self): return 1",
    "class C:\n x = 1\n y = [x for x in NAMES]\n z = [n.upper() for n in NAMES if n]\n w = x + 1",
    "class C(Quiet, option=RATE): pass",
    "class C(WithMeta):\n a = 1",
    "class C(Problem): pass",
    "class C(requests.exceptions.RequestException): pass",
    "class C(typing.Generic[typing.TypeVar('T')], collections.abc.Mapping): pass",
    "class C(namedtuple('C', 'a b')): pass",
    "class C(Enum):\n A = 1\n B = enum.auto()\n def label(self): print(1)",
    "class C(Enum):\n A = (1, 'a')\n def __init__(self, number, text): self.text = text",
    "@dataclass(frozen=True, order=True)\nclass C:\n a: int = RATE\n b: list = field(default_factory=list)",
    "@functools.total_ordering\nclass C:\n def __lt__(self, other): return True",
    "class C:\n @functools.cached_property\n def p(self): print(1)\n @staticmethod\n def s(): print(1)",
    "class C:\n @property\n def p(self): return 1\n @p.setter\n def p(self, v): print(v)",
    "class C:\n __slots__ = ('a',)\n __hash__ = None\n __private = 1\n copy = __private + 1",
    "if RATE: X = 1\nelif NAME: X = slug(NAME)\nelse: X = 2",
    "if isinstance(CONFIG, str): X = 1",
    "try:\n X = int(NAME)\nexcept ValueError as e:\n X = str(e)\nelse:\n Y = X\nfinally:\n Z = 1",
    "try:\n import tomllib\nexcept ImportError:\n tomllib = None",
    "for n in NAMES: X = n.upper()",
    "for i, n in enumerate(HOSTS):\n if not n: continue\n if i: break\n X = n.upper()\nelse:\n X = ''",
    "for price in (1, 2): TOTAL = TOTAL + price; NAMED += f'{price}'",
    "while RATE:\n X = 1\n break",
    "with contextlib.suppress(ValueError): X = int(NAME)",
    "match NAME:\n case 'a' | 'b': X = 1\n case str(s): X = s.upper()\n case [a, *b]: X = a\n case _: X = 0",
    "match POINT:\n case Point(x=1): X = 1\n case {'a': 1, **rest}: X = rest",
    "if RATE:\n X = []\n X.append(1)\n X[0] = 2\n del X[0]",
    "for n in NAMES:\n parts = {}\n parts[n] = 1\n X = parts",
    "raise ValueError(NAME)",
]  # fmt: skip


@pytest.mark.parametrize("source", EFFECT_FREE)
def test_effect_free(source: str) -> None:
    """Executing this has no effect but the values that it makes."""
    found = verdict(source)
    assert found.effect_free, f"line {found.line}: {found.reason}"
    assert (found.reason, found.line) == ("", 0)


EFFECTS = [
    # the world outside
    ("print(1)", "calls print()"),
    ("X = open('f')", "calls open()"),
    ("X = open('f').read()", "calls open()"),
    ("X = Path('f').read_text()", "calls Path('f').read_text()"),
    ("X = Path('f').exists()", "calls Path('f').exists()"),
    ("X = PATH.write_text('a')", "calls PATH.write_text()"),
    ("X = PATH.unlink()", "calls PATH.unlink()"),
    ("X = os.listdir('.')", "calls os.listdir()"),
    ("X = os.getcwd()", "calls os.getcwd()"),
    ("X = os.getpid()", "calls os.getpid()"),
    ("X = os.path.exists('a')", "calls os.path.exists()"),
    ("X = os.remove('a')", "calls os.remove()"),
    ("os.environ['A'] = 'b'", "stores an item of os.environ"),
    ("del os.environ['A']", "deletes an item of os.environ"),
    ("X = os.environ.setdefault('A', 'b')", "calls os.environ.setdefault()"),
    ("X = os.environ.pop('A')", "calls os.environ.pop()"),
    ("X = os.putenv('A', 'b')", "calls os.putenv()"),
    ("X = time.time()", "calls time.time()"),
    ("X = time.sleep(1)", "calls time.sleep()"),
    ("X = datetime.datetime.now()", "calls datetime.datetime.now()"),
    ("X = date.today()", "calls date.today()"),
    ("X = random.random()", "calls random.random()"),
    ("X = random.choice(NAMES)", "calls random.choice()"),
    ("X = random.shuffle(HOSTS)", "calls random.shuffle()"),
    ("X = uuid.uuid4()", "calls uuid.uuid4()"),
    ("X = input()", "calls input()"),
    ("X = eval('1')", "calls eval()"),
    ("exec('X = 1')", "calls exec()"),
    ("X = globals()", "calls globals()"),
    ("globals()['X'] = 1", "calls globals()"),
    ("X = vars(POINT)", "calls vars()"),
    ("X = __import__('os')", "calls __import__()"),
    ("sys.path.append('a')", "calls sys.path.append()"),
    ("sys.setrecursionlimit(10)", "calls sys.setrecursionlimit()"),
    ("logging.basicConfig()", "calls logging.basicConfig()"),
    ("logging.getLogger('a').setLevel(1)", "calls logging.getLogger('a').setLevel()"),
    ("X = requests.get('u')", "calls requests.get(), which is not known to be effect-free"),
    ("X = requests.Session().get('u')", "calls requests.Session()"),
    ("X = threading.Thread(target=slug).start()", "calls threading.Thread()"),
    ("X = unknown_name()", "calls unknown_name()"),
    ("X = unknown.method()", "calls unknown.method()"),
    ("X = json.load(open('f'))", "calls open()"),
    ("X = asyncio.run(coroutine())", "calls coroutine(), which makes a coroutine"),
    ("X = coroutine()", "calls coroutine()"),
    ("X = type('T', (), {})", "calls type()"),
    # state of the project
    ("CACHE['a'] = 1", "stores an item of CACHE"),
    ("base.CACHE['a'] = 1", "stores an item of base.CACHE"),
    ("CACHE['a']['b'] = 1", "stores an item of CACHE['a']"),
    ("del CACHE['a']", "deletes an item of CACHE"),
    ("CACHE['a'] += 1", "changes CACHE['a'] in place"),
    ("base.RATE = 4", "stores an attribute of base"),
    ("base.RATE += 1", "stores an attribute of base"),
    ("del base.RATE", "deletes an attribute of base"),
    ("POINT.x = 1", "stores an attribute of POINT"),
    ("POINT.tags[0] = 1", "stores an item of POINT.tags"),
    ("Point.made += 1", "stores an attribute of Point"),
    ("slug.calls = 1", "stores an attribute of slug"),
    ("CONFIG.a = 1", "stores an attribute of CONFIG"),
    ("X = CONFIG.b = 1", "stores an attribute of CONFIG"),
    ("X, POINT.x = 1, 2", "stores an attribute of POINT"),
    ("for POINT.x in NAMES: pass", "stores an attribute of POINT"),
    ("for n in NAMES: CACHE[n] = 1", "stores an item of CACHE"),
    ("HOSTS += ['z']", "changes HOSTS in place"),
    ("LOG.append(1)", "calls LOG.append() on what was made elsewhere"),
    ("X = HOSTS.pop()", "calls HOSTS.pop()"),
    ("X = HOSTS.sort()", "calls HOSTS.sort()"),
    ("X = list.append(HOSTS, 1)", "calls list.append()"),
    ("X = LIMITS.update(a=1)", "calls LIMITS.update()"),
    ("X = LIMITS.setdefault('a', 1)", "calls LIMITS.setdefault()"),
    ("X = QUEUE.popleft()", "calls QUEUE.popleft()"),
    ("X = heapq.heappush(HOSTS, 1)", "calls heapq.heappush()"),
    ("X = operator.setitem(CACHE, 'a', 1)", "calls operator.setitem()"),
    ("X = setattr(POINT, 'x', 1)", "calls setattr()"),
    ("X = delattr(POINT, 'x')", "calls delattr()"),
    ("X = BUFFER.write('a')", "calls BUFFER.write()"),
    ("X = next(NUMBERS)", "calls next() on what was made elsewhere"),
    ("X = next(CONFIG)", "calls next()"),
    ("X = next(ITERATOR)", "calls next()"),
    ("X = list(ITERATOR)", "takes items of ITERATOR"),
    ("X = [r for r in ROWS]", "takes items of ROWS"),
    ("for r in ROWS: X = r", "takes items of ROWS"),
    ("X = list(itertools.islice(NUMBERS, 3))", "takes items of NUMBERS"),
    ("X = [*ROWS]", "takes items of ROWS"),
    ("X, Y = ITERATOR", "takes items of (X, Y)"),
    ("X = 'a' in ITERATOR", "takes items of ITERATOR"),
    ("X = max(*ITERATOR)", "takes items of ITERATOR"),
    ("X = dict(ROWS)", "takes items of ROWS"),
    ("X = ','.join(ROWS)", "takes items of ROWS"),
    # effects anywhere in an expression
    ("X = 3 if RATE else print(1)", "calls print()"),
    ("X = RATE and print(1)", "calls print()"),
    ("X = not print(1)", "calls print()"),
    ("X = [1, (2, {3: print(1)})]", "calls print()"),
    ("X = {print(1): 1}", "calls print()"),
    ("X = f'{print(1)}'", "calls print()"),
    ("X = f'{1:{print(1)}}'", "calls print()"),
    ("X = NAMES[print(1)]", "calls print()"),
    ("X = NAMES[print(1):]", "calls print()"),
    ("X = [print(n) for n in NAMES]", "calls print()"),
    ("X = [n for n in NAMES if print(n)]", "calls print()"),
    ("X = [n for n in [print(1)]]", "calls print()"),
    ("X = (print(n) for n in NAMES)", "calls print()"),
    ("X = lambda a=print(1): a", "calls print()"),
    ("X = (y := print(1))", "calls print()"),
    ("X = (lambda: print(1))()", "calls lambda: print(1)(), which calls print()"),
    ("X = str(print(1))", "calls print()"),
    ("X: print(1) = 1", "calls print()"),
    ("X = slug(*print(1))", "calls print()"),
    ("X = slug(**print(1))", "calls print()"),
    ("X = 1 < 2 < print(1)", "calls print()"),
    ("X = CONFIG[print(1)].a", "calls print()"),
    ("X[print(1)] = 1", "calls print()"),
    ("X = await slug('a')", "awaits"),
    ("X = yield 1", "yields"),
    ("X = [x async for x in CONFIG]", "awaits"),
    # methods of what is not known
    ("X = CONFIG.get('a')", "calls CONFIG.get()"),
    ("X = CONFIG.db.get('a')", "calls CONFIG.db.get()"),
    ("X = DB.get('a')", "calls DB.get()"),
    ("X = DB.upper()", "calls DB.upper()"),
    ("X = base.DB.cursor()", "calls base.DB.cursor()"),
    ("X = calls_method(CONFIG)", "calls calls_method(), which calls x.method()"),
    ("X = slug(CONFIG)", "calls slug(), which calls text.strip()"),
    ("X = CACHE['a'].get('b')", "calls CACHE['a'].get()"),
    ("X = BOTH.upper()", "calls BOTH.upper()"),
    ("X = LOCK.acquire()", "calls LOCK.acquire()"),
    ("X = slug.cache_clear()", "calls slug.cache_clear()"),
    # project functions
    ("X = remember('a', 1)", "calls remember(), which stores an item of CACHE"),
    ("X = base.remember('a', 1)", "calls base.remember()"),
    ("X = connect()", "calls connect(), which calls open_database()"),
    ("X = noisy(1)", "calls noisy(), which calls print()"),
    ("X = [noisy(n) for n in NAMES]", "calls noisy()"),
    ("X = list(map(noisy, NAMES))", "calls noisy(), which calls print()"),
    ("X = min(NAMES, key=noisy)", "calls noisy(), which calls print()"),
    ("X = list(map(print, NAMES))", "calls print()"),
    ("X = min(NAMES, key=CONFIG)", "calls CONFIG()"),
    ("X = list(map(CONFIG, NAMES))", "calls CONFIG()"),
    ("X = defaultdict(noisy)", "calls noisy()"),
    ("X = functools.reduce(noisy, NAMES)", "calls noisy()"),
    ("X = re.sub('a', noisy, NAME)", "calls noisy()"),
    ("X = functools.partial(noisy, 1)()", "which calls print()"),
    ("X = functools.partial(print, 1)()", "calls functools.partial(print, 1)()"),
    ("X = apply(noisy, 1)", "calls apply(), which calls print()"),
    ("X = apply(print, 1)", "calls apply(), which calls function()"),
    ("X = apply(CONFIG, 1)", "calls apply(), which calls function()"),
    ("X = put(HOSTS, 1)", "calls put(), which calls items.append()"),
    ("X = put(LOG, 1)", "calls put(), which calls items.append()"),
    ("X = put_default(1)", "calls put_default(), which calls items.append()"),
    ("X = maybe_put(1, HOSTS)", "calls maybe_put(), which calls items.append()"),
    ("X = swap_inside(HOSTS)", "calls swap_inside(), which stores an item of items"),
    ("X = deleted(HOSTS)", "calls deleted(), which deletes an item of items"),
    ("X = sort_in_place(HOSTS)", "calls sort_in_place(), which calls items.sort()"),
    ("X = cached(1).append(2)", "calls cached(1).append()"),
    ("X = cached_noisy(1)", "calls cached_noisy(), which calls print()"),
    ("X = even_noisy(3)", "calls even_noisy(), which calls LOG.append()"),
    ("X = reads_file('a')", "calls reads_file(), which calls open()"),
    ("X = set_global()", "calls set_global(), which binds the module's name COUNT"),
    ("X = COUNT_UP()", "calls COUNT_UP(), which binds n of a function that ran before"),
    ("X = COLLECT(1)", "calls COLLECT(), which calls seen.append()"),
    ("X = caught(CONFIG)", "calls caught(), which calls cursor.close()"),
    ("X = rebound(1)", "calls rebound(), which stores an item of x"),
    ("X = alias()", "calls alias(), which stores an item of cache"),
    ("X = alias_item()", "calls alias_item(), which stores an item of first"),
    ("X = alias_in_loop()", "calls alias_in_loop(), which stores an item of cache"),
    ("X = alias_through_tuple()", "calls alias_through_tuple(), which calls cache.clear()"),
    ("X = later()", "calls later(), which calls items.append()"),
    ("X = with_lock()", "calls with_lock(), which calls threading.Lock()"),
    ("X = unknown_first()", "calls unknown_first(), which calls unknown_name()"),
    ("X = uses_list(CONFIG)", "calls uses_list(), which calls list()"),
    ("X = noisily(1)", "calls noisily(), which calls print()"),
    ("X = hooked(1)", "calls hooked()"),
    ("X = dispatched(1)", "calls dispatched()"),
    ("X = len(NAMES)", "calls len(), which calls print()"),
    # project classes
    ("X = Counted(1)", "calls Counted(), which stores an attribute of Point"),
    ("X = Noted('a')", "calls Noted.__post_init__(), which calls LOG.append()"),
    ("X = Counting()", "calls Counting(), which calls LOG.append()"),
    ("X = Foreign()", "makes a Foreign, whose base requests.Session is not known"),
    ("X = Only()", "calls the metaclass of Only(), which"),
    ("X = POINT.tag('a')", "calls POINT.tag(), which calls self.tags.append()"),
    ("X = POINT.loud", "calls POINT.loud(), which calls print()"),
    ("X = Point(1).register()", "calls Point(1).register(), which calls self.all.append()"),
    ("X = Point(1).count()", "which stores an attribute of type(self)"),
    ("X = Point.__init__(POINT, 3)", "calls Point.__init__(), which stores an attribute of self"),
    ("X = POINT.nothing()", "calls POINT.nothing()"),
    ("X = str(LOUD)", "calls Loud.__str__(), which calls print()"),
    ("X = f'{LOUD}'", "calls Loud.__format__(), which calls print()"),
    ("X = LOUD == 1", "calls Loud.__eq__(), which calls print()"),
    ("X = LOUD + 1", "calls Loud.__add__(), which calls print()"),
    ("X = LOUD['a']", "calls Loud.__getitem__(), which calls print()"),
    ("X = [x for x in LOUD]", "calls Loud.__iter__(), which calls print()"),
    ("X = not LOUD", "calls Loud.__bool__(), which calls print()"),
    ("X = 1 if LOUD else 2", "calls Loud.__bool__(), which calls print()"),
    ("X = LOUD.missing", "calls Loud.__getattr__(), which calls print()"),
    ("X = 1 in LOUD", "calls Loud.__contains__(), which calls print()"),
    ("X = LOUD()", "calls LOUD(), which calls print()"),
    ("X = hash(LOUD)", "calls Loud.__hash__(), which calls print()"),
    ("if LOUD: X = 1", "calls Loud.__bool__(), which calls print()"),
    # statements
    ("def f(a=print(1)): pass", "calls print()"),
    ("def f(*, a=print(1)): pass", "calls print()"),
    ("@requests.route('/')\ndef f(): pass", "calls requests.route()"),
    ("@requests.route\ndef f(): pass", "calls requests.route()"),
    ("@registering_decorator\ndef f(): pass", "calls registering_decorator(), which calls LOG.append()"),
    ("@registering_decorator\nclass C: pass", "calls registering_decorator(), which calls LOG.append()"),
    ("@dispatched.register\ndef f(x: int): pass", "calls dispatched.register()"),
    ("class C(print(1)): pass", "calls print()"),
    ("class C(Point, option=print(1)): pass", "calls print()"),
    ("class C:\n x = print(1)", "calls print()"),
    ("class C:\n for n in NAMES: LOG.append(n)", "calls LOG.append()"),
    ("class C:\n class D:\n  x = print(1)", "calls print()"),
    ("class C:\n def m(self, a=print(1)): pass", "calls print()"),
    ("class C(Registered): pass", "calls __init_subclass__(), which calls LOG.append()"),
    ("class C(requests.Model): pass", "derives from requests.Model"),
    ("class C(unknown): pass", "derives from unknown"),
    ("class C(Foreign): pass", "derives from requests.Session"),
    ("class C(metaclass=Meta): pass", "calls the metaclass's __new__(), which calls LOG.append()"),
    ("class C(metaclass=requests.Meta): pass", "derives from requests.Meta"),
    ("class C:\n x = Named()", "calls Named.__set_name__(), which calls LOG.append()"),
    ("class C(Enum):\n A = 1\n def __init__(self, x): LOG.append(x)", "calls __init__(), which calls LOG.append()"),
    ("class C:\n @requests.hook\n def m(self): pass", "calls requests.hook()"),
    ("@requests.model\n@dataclass\nclass C:\n a: int", "calls requests.model()"),
    ("if print(1): X = 1", "calls print()"),
    ("if RATE:\n X = 1\nelse:\n print(1)", "calls print()"),
    ("while print(1): X = 1", "calls print()"),
    ("for n in print(1): X = 1", "calls print()"),
    ("for n in NAMES: X = 1\nelse: print(1)", "calls print()"),
    ("try: X = 1\nfinally: print(1)", "calls print()"),
    ("try: X = 1\nexcept ValueError: print(1)", "calls print()"),
    ("try: X = 1\nexcept print(1): pass", "calls print()"),
    ("with open('f') as f: X = f.read()", "calls open()"),
    ("with managed() as m: X = m", "enters managed()"),
    ("with LOCK: X = 1", "enters LOCK, a context manager"),
    ("match NAME:\n case 'a': print(1)", "calls print()"),
    ("match NAME:\n case 'a' if print(1): pass", "calls print()"),
    ("match LOUD:\n case 1: pass", "calls Loud.__eq__()"),
    ("match CACHE:\n case {'a': inner}: inner['b'] = 1", "stores an item of inner"),
    ("match CACHE:\n case whole: whole['b'] = 1", "stores an item of whole"),
    ("assert print(1)", "calls print()"),
    ("raise ValueError(print(1))", "calls print()"),
    ("del CACHE['a'], X", "deletes an item of CACHE"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "reason"), EFFECTS)
def test_effects(source: str, reason: str) -> None:
    """Executing this may have an effect, and the reason names the culprit."""
    found = verdict(source)
    assert not found.effect_free
    assert reason in found.reason
    assert found.line > 0


def test_there_are_enough_rows() -> None:
    """The tables are the contract of the judge: they only grow."""
    assert len(EFFECT_FREE) + len(EFFECTS) > 300
