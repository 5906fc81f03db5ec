import threading

reached = threading.Event()
opened = threading.Event()
