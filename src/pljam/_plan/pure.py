"""The table of callables, methods and attributes that are known to be effect-free.

Each entry is one word, ``name``, ``name:flags``, ``name=result`` or ``name:flags=result``. It says
what a call does to the objects that it is given, and what comes out:

    flags   i  takes the items of its positional arguments, which uses up an iterator
            1  like i, when there is one positional argument only
            c  calls the callables among its arguments
            o  changes its receiver (of a function: its first argument)
            s  puts its arguments into what it changes or makes;  e  puts their items there
            x  has effects: it stands here for the type of its result only
            a  is an attribute, not a method
    result  ?  unknown, not new;  @  a new object of the type with the entry's own name
            self, item, key  the receiver, its items, its keys;  first, arg, each, called
            the first argument, all arguments, their items, what the callables among them returned
            copy, deepcopy  a copy of the first argument;  T, T[item], dict[key,item],
            tuple[a,b] (by position), row[T] (any number);  |  alternatives.  No result: ``?``.
            data: what JSON can hold. Any other word is a case that ``calls.py`` knows

A ``*`` stands for every other name of the module or type; ``-name`` takes one out again. What a
module holds of its own state, the world around the process and the clock is left out on purpose.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


BUILTINS = """
abs=first all:i=bool any:i=bool ascii=str bin=str bool=bool bytearray:i=@ bytes:i=bytes
callable=bool chr=str classmethod:s=@ complex=complex dict:ie=dict dir=list[str]
divmod=tuple[first,first] enumerate:i=iterator[tuple[int,each]] filter:ic=iterator[each]
float=float format=str frozenset:ie=frozenset hasattr=bool hash=int hex=str id=int int=int
isinstance=bool issubclass=bool iter:ic=iterator[each] len=int list:ie=list map:ic=iterator[called]
max:1c=each|arg memoryview=wrap min:1c=each|arg next:o=item|arg object=@ oct=str ord=int pow=first
property=property range=range repr=str reversed:i=iterator[each] round=? set:ie=set slice=slice
sorted:ic=list[each] staticmethod:s=@ str=str sum:i=sum tuple:ie=tuple type=class
zip:i=iterator[zip] Ellipsis:a NotImplemented:a
print:x=none input:x=str open:x=file eval:x exec:x=none compile __import__:x globals:x locals:x
vars breakpoint:x exit:x quit:x help:x=none
"""

STRINGS = """
capitalize=str casefold=str center=str count=int encode=bytes endswith=bool expandtabs=str find=int
format=str format_map=str index=int isalnum=bool isalpha=bool isascii=bool isdecimal=bool
isdigit=bool isidentifier=bool islower=bool isnumeric=bool isprintable=bool isspace=bool
istitle=bool isupper=bool join:i=str ljust=str lower=str lstrip=str maketrans=dict
partition=tuple[str,str,str] removeprefix=str removesuffix=str replace=str rfind=int rindex=int
rjust=str rpartition=tuple[str,str,str] rsplit=list[str] rstrip=str split=list[str]
splitlines=list[str] startswith=bool strip=str swapcase=str title=str translate=str upper=str
zfill=str
"""

BYTES = """
capitalize=self center=self count=int decode=str endswith=bool expandtabs=self find=int
fromhex=bytes hex=str index=int isalnum=bool isalpha=bool isascii=bool isdigit=bool islower=bool
isspace=bool istitle=bool isupper=bool join:i=self ljust=self lower=self lstrip=self maketrans=bytes
partition=tuple[self,self,self] removeprefix=self removesuffix=self replace=self rfind=int
rindex=int rjust=self rpartition=tuple[self,self,self] rsplit=list[self] rstrip=self
split=list[self] splitlines=list[self] startswith=bool strip=self swapcase=self title=self
translate=self upper=self zfill=self
"""

NUMBERS = """
as_integer_ratio=tuple[int,int] bit_count=int bit_length=int conjugate=self denominator:a=int
from_bytes=int fromhex=float hex=str imag:a=float is_integer=bool numerator:a=int real:a=self
to_bytes=bytes
"""

LISTS = """
append:os=none clear:o=none copy=list[item] count=int extend:oe=none index=int insert:os=none
pop:o=item remove:o=none reverse:o=none sort:oc=none
"""

DICTS = """
clear:o=none copy=copy fromkeys:i=dict[each,arg|none] get=item|arg items=list[tuple[key,item]]
keys=list[key] pop:o=item|arg popitem:o=tuple[key,item] setdefault:os=item|arg update:oe=none
values=list[item]
"""

SETS = """
add:os=none clear:o=none copy=set[item] difference:i=set[item] difference_update:oi=none
discard:o=none intersection:i=set[item|each] intersection_update:oi=none isdisjoint:i=bool
issubset:i=bool issuperset:i=bool pop:o=item remove:o=none symmetric_difference:i=set[item|each]
symmetric_difference_update:oe=none union:i=set[item|each] update:oe=none
"""

DEQUES = """
append:os=none appendleft:os=none clear:o=none copy=copy count=int extend:oe=none
extendleft:oe=none index=int insert:os=none maxlen:a=int pop:o=item popleft:o=item remove:o=none
reverse:o=none rotate:o=none
"""

PATHS = """
absolute=self anchor:a=str as_posix=str as_uri=str cwd:x=pathlib.Path drive:a=str exists:x=bool
expanduser=self from_uri=self full_match=bool glob:x=iterator[self] home=self
is_absolute=bool is_dir:x=bool is_file:x=bool is_relative_to=bool iterdir:x=iterator[self]
joinpath=self match=bool name:a=str open:x=file parent:a=self parents:a=list[self] parts:a=tuple
read_bytes:x=bytes read_text:x=str relative_to=self resolve=self root:a=str stem:a=str
suffix:a=str suffixes:a=list[str] with_name=self with_segments=self with_stem=self with_suffix=self
"""

DATES = """
astimezone=datetime.datetime combine=datetime.datetime ctime=str date=datetime.date
day:a=int days:a=int dst fold:a=int fromisocalendar=self fromisoformat=self fromordinal=self
hour:a=int isocalendar=tuple[int,int,int] isoformat=str isoweekday=int max:a=self
microsecond:a=int microseconds:a=int min:a=self minute:a=int month:a=int replace=self
resolution:a=datetime.timedelta second:a=int seconds:a=int strftime=str strptime=datetime.datetime
time=datetime.time timestamp=float timetuple=tuple timetz=datetime.time toordinal=int
total_seconds=float tzinfo:a tzname=str utc:a=self utcoffset=datetime.timedelta weekday=int
year:a=int now:x=datetime.datetime utcnow:x=datetime.datetime today:x=self
"""

# The groups: what the names of each stand under. The empty prefix is the built-in names.
GROUPS: dict[str, str] = {
    "": BUILTINS,
    "str": STRINGS,
    "bytes": BYTES,
    "bytearray": "append:o=none clear:o=none copy=bytearray extend:oi=none insert:o=none pop:o=int "
    "remove:o=none reverse:o=none",
    "memoryview": "tobytes=bytes tolist=list[int] hex=str cast=memoryview nbytes:a=int",
    "int": NUMBERS,
    "float": NUMBERS,
    "complex": NUMBERS,
    "range": "count=int index=int start:a=int stop:a=int step:a=int",
    "slice": "indices=tuple[int,int,int] start:a stop:a step:a",
    "object": "__delattr__:o=none __dir__=list[str] __eq__=bool __format__=str __getattribute__ "
    "__hash__=int __init__=none __init_subclass__=none __ne__=bool __new__=instance "
    "__reduce__ __repr__=str __setattr__:os=none __sizeof__=int __str__=str "
    "__subclasshook__=bool",
    "list": LISTS,
    "tuple": "count=int index=int",
    "dict": DICTS,
    "set": SETS,
    "frozenset": "copy=self difference:i=frozenset[item] intersection:i=frozenset[item|each] "
    "isdisjoint:i=bool issubset:i=bool issuperset:i=bool "
    "symmetric_difference:i=frozenset[item|each] union:i=frozenset[item|each]",
    "iterator": "",
    "dispatcher": "register:o=registered",
    "namedtuple": "_make:i=record _fields:a=row[str] _field_defaults:a=dict[str,?]",
    "record": "_asdict=dict[str,item] _fields:a=row[str] _replace=self",
    "type": "__init__=none __new__=instance mro=list __prepare__=dict __subclasses__=list",
    "property": "getter=setter setter=setter deleter=setter",
    "BaseException": "with_traceback=self args:a=tuple __cause__:a __context__:a __notes__:a",
    # containers
    "collections": "ChainMap=wrap Counter:ie=@ OrderedDict:ie=@ defaultdict:ce=@ deque:ie=@ "
    "namedtuple=namedtuple UserDict:ie=@ UserList:ie=@ UserString=@",
    "collections.OrderedDict": "move_to_end:o=none",
    "collections.defaultdict": "",
    "collections.Counter": "elements=iterator[key] most_common=list[tuple[key,int]] total=int "
    "subtract:oe=none",
    "collections.ChainMap": "new_child=self maps:a=list parents:a=self get items keys values "
    "copy=self",
    "collections.deque": DEQUES,
    "collections.abc": "*",
    "array": "array:ie=@",
    "array.array": "typecode:a=str itemsize:a=int tolist=list[item] tobytes=bytes count=int "
    "index=int "
    "append:os=none extend:oe=none",
    "types": "MappingProxyType=view SimpleNamespace=@ new_class DynamicClassAttribute=property *:a",
    "types.MappingProxyType": "get items keys values copy",
    "heapq": "heapify:o=none heappop:o=item heappush:os=none heappushpop:os=item|arg "
    "heapreplace:os=item merge:ic=iterator[each] nlargest:ic=list[each] nsmallest:ic=list[each]",
    "bisect": "bisect:c=int bisect_left:c=int bisect_right:c=int insort:osc=none "
    "insort_left:osc=none insort_right:osc=none",
    "copy": "copy=copy deepcopy=deepcopy replace=copy",
    "graphlib": "TopologicalSorter:i=@",
    "graphlib.TopologicalSorter": "add:o=none static_order:o=iterator",
    "io": "StringIO=@ BytesIO=@ open:x=file",
    "io.StringIO": "getvalue=str read:o=str readline:o=str seek:o=int write:o=int",
    "io.BytesIO": "getvalue=bytes read:o=bytes seek:o=int write:o=int",
    "weakref": "ref=@ proxy WeakKeyDictionary=@ WeakValueDictionary=@ WeakSet=@ WeakMethod=@",
    # text
    "re": "compile=re.Pattern escape=str findall=list[str|tuple] finditer=iterator[re.Match] "
    "fullmatch=re.Match|none match=re.Match|none search=re.Match|none split=list[str] "
    "sub:c=str subn:c=tuple[str,int] RegexFlag=int *:a=int",
    "re.Pattern": "findall=list[str|tuple] finditer=iterator[re.Match] flags:a=int "
    "fullmatch=re.Match|none groupindex:a=dict groups:a=int match=re.Match|none pattern:a=str "
    "search=re.Match|none split=list[str] sub:c=str subn:c=tuple[str,int]",
    "re.Match": "end=int endpos:a=int expand=str group=str groupdict=dict[str,str] groups=row[str] "
    "lastgroup:a=str lastindex:a=int pos:a=int re:a=re.Pattern span=tuple[int,int] start=int "
    "string:a=str",
    "string": "Template=@ capwords=str Formatter=@ *:a=str",
    "string.Template": "get_identifiers=list[str] is_valid=bool safe_substitute=str "
    "substitute=str template:a=str",
    "string.Formatter": "format=str vformat=str",
    "textwrap": "TextWrapper=@ dedent=str fill=str indent:c=str shorten=str wrap=list[str]",
    "textwrap.TextWrapper": "fill=str wrap=list[str]",
    "difflib": "SequenceMatcher=@ get_close_matches:i=list[str] context_diff=iterator[str] "
    "unified_diff=iterator[str] ndiff=iterator[str]",
    "difflib.SequenceMatcher": "ratio=float quick_ratio=float get_opcodes=list",
    "unicodedata": "category=str combining=int decimal=int digit=int lookup=str name=str "
    "normalize=str numeric=float bidirectional=str east_asian_width=str is_normalized=bool",
    "html": "escape=str unescape=str",
    "shlex": "join:i=str quote=str split=list[str]",
    "fnmatch": "filter:i=list[str] fnmatch=bool fnmatchcase=bool translate=str",
    "glob": "escape=str translate=str has_magic=bool",
    "keyword": "iskeyword=bool issoftkeyword=bool kwlist:a=list[str] softkwlist:a=list[str]",
    "pprint": "pformat=str saferepr=str",
    "reprlib": "repr=str recursive_repr=decorating",
    "json": "dumps:c=str loads:c=data dump:xc=none load:xc=data JSONDecodeError=@ JSONDecoder=@ "
    "JSONEncoder=@",
    "json.JSONEncoder": "encode=str iterencode=iterator[str]",
    "json.JSONDecoder": "decode raw_decode",
    "tomllib": "loads:c=dict[str,data] load:xc=dict[str,data]",
    "yaml": "safe_load:i=data safe_dump=str dump=str",
    "ast": "literal_eval=data dump=str unparse=str parse walk=iterator",
    "xml.sax.saxutils": "escape=str quoteattr=str unescape=str",
    # numbers
    "math": "ceil=int comb=int factorial=int floor=int fsum:i=float gcd=int isclose=bool "
    "isfinite=bool isinf=bool isnan=bool isqrt=int lcm=int perm=int prod:i=? "
    "frexp=tuple[float,int] modf=tuple[float,float] trunc=int e:a=float inf:a=float nan:a=float "
    "pi:a=float tau:a=float sumprod:i=? dist:i=float *=float",
    "cmath": "*=complex",
    "decimal": "Decimal=@ Context=@ getcontext:x setcontext:x localcontext:x *:a",
    "decimal.Decimal": "as_integer_ratio=tuple[int,int] as_tuple=tuple *=self",
    "fractions": "Fraction=@",
    "fractions.Fraction": "as_integer_ratio=tuple[int,int] denominator:a=int from_decimal=self "
    "from_float=self is_integer=bool limit_denominator=self numerator:a=int",
    "statistics": "fmean:i=float geometric_mean:i=float harmonic_mean:i=float mean:i=? median:i=? "
    "median_high:i=each median_low:i=each mode:i=each multimode:i=list[each] pstdev:i=float "
    "pvariance:i=? quantiles:i=list[float] stdev:i=float variance:i=?",
    "numbers": "*:a",
    "random": "Random:x random:x=float randint:x=int choice:x uniform:x=float sample:x=list",
    "colorsys": "*=tuple",
    # times
    "datetime": "date=@ datetime=@ time=@ timedelta=@ timezone=@ tzinfo=@ UTC:a=datetime.timezone "
    "MINYEAR:a=int MAXYEAR:a=int",
    "datetime.date": DATES,
    "datetime.datetime": DATES,
    "datetime.time": DATES,
    "datetime.timedelta": DATES,
    "datetime.timezone": DATES,
    "zoneinfo": "ZoneInfo=@",
    "zoneinfo.ZoneInfo": "key:a=str",
    "calendar": "isleap=bool leapdays=int monthrange=tuple[int,int] timegm=int weekday=int *:a",
    "time": "strptime=tuple struct_time=tuple time:x=float monotonic:x=float perf_counter:x=float "
    "time_ns:x=int sleep:x=none timezone:a=int",
    # functions
    "functools": "cache=cached cached_property=property cmp_to_key=first lru_cache=cached "
    "partial=partial partialmethod=partial reduce:ic=called|each|arg singledispatch=dispatcher "
    "singledispatchmethod=dispatcher total_ordering=first update_wrapper=first wraps=decorating "
    "WRAPPER_ASSIGNMENTS:a=tuple WRAPPER_UPDATES:a=tuple",
    "operator": "attrgetter=@ itemgetter=@ methodcaller=@ index=int length_hint=int truth=bool "
    "not_=bool eq=bool ne=bool lt=bool le=bool gt=bool ge=bool is_=bool is_not=bool contains=bool "
    "countOf:i=int indexOf:i=int add=plus concat=plus getitem=part mul=? sub=? "
    "setitem:os=none delitem:o=none iadd:oe=first iconcat:oe=first iand:o=first ior:oe=first "
    "ixor:oe=first imul:o=first ifloordiv:o=first ilshift:o=first imatmul:o=first imod:o=first "
    "ipow:o=first irshift:o=first isub:o=first itruediv:o=first -call *",
    "operator.itemgetter": "__call__=parts",
    "operator.attrgetter": "__call__",
    "itertools": "accumulate:ic=iterator[called|each] batched:i=iterator[tuple] "
    "chain:i=iterator[each] "
    "combinations:i=iterator[row[each]] combinations_with_replacement:i=iterator[row[each]] "
    "compress:i=iterator[each] count=iterator[first|int] cycle:i=iterator[each] "
    "dropwhile:ic=iterator[each] filterfalse:ic=iterator[each] "
    "groupby:ic=iterator[tuple[called|each,iterator[each]]] islice:i=iterator[each] "
    "pairwise:i=iterator[tuple[each,each]] permutations:i=iterator[row[each]] "
    "product:i=iterator[row[each]] repeat=iterator[first] starmap:ic=iterator[called] "
    "takewhile:ic=iterator[each] tee:i=row[iterator[each]] zip_longest:i=iterator[zip]",
    "itertools.chain": "from_iterable:i=iterator",
    "contextlib": "contextmanager=first asynccontextmanager=first suppress=@ nullcontext=@ "
    "AbstractContextManager=@ ContextDecorator=@",
    # classes
    "abc": "*:a abstractmethod=first abstractproperty=property",
    "enum": "Enum IntEnum StrEnum Flag IntFlag auto=int "
    "unique=first verify=decorating global_enum:x member=first nonmember=first "
    "property=property *:a",
    "dataclasses": "dataclass=decorator field=field asdict=dict astuple=tuple fields=tuple "
    "is_dataclass=bool replace=copy make_dataclass FrozenInstanceError=@ KW_ONLY:a MISSING:a",
    "typing": "NewType=newtype TypeVar=typing.TypeVar ParamSpec=typing.TypeVar "
    "TypeVarTuple=typing.TypeVar TypeAliasType=typing.TypeVar NamedTuple=namedtuple TypedDict=dict "
    "cast=second final=first no_type_check=first overload=first override=first "
    "runtime_checkable=first dataclass_transform=decorating get_args=tuple get_origin "
    "get_type_hints=dict[str,?] assert_type=first reveal_type:x assert_never ForwardRef=@ *:a",
    "typing_extensions": "NewType=newtype TypeVar=typing.TypeVar ParamSpec=typing.TypeVar "
    "NamedTuple=namedtuple TypedDict=dict cast=second final=first overload=first override=first "
    "runtime_checkable=first deprecated=decorating *:a",
    "warnings": "deprecated=decorating warn:x=none",
    "attr": "s=decorator attrs=decorator define=decorator frozen=decorator mutable=decorator "
    "ib=field field=field Factory=@ asdict=dict evolve=copy",
    "attrs": "define=decorator frozen=decorator mutable=decorator field=field Factory=@ "
    "asdict=dict evolve=copy",
    "pytest": "param=tuple fixture=decorator approx=? mark:a=?",
    "pytest.mark": "*=decorating",
    "click": "option=decorating argument=decorating command=decorating group=decorating "
    "pass_context=first pass_obj=first version_option=decorating help_option=decorating "
    "password_option=decorating confirmation_option=decorating Choice=? IntRange=? FloatRange=? "
    "Path=? File=? DateTime=? Tuple=?",
    "pydantic": "Field=field BaseModel:a ConfigDict=dict",
    "inspect": "signature=@ isclass=bool isfunction=bool ismethod=bool iscoroutinefunction=bool "
    "isgeneratorfunction=bool cleandoc=str getdoc=str Parameter=@ Signature=@",
    "inspect.signature": "*:a",
    # the outside world, by name only
    "pathlib": "Path=@ PurePath=@ PurePosixPath=@ PureWindowsPath=@ PosixPath=@ WindowsPath=@",
    "pathlib.PurePath": PATHS,
    "os": "fspath=str fsencode=bytes fsdecode=str getenv=str environ:a=os.environ environb:a "
    "getcwd:x=str getpid:x=int listdir:x=list[str] cpu_count=int name:a=str linesep:a=str "
    "sep:a=str altsep:a=str pathsep:a=str curdir:a=str pardir:a=str devnull:a=str extsep:a=str "
    "urandom:x=bytes walk:x=iterator scandir:x=iterator",
    "os.environ": "get=str items=list[tuple[str,str]] keys=list[str] values=list[str] "
    "copy=dict[str,str]",
    "os.path": "abspath=str basename=str commonpath:i=str commonprefix:i=str dirname=str "
    "exists:x=bool expanduser=str expandvars=str getmtime:x=float getsize:x=int isabs=bool "
    "isdir:x=bool isfile:x=bool join=str normcase=str normpath=str realpath=str relpath=str "
    "split=tuple[str,str] splitdrive=tuple[str,str] splitext=tuple[str,str] sep:a=str",
    "posixpath": "basename=str dirname=str isabs=bool join=str normpath=str "
    "split=tuple[str,str] splitext=tuple[str,str]",
    "ntpath": "basename=str dirname=str isabs=bool join=str normpath=str "
    "split=tuple[str,str] splitext=tuple[str,str]",
    "sys": "intern=str getrecursionlimit=int getsizeof=int getdefaultencoding=str "
    "argv:a=list[str] platform:a=str version:a=str executable:a=str prefix:a=str byteorder:a=str "
    "maxsize:a=int hexversion:a=int version_info:a=tuple[int,int,int,str,int] exit:x",
    "platform": "machine=str node=str platform=str python_implementation=str python_version=str "
    "python_version_tuple=tuple[str,str,str] release=str system=str version=str",
    "logging": "getLogger=@ getLevelName getLevelNamesMapping=dict[str,int] Formatter=@ *:a=int "
    "-basicConfig",
    "urllib.parse": "parse_qs=dict[str,list[str]] parse_qsl=list[tuple[str,str]] quote=str "
    "quote_from_bytes=str quote_plus=str unquote=str unquote_plus=str unquote_to_bytes=bytes "
    "urldefrag=row[str] urlencode:i=str urljoin=str urlparse=urllib.parse.ParseResult "
    "urlsplit=urllib.parse.ParseResult urlunparse:i=str urlunsplit:i=str "
    "ParseResult=urllib.parse.ParseResult SplitResult=urllib.parse.ParseResult",
    "urllib.parse.ParseResult": "fragment:a=str geturl=str hostname:a=str netloc:a=str "
    "params:a=str password:a=str path:a=str port:a=int query:a=str scheme:a=str username:a=str "
    "_replace=self _asdict=dict[str,str]",
    "ipaddress": "ip_address=ipaddress.address ip_interface=ipaddress.address "
    "ip_network=ipaddress.network IPv4Address=ipaddress.address IPv6Address=ipaddress.address "
    "IPv4Interface=ipaddress.address IPv6Interface=ipaddress.address "
    "IPv4Network=ipaddress.network IPv6Network=ipaddress.network "
    "collapse_addresses:i=iterator[each] summarize_address_range=iterator",
    "ipaddress.address": "compressed:a=str exploded:a=str packed:a=bytes version:a=int "
    "reverse_pointer:a=str network:a=ipaddress.network ip:a=self __format__=str *:a",
    "ipaddress.network": "hosts=iterator[ipaddress.address] subnets=iterator[self] supernet=self "
    "overlaps=bool subnet_of=bool supernet_of=bool address_exclude=iterator[self] "
    "num_addresses:a=int prefixlen:a=int network_address:a=ipaddress.address "
    "broadcast_address:a=ipaddress.address compare_networks=int with_prefixlen:a=str *:a",
    "mimetypes": "guess_type=tuple[str,str] guess_extension=str",
    "http": "HTTPStatus:a HTTPMethod:a",
    # bytes
    "struct": "Struct=@ calcsize=int iter_unpack=iterator[tuple] pack=bytes unpack=tuple "
    "unpack_from=tuple",
    "struct.Struct": "format:a=str iter_unpack=iterator[tuple] pack=bytes size:a=int unpack=tuple "
    "unpack_from=tuple",
    "base64": "b64decode=bytes b64encode=bytes b32decode=bytes b32encode=bytes b16decode=bytes "
    "b16encode=bytes b85decode=bytes b85encode=bytes a85decode=bytes a85encode=bytes "
    "standard_b64decode=bytes standard_b64encode=bytes urlsafe_b64decode=bytes "
    "urlsafe_b64encode=bytes",
    "binascii": "a2b_base64=bytes a2b_hex=bytes b2a_base64=bytes b2a_hex=bytes crc32=int "
    "hexlify=bytes unhexlify=bytes",
    "zlib": "adler32=int compress=bytes crc32=int decompress=bytes",
    "hashlib": "blake2b=hashlib.hash blake2s=hashlib.hash md5=hashlib.hash new=hashlib.hash "
    "sha1=hashlib.hash sha224=hashlib.hash sha256=hashlib.hash sha384=hashlib.hash "
    "sha512=hashlib.hash sha3_224=hashlib.hash sha3_256=hashlib.hash sha3_384=hashlib.hash "
    "sha3_512=hashlib.hash shake_128=hashlib.hash shake_256=hashlib.hash pbkdf2_hmac=bytes "
    "algorithms_available:a=set algorithms_guaranteed:a=set",
    "hashlib.hash": "block_size:a=int copy=hashlib.hash digest=bytes digest_size:a=int "
    "hexdigest=str name:a=str update:o=none",
    "hmac": "new=hashlib.hash digest=bytes compare_digest=bool",
    "uuid": "UUID=@ uuid3=uuid.UUID uuid5=uuid.UUID uuid1:x=uuid.UUID uuid4:x=uuid.UUID "
    "NAMESPACE_DNS:a=uuid.UUID NAMESPACE_URL:a=uuid.UUID NAMESPACE_OID:a=uuid.UUID "
    "NAMESPACE_X500:a=uuid.UUID",
    "uuid.UUID": "bytes:a=bytes fields:a=tuple hex:a=str int:a=int urn:a=str version:a=int",
    "codecs": "decode encode",
    "argparse": "ArgumentParser=@ Namespace=@ *:a",
    "argparse.ArgumentParser": "add_argument:o add_argument_group:o=self "
    "add_mutually_exclusive_group:o=self add_subparsers:o=argparse._SubParsersAction "
    "set_defaults:o=none format_help=str format_usage=str",
    "argparse._SubParsersAction": "add_parser:o=argparse.ArgumentParser",
    "file": "read:x=str readlines:x=list[str] readline:x=str write:x=int close:x=none",
}

BASES: dict[str, str] = {
    "bool": "int",
    "abc.ABCMeta": "type",
    "bytearray": "bytes",
    "collections.Counter": "dict",
    "collections.OrderedDict": "dict",
    "collections.defaultdict": "dict",
    "collections.UserDict": "dict",
    "collections.UserList": "list",
    "collections.UserString": "str",
    "functools.cached_property": "property",
    "mapping": "dict",
    "os.environ": "mapping",
    "pathlib.Path": "pathlib.PurePath",
    "record": "tuple",
    "pathlib.PosixPath": "pathlib.PurePath",
    "pathlib.PurePosixPath": "pathlib.PurePath",
    "pathlib.PureWindowsPath": "pathlib.PurePath",
    "pathlib.WindowsPath": "pathlib.PurePath",
    "sequence": "list",
    "types.MappingProxyType": "mapping",
    "collections.ChainMap": "mapping",
    "urllib.parse.ParseResult": "tuple",
}

# Objects of these types never change; those of CONTAINERS neither if nothing in them does.
IMMUTABLE = words(
    """
    NoneType bool bytes complex ellipsis float int range slice str function method class module
    datetime.date datetime.datetime datetime.time
    datetime.timedelta datetime.timezone decimal.Decimal fractions.Fraction ipaddress.address
    ipaddress.network operator.attrgetter operator.itemgetter operator.methodcaller pathlib.Path
    pathlib.PosixPath pathlib.PurePath pathlib.PurePosixPath pathlib.PureWindowsPath
    pathlib.WindowsPath re.Match re.Pattern string.Template struct.Struct typing.TypeVar
    urllib.parse.ParseResult uuid.UUID zoneinfo.ZoneInfo typing.alias typing.NewType object
    """
)
CONTAINERS = words("tuple frozenset functools.partial property staticmethod classmethod")

# The groups that hold methods of a type, not functions of a module.
METHOD_OWNERS = frozenset(
    name
    for name in GROUPS
    if name in IMMUTABLE
    or name in BASES
    or hasattr(builtins, name)
    or name in ("collections.deque", "collections.Counter", "itertools.chain")
)

# Methods that are called on the class itself.
CLASS_METHODS = words(
    """
    combine cwd from_bytes from_decimal from_float from_iterable fromhex fromisocalendar
    fromisoformat fromkeys fromordinal home maketrans now strptime today utcnow __new__
    """
)

# Classes that may stand among the bases of a project class: deriving from them has no effect.
PLAIN_BASES = words(
    """
    object type str bytes bytearray int float complex bool list dict set frozenset tuple
    property abc.ABC abc.ABCMeta enum.Enum enum.IntEnum enum.StrEnum enum.Flag enum.IntFlag
    enum.ReprEnum enum.EnumMeta enum.EnumType typing.Generic typing.NamedTuple typing.Protocol
    typing.TypedDict typing_extensions.Protocol typing_extensions.TypedDict
    typing_extensions.NamedTuple collections.Counter collections.OrderedDict
    collections.UserDict collections.UserList collections.UserString collections.defaultdict
    collections.deque contextlib.ContextDecorator contextlib.AbstractContextManager
    datetime.date datetime.datetime datetime.time datetime.timedelta datetime.tzinfo
    decimal.Decimal fractions.Fraction functools.partial json.JSONEncoder json.JSONDecoder
    json.JSONDecodeError numbers.Number numbers.Real pathlib.Path pathlib.PurePath
    pathlib.PosixPath string.Formatter string.Template types.SimpleNamespace types.ModuleType
    threading.Thread threading.local logging.Formatter logging.Filter logging.Handler
    unittest.TestCase uuid.UUID argparse.Action argparse.ArgumentParser argparse.Namespace
    pydantic.BaseModel
    """
)

# Context managers that do nothing to the world.
QUIET_CONTEXTS = frozenset({"contextlib.suppress", "contextlib.nullcontext"})

# Functions that change their first argument: what a call of them is given counts as mutated.
CHANGES_FIRST = words(
    """
    setattr delattr next shuffle heapify heappop heappush heappushpop heapreplace insort
    insort_left insort_right setitem delitem iadd iconcat iand ior ixor isub imul
    """
)


@dataclass(frozen=True)
class Result:
    """What a call returns: a word of the notation above, with what stands in its brackets."""

    word: str
    inner: tuple[tuple[Result, ...], ...] = ()


@dataclass(frozen=True)
class Entry:
    """One known callable or attribute."""

    name: str
    flags: str = ""
    results: tuple[Result, ...] = (Result("?"),)


@cache
def parse_results(text: str) -> tuple[Result, ...]:
    """Return the alternatives that the result part of an entry spells."""
    return tuple(_parse_result(each) for each in _split(text, "|"))


def _parse_result(text: str) -> Result:
    word, bracket, rest = text.partition("[")
    if not bracket:
        return Result(word)
    return Result(word, tuple(parse_results(each) for each in _split(rest[:-1], ",")))


def _split(text: str, separator: str) -> list[str]:
    """Split at separators outside brackets."""
    parts, depth, start = [], 0, 0
    for index, letter in enumerate(text):
        depth += (letter == "[") - (letter == "]")
        if letter == separator and not depth:
            parts.append(text[start:index])
            start = index + 1
    return [*parts, text[start:]]


@cache
def _entries(prefix: str) -> Mapping[str, Entry | None]:
    """Parse one group when it is first asked for; ``None`` marks a name that is taken out."""
    found: dict[str, Entry | None] = {}
    for word in GROUPS.get(prefix, "").split():
        if word.startswith("-"):
            found[word[1:]] = None
            continue
        head, equals, result = word.partition("=")
        name, _, flags = head.partition(":")
        full = f"{prefix}.{name}" if prefix else name
        found[name] = Entry(full, flags, parse_results(result if equals else "?"))
    return found


@dataclass(frozen=True)
class Table:
    """The known names, with those that the user added."""

    added: frozenset[str] = field(default_factory=frozenset)

    def extended(self, *dotted: str) -> Table:
        """Return a table that also counts these callables and methods as effect-free."""
        return Table(self.added | frozenset(dotted))

    def find(self, name: str) -> Entry | None:
        """Return the entry of a dotted name as it stands in the table, bases not considered."""
        if name in self.added:
            return Entry(name, "", (Result("given"),))
        prefix, _, last = name.rpartition(".")
        entries = _entries(prefix)
        if last in entries:
            return entries[last]
        if not prefix:
            return _builtin_exception(last)
        rest = entries.get("*")
        return None if rest is None else Entry(name, rest.flags, rest.results)

    def method(self, kind: str, name: str) -> Entry | None:
        """Return the entry of a method or attribute of a type or of one of its bases."""
        for each in lineage(kind):
            entry = self.find(f"{each}.{name}")
            if entry is not None:
                return entry
        return None


def lineage(kind: str) -> Iterable[str]:
    """Yield a type and its bases."""
    while kind:
        yield kind
        kind = BASES.get(kind, "")


def is_metaclass(bases: Iterable[str]) -> bool:
    """Whether a class with these bases from outside the project makes classes."""
    return any("type" in lineage(each) for each in bases)


def has_attribute(kind: str, name: str) -> bool | None:
    """Whether objects of a built-in type have this attribute; ``None`` for other types."""
    if kind == "NoneType":
        return hasattr(None, name)
    if kind == "BaseException":
        return None  # which exception it is, is not known
    live = getattr(builtins, kind, None)
    return hasattr(live, name) if isinstance(live, type) else None


@cache
def _builtin_exception(name: str) -> Entry | None:
    live = getattr(builtins, name, None)
    if isinstance(live, type) and issubclass(live, BaseException):
        return Entry(name, "s", (Result("BaseException"),))
    return None


def is_plain_base(name: str) -> bool:
    """Whether deriving from this class and making instances of it has no effect."""
    prefix, _, last = name.rpartition(".")
    return (
        name in PLAIN_BASES
        or is_exception(name)
        or prefix in ("collections.abc", "typing", "typing_extensions")
        or (bool(prefix) and last.endswith(("Error", "Exception", "Warning")))
    )


def is_exception(name: str) -> bool:
    """Whether this names a built-in exception."""
    return _builtin_exception(name) is not None


TABLE = Table()
OBJECT_METHODS = frozenset(_entries("object"))

# Makers of objects that hold state of their own. To make one is no effect, but where one is in use
# another cannot take its place.
OWN_STATE = words(
    """
    asyncio.BoundedSemaphore asyncio.Condition asyncio.Event asyncio.Lock asyncio.PriorityQueue
    asyncio.Queue asyncio.Semaphore contextlib.AsyncExitStack contextlib.ExitStack io.BytesIO
    io.StringIO queue.LifoQueue queue.PriorityQueue queue.Queue queue.SimpleQueue random.Random
    threading.BoundedSemaphore threading.Condition threading.Event threading.Lock threading.RLock
    threading.Semaphore threading.local weakref.WeakKeyDictionary weakref.WeakSet
    weakref.WeakValueDictionary
    """
)

# Methods that leave their receiver alone whatever it is, by name: what a file does to its names
# is told without knowing their types.
PURE_METHODS = frozenset(
    name
    for kind in ("str", "bytes", "int", "float", "list", "tuple", "dict", "set", "frozenset")
    for name, entry in _entries(kind).items()
    if entry is not None and "o" not in entry.flags and "x" not in entry.flags
) | words(
    """
    as_posix resolve joinpath with_name with_suffix with_stem relative_to is_absolute match
    search fullmatch findall finditer sub group groups groupdict isoformat strftime
    total_seconds most_common elements total hexdigest digest quantize substitute
    safe_substitute exists is_file is_dir read_text read_bytes mro __len__ __contains__
    __getitem__ __iter__ __repr__ __str__ __eq__ __hash__ _asdict _replace
    """
)
