from dataclasses import dataclass

from ports import HTTP


@dataclass
class Server:
    host: str
    port: int = HTTP
