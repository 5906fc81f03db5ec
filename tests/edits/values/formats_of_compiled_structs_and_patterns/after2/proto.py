import re
import struct

from wire import ORDER, WORD

HEADER = struct.Struct(f"{ORDER}HHB")
SIZE = HEADER.size
COMMAND = re.compile(rf"^({WORD})\s(\d+)$", re.I)
match_command = COMMAND.match
unpack = struct.Struct(f"{ORDER}HH").unpack
EMPTY = HEADER.pack(0, 1, 2)
