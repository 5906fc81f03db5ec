from units import LIMIT, Unit
