import bus as _bus

bus = _bus.bus
