from reg import Registry, plugin
REG = Registry()
