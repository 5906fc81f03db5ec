"""What catches everything in order to report it, and what catches in order to pass on: plain data.

Each row names a function as its module and qualified name.
"""

from __future__ import annotations

# Module, qualified name, and the classes that it does handle, as answers to somebody.
SINKS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # threads and processes
    ("threading", "Thread._bootstrap_inner", ()),
    ("threading", "Thread._bootstrap", ()),
    ("concurrent.futures.thread", "_WorkItem.run", ()),
    ("concurrent.futures.thread", "_worker", ()),
    ("concurrent.futures.process", "_process_worker", ()),
    ("multiprocessing.pool", "worker", ()),
    ("multiprocessing.process", "BaseProcess._bootstrap", ()),
    ("multiprocessing.managers", "Server.serve_client", ()),
    ("multiprocessing.util", "_run_finalizers", ()),
    # event loops
    ("asyncio.events", "Handle._run", ()),
    ("asyncio.tasks", "Task.__step", ()),
    ("asyncio.tasks", "Task.__step_run_and_handle_result", ()),
    ("tornado.ioloop", "IOLoop._run_callback", ()),
    # the call of a test
    ("unittest.case", "_Outcome.testPartExecutor", ("unittest.case.SkipTest",)),
    ("unittest.suite", "TestSuite._handleClassSetUp", ("unittest.case.SkipTest",)),
    ("unittest.suite", "TestSuite._handleModuleFixture", ("unittest.case.SkipTest",)),
    ("_pytest.runner", "CallInfo.from_call", ("_pytest.outcomes.Skipped",)),
    ("doctest", "DocTestRunner.__run", ()),
    ("twisted.internet.defer", "_inlineCallbacks", ()),
    # servers and their page for an error
    ("wsgiref.handlers", "BaseHandler.run", ()),
    ("socketserver", "BaseServer._handle_request_noblock", ()),
    ("socketserver", "ThreadingMixIn.process_request_thread", ()),
    ("socketserver", "ForkingMixIn.process_request", ()),
    ("xmlrpc.server", "SimpleXMLRPCDispatcher._marshaled_dispatch", ("xmlrpc.client.Fault",)),
    ("werkzeug.serving", "WSGIRequestHandler.run_wsgi", ()),
    ("werkzeug.debug", "DebuggedApplication.debug_application", ()),
    ("flask.app", "Flask.wsgi_app", ("werkzeug.exceptions.HTTPException",)),
    ("flask.app", "Flask.full_dispatch_request", ("werkzeug.exceptions.HTTPException",)),
    (
        "django.core.handlers.exception",
        "convert_exception_to_response.<locals>.inner",
        (
            "django.http.response.Http404",
            "django.core.exceptions.PermissionDenied",
            "django.core.exceptions.BadRequest",
            "django.core.exceptions.SuspiciousOperation",
            "django.http.multipartparser.MultiPartParserError",
        ),
    ),
    ("starlette.middleware.errors", "ServerErrorMiddleware.__call__", ()),
    (
        "starlette._exception_handler",
        "wrap_app_handling_exceptions.<locals>.wrapped_app",
        ("starlette.exceptions.HTTPException",),
    ),
    ("uvicorn.protocols.http.h11_impl", "RequestResponseCycle.run_asgi", ()),
    ("uvicorn.protocols.http.httptools_impl", "RequestResponseCycle.run_asgi", ()),
    ("aiohttp.web_protocol", "RequestHandler._handle_request", ("aiohttp.web.HTTPException",)),
    ("tornado.web", "RequestHandler._execute", ("tornado.web.HTTPError",)),
    ("gunicorn.workers.sync", "SyncWorker.handle", ()),
    ("gunicorn.workers.gthread", "ThreadWorker.handle", ()),
    # jobs
    ("celery.app.trace", "build_tracer.<locals>.trace_task", ()),
    ("rq.worker", "Worker.perform_job", ()),
    ("apscheduler.executors.base", "run_job", ()),
    # interactive use, and callbacks that are only reported
    ("code", "InteractiveInterpreter.runcode", ()),
    ("IPython.core.interactiveshell", "InteractiveShell.run_code", ()),
    ("tkinter", "CallWrapper.__call__", ("SystemExit",)),
    ("logging", "StreamHandler.emit", ()),
    ("logging.handlers", "BaseRotatingHandler.emit", ()),
    ("logging.handlers", "SocketHandler.emit", ()),
    ("logging.handlers", "DatagramHandler.emit", ()),
    ("logging.handlers", "SysLogHandler.emit", ()),
    ("logging.handlers", "SMTPHandler.emit", ()),
    ("logging.handlers", "HTTPHandler.emit", ()),
    ("logging.handlers", "QueueHandler.emit", ()),
    ("logging.handlers", "NTEventLogHandler.emit", ()),
)

