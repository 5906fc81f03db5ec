from base import Registry

registry = Registry()
HANDLE = registry.open()
