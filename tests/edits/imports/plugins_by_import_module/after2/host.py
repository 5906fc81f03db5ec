from importlib import import_module

PLUGINS = [import_module(f"plugins.{name}") for name in ("upper", "twice")]