# These catch what they raise again later: the question goes past them.
PASSES_ON: tuple[tuple[str, str], ...] = (
    ("pluggy._callers", "_multicall"),
    ("pluggy.callers", "_multicall"),
    ("pluggy._execution", "_multicall"),
    ("_pytest.fixtures", "FixtureDef.finish"),
    ("_pytest.runner", "SetupState.teardown_exact"),
    ("_pytest.runner", "pytest_runtest_call"),
    ("asyncio.base_events", "BaseEventLoop.run_until_complete"),
    ("asyncio.runners", "Runner.run"),
    ("importlib._bootstrap", "_handle_fromlist"),
    ("importlib._bootstrap", "_find_and_load"),
    ("importlib._bootstrap", "_load_unlocked"),
    ("importlib._bootstrap", "_call_with_frames_removed"),
)

# A frame of one of these files, or of a module that begins so, is passed over.
OVERLOOKED_FILES = ("<frozen importlib._bootstrap>", "<frozen importlib._bootstrap_external>")
OVERLOOKED_MODULES = ("pljam._replay",)
# What a guarded function calls while it stands outside its own body.
HOOKS_MODULE = "pljam._replay.hooks"

# Context managers whose class swallows nothing, though its source does not show it: module, class.
HARMLESS: frozenset[tuple[str, str]] = frozenset(
    {
        ("warnings", "catch_warnings"),
        # Since 3.14.
        ("_py_warnings", "catch_warnings"),
        ("tempfile", "_TemporaryFileWrapper"),
        ("tempfile", "SpooledTemporaryFile"),
        ("tempfile", "TemporaryDirectory"),
        ("unittest.mock", "_patch"),
        ("unittest.mock", "_patch_dict"),
        ("threading", "Condition"),
        ("threading", "_RLock"),
        ("threading", "Semaphore"),
        ("threading", "BoundedSemaphore"),
        ("multiprocessing.synchronize", "SemLock"),
        ("multiprocessing.synchronize", "Condition"),
        ("_pytest.monkeypatch", "MonkeyPatch"),
        ("_pytest.recwarn", "WarningsChecker"),
        ("_pytest.recwarn", "WarningsRecorder"),
        ("subprocess", "Popen"),
        ("os", "_wrap_close"),
        ("asyncio.locks", "_ContextManagerMixin"),
        ("asyncio.locks", "Condition"),
        ("sqlalchemy.orm.session", "Session"),
        ("freezegun.api", "_freeze_time"),
    }
)
# Functions in C whose managers swallow nothing: module, name.
HARMLESS_FUNCTIONS: frozenset[tuple[str, str]] = frozenset(
    {
        ("io", "open"),
        ("_io", "open"),
        ("_io", "open_code"),
        ("_thread", "allocate_lock"),
        ("_thread", "allocate"),
        ("decimal", "localcontext"),
        ("_decimal", "localcontext"),
        ("posix", "scandir"),
        ("nt", "scandir"),
        ("_sqlite3", "connect"),
    }
)

# Functions that make a manager which catches the classes in their first argument.
CATCHING_FUNCTIONS: dict[tuple[str, str], str] = {
    ("_pytest.raises", "raises"): "pytest.raises",
    ("_pytest.python_api", "raises"): "pytest.raises",
    ("unittest.case", "TestCase.assertRaises"): "assertRaises",
    ("unittest.case", "TestCase.assertRaisesRegex"): "assertRaisesRegex",
}
