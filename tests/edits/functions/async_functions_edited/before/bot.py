import net
from net import fetch as get

SOURCES = {"stream": net.stream}


async def work():
    return await get("u"), [part async for part in SOURCES["stream"]("v")]
