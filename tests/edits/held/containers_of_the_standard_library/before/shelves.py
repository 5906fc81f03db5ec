import collections
import contextvars
import queue
import types

from verbs import verb

slot = contextvars.ContextVar("slot", default=verb)
line = collections.deque([verb], maxlen=3)
chain = collections.ChainMap({"v": verb}, {})
view = types.MappingProxyType({"v": verb})
factory = collections.defaultdict(verb)
waiting = queue.PriorityQueue()
waiting.put((1, verb))
Row = collections.namedtuple("Row", "act text")
row = Row(verb, "go")


class Words(collections.UserList):
    pass


words = Words([verb])
