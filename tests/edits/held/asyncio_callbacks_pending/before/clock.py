import asyncio

from alarms import finished, ring

loop = asyncio.new_event_loop()
future = loop.create_future()
future.add_done_callback(finished)
handle = loop.call_soon(ring, "first")
