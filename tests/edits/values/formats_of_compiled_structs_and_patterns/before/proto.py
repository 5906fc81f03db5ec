import re
import struct

from wire import ORDER, WORD

HEADER = struct.Struct(f"{ORDER}HH")
SIZE = HEADER.size
COMMAND = re.compile(rf"^({WORD})\s(\d+)$", re.I)
match_command = COMMAND.match
unpack = HEADER.unpack
EMPTY = HEADER.pack(0, 1)
