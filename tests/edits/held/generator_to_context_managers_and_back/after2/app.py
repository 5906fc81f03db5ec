import asyncio

import res
from res import session as open_session

TABLE = {"open": open_session}


def use():
    async def main():
        async with res.session("a") as name:
            return name

    return asyncio.run(main())
