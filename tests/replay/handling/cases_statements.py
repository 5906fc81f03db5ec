"""Programs whose failure meets ``try`` statements, in every position and shape."""

from __future__ import annotations

CASES: dict[str, str] = {}

CASES["try-exact"] = """
def program():
    try:
        fail(KeyError("x"))
    except KeyError:
        pass
"""
CASES["try-base-class"] = """
def program():
    try:
        fail(KeyError("x"))
    except LookupError:
        pass
"""
CASES["try-other-class"] = """
def program():
    try:
        fail(KeyError("x"))
    except ValueError:
        pass
"""
CASES["try-bare"] = """
def program():
    try:
        fail(OSError("x"))
    except:
        pass
"""
CASES["try-tuple"] = """
def program():
    try:
        fail(TypeError("x"))
    except (ValueError, TypeError):
        pass
"""
CASES["try-tuple-of-others"] = """
def program():
    try:
        fail(KeyError("x"))
    except (ValueError, TypeError):
        pass
"""
CASES["try-second-handler"] = """
def program():
    try:
        fail(KeyError("x"))
    except ValueError:
        raise
    except KeyError:
        return 1
"""
CASES["try-first-handler-takes-it"] = """
def program():
    try:
        fail(KeyError("x"))
    except LookupError:
        raise
    except KeyError:
        return 1
"""
CASES["try-own-class"] = """
class Broken(Exception): pass
class Worse(Broken): pass
def program():
    try:
        fail(Worse())
    except Broken:
        pass
"""
CASES["try-own-class-not-related"] = """
class Broken(Exception): pass
class Worse(Exception): pass
def program():
    try:
        fail(Worse())
    except Broken:
        pass
"""
CASES["try-dotted-name"] = """
import json
def program():
    try:
        fail(json.JSONDecodeError("x", "", 0))
    except json.decoder.JSONDecodeError:
        pass
"""
CASES["try-dotted-name-other"] = """
import json
def program():
    try:
        fail(ValueError("x"))
    except json.JSONDecodeError:
        pass
"""
CASES["try-class-attribute"] = """
class Model:
    class DoesNotExist(Exception): pass
class Row(Model): pass
def program():
    try:
        fail(Row.DoesNotExist())
    except Row.DoesNotExist:
        pass
"""
CASES["try-instance-attribute"] = """
class Client:
    retriable = (OSError,)
    def __init__(self): self.errors = (KeyError, ValueError)
    def get(self):
        try:
            fail(ValueError())
        except self.retriable:
            raise
        except self.errors:
            pass
def program():
    Client().get()
"""
CASES["try-types-from-parameter"] = """
def guarded(kinds):
    try:
        fail(KeyError())
    except kinds:
        pass
def program():
    guarded((IndexError, KeyError))
"""
CASES["try-types-from-parameter-other"] = """
def guarded(*kinds):
    try:
        fail(KeyError())
    except kinds:
        pass
def program():
    guarded(IndexError, ValueError)
"""
CASES["try-types-from-closure"] = """
def tolerant(kind):
    def run():
        try:
            fail(KeyError())
        except kind:
            pass
    return run
def program():
    tolerant(LookupError)()
"""
CASES["try-types-added"] = """
SOME = (KeyError,)
def program():
    try:
        fail(OSError())
    except SOME + (OSError,):
        pass
"""
CASES["try-types-starred"] = """
SOME = (KeyError,)
def program():
    try:
        fail(KeyError())
    except (*SOME, OSError):
        pass
"""
CASES["try-types-from-call"] = """
def kinds(): return (KeyError,)
def program():
    try:
        fail(KeyError())
    except kinds():
        pass
"""
CASES["try-types-from-property"] = """
class Client:
    @property
    def errors(self): return KeyError
    def get(self):
        try:
            fail(KeyError())
        except self.errors:
            pass
def program():
    Client().get()
"""
CASES["try-abstract-base-does-not-count"] = """
import abc
class Meta(abc.ABCMeta):
    def __subclasscheck__(cls, other): return True
class Anything(Exception, metaclass=Meta): pass
def program():
    try:
        fail(KeyError())
    except Anything:
        pass
"""
CASES["try-in-handler"] = """
def program():
    try:
        raise ValueError
    except ValueError:
        fail(ValueError())
    except Exception:
        pass
"""
CASES["try-in-else"] = """
def program():
    try:
        pass
    except ValueError:
        pass
    else:
        fail(ValueError())
"""
CASES["try-in-finally"] = """
def program():
    try:
        pass
    except ValueError:
        pass
    finally:
        fail(ValueError())
"""
CASES["try-in-handler-of-outer"] = """
def program():
    try:
        try:
            raise ValueError
        except ValueError:
            fail(KeyError())
    except KeyError:
        pass
"""
CASES["try-above-and-below"] = """
def program():
    try:
        pass
    except KeyError:
        pass
    fail(KeyError())
    try:
        pass
    except KeyError:
        pass
"""
CASES["try-around-the-boundary"] = """
def program():
    fail(KeyError())
"""
CASES["try-in-caller"] = """
def inner(): fail(KeyError())
def middle(): return [inner()]
def program():
    try:
        middle()
    except KeyError:
        pass
"""
CASES["try-nested-function-around"] = """
def program():
    try:
        def inner():
            fail(KeyError())
    except KeyError:
        pass
    inner()
"""
CASES["raise-bare"] = """
def program():
    try:
        fail(KeyError())
    except KeyError:
        print("failed")
        raise
"""
CASES["raise-name"] = """
def program():
    try:
        fail(KeyError())
    except KeyError as error:
        raise error
"""
CASES["raise-with-traceback"] = """
def program():
    try:
        fail(KeyError())
    except KeyError as error:
        raise error.with_traceback(None)
"""
CASES["raise-by-other-name"] = """
def program():
    try:
        fail(KeyError())
    except KeyError as error:
        again = error
        raise again
"""
CASES["raise-caught-outside"] = """
def program():
    try:
        try:
            fail(KeyError())
        except KeyError:
            raise
    except LookupError:
        pass
"""
CASES["raise-other"] = """
class ConfigError(Exception): pass
def program():
    try:
        fail(KeyError())
    except KeyError as error:
        raise ConfigError("x") from error
"""
CASES["raise-other-caught"] = """
class ConfigError(Exception): pass
def read():
    try:
        fail(KeyError())
    except KeyError as error:
        raise ConfigError("x") from error
def program():
    try:
        read()
    except ConfigError:
        pass
"""
CASES["raise-other-the-first-is-caught"] = """
class ConfigError(Exception): pass
def read():
    try:
        fail(KeyError())
    except KeyError as error:
        raise ConfigError("x") from error
def program():
    try:
        read()
    except KeyError:
        pass
"""
CASES["raise-same-class-anew"] = """
def program():
    try:
        try:
            fail(OSError("x"))
        except OSError as error:
            raise type(error)("more")
    except ValueError:
        pass
"""
CASES["raise-variable"] = """
def program():
    try:
        try:
            fail(KeyError("x"))
        except KeyError:
            other = RuntimeError("x")
            raise other from None
    except RuntimeError:
        pass
"""
CASES["raise-made-by-function"] = """
def trouble(error): return ValueError(str(error))
def program():
    try:
        try:
            fail(KeyError("x"))
        except KeyError as error:
            raise trouble(error)
    except ValueError:
        pass
"""
CASES["raise-by-helper"] = """
def give_up(error):
    raise RuntimeError("x") from error
def program():
    try:
        fail(KeyError("x"))
    except KeyError as error:
        give_up(error)
"""
CASES["raise-by-method"] = """
class Job:
    def abort(self, error): raise error
    def run(self):
        try:
            fail(KeyError("x"))
        except KeyError as error:
            self.abort(error)
def program():
    Job().run()
"""
CASES["raise-stop"] = """
class Numbers:
    def __iter__(self): return self
    def __next__(self):
        try:
            return fail(IndexError())
        except IndexError:
            raise StopIteration
def program():
    list(Numbers())
"""
CASES["raise-exit"] = """
import sys
def program():
    try:
        fail(OSError())
    except OSError as error:
        print(error)
        sys.exit(2)
"""
CASES["raise-if-code"] = """
import errno
def program():
    try:
        fail(OSError(errno.ENOENT, "x"))
    except OSError as error:
        if error.errno != errno.ENOENT:
            raise
"""
CASES["raise-if-other-code"] = """
import errno
def program():
    try:
        fail(OSError(errno.EACCES, "x"))
    except OSError as error:
        if error.errno != errno.ENOENT:
            raise
"""
CASES["raise-if-not-instance"] = """
def program():
    try:
        fail(PermissionError())
    except OSError as error:
        if isinstance(error, (FileNotFoundError, PermissionError)):
            return None
        raise
"""
CASES["raise-if-flag"] = """
def run(strict):
    try:
        fail(KeyError())
    except KeyError:
        if strict:
            raise
def program():
    run(True)
"""
CASES["raise-if-no-flag"] = """
def run(strict=False):
    try:
        fail(KeyError())
    except KeyError:
        if strict:
            raise
        return None
def program():
    run()
"""
CASES["raise-if-unknown"] = """
def fatal(error): return len(str(error)) > 3
def program():
    try:
        fail(KeyError("abcde"))
    except KeyError as error:
        if fatal(error):
            raise
"""
CASES["raise-last-attempt"] = """
def program():
    for attempt in range(1):
        try:
            fail(OSError())
        except OSError:
            if attempt == 0:
                raise
"""
CASES["raise-attempts-left"] = """
def program():
    tries = 3
    while True:
        try:
            if tries == 3:
                fail(OSError())
            return
        except OSError:
            tries -= 1
            if not tries:
                raise
"""
CASES["raise-after-loop"] = """
def program():
    last = None
    for attempt in range(2):
        try:
            fail(OSError())
        except OSError as error:
            last = error
    raise last
"""
CASES["raise-after-last-attempt"] = CASES["raise-after-loop"].replace("range(2)", "range(1)")
CASES["raise-collected"] = """
def program():
    errors = []
    for each in (1, 2):
        try:
            fail(OSError())
        except OSError as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("all", errors)
"""
CASES["raise-by-message"] = """
def program():
    try:
        fail(OSError("busy"))
    except OSError as error:
        if error.args[0] == "busy":
            return
        raise
"""
CASES["handler-with-try"] = """
def program():
    try:
        fail(KeyError())
    except KeyError:
        try:
            raise
        except LookupError:
            pass
"""
CASES["handler-with-finally"] = """
def program():
    try:
        fail(KeyError())
    except KeyError:
        try:
            print("x")
        finally:
            raise
"""
CASES["handler-match"] = """
def program():
    try:
        fail(KeyError("a"))
    except Exception as error:
        match error:
            case KeyError():
                pass
            case _:
                pass
"""
CASES["handler-loop"] = """
def program():
    try:
        fail(KeyError("a"))
    except KeyError as error:
        for each in (1, 2):
            print(each)
"""
CASES["handler-assert-false"] = """
def program():
    try:
        fail(KeyError("a"))
    except KeyError as error:
        assert False, error
"""
CASES["finally-return"] = """
def inner():
    try:
        fail(KeyError())
    finally:
        return 1
def program():
    inner()
"""
CASES["finally-break"] = """
def program():
    for each in (1, 2):
        try:
            fail(KeyError())
        finally:
            break
"""
CASES["finally-continue"] = """
def program():
    for each in (1,):
        try:
            fail(KeyError())
        finally:
            continue
"""
CASES["finally-inner-break"] = """
def program():
    try:
        fail(KeyError())
    finally:
        for each in (1, 2):
            break
"""
CASES["finally-plain"] = """
def program():
    try:
        fail(KeyError())
    finally:
        print("done")
"""
CASES["finally-raises"] = """
def program():
    try:
        try:
            fail(KeyError())
        finally:
            raise ValueError
    except ValueError:
        pass
"""
CASES["finally-return-of-handler"] = """
def program():
    try:
        raise ValueError
    except ValueError:
        fail(KeyError())
    finally:
        return 1
"""
CASES["finally-return-if"] = """
def run(quiet):
    try:
        fail(KeyError())
    finally:
        if quiet:
            return 1
def program():
    run(False)
"""
CASES["star-match"] = """
def program():
    try:
        fail(ExceptionGroup("g", [KeyError(), IndexError()]))
    except* LookupError:
        pass
"""
CASES["star-part"] = """
def program():
    try:
        fail(ExceptionGroup("g", [KeyError(), OSError()]))
    except* LookupError:
        pass
"""
CASES["star-two-handlers"] = """
def program():
    try:
        fail(ExceptionGroup("g", [KeyError(), ExceptionGroup("h", [OSError()])]))
    except* LookupError:
        pass
    except* OSError:
        pass
"""
CASES["star-rest-caught-outside"] = """
def program():
    try:
        try:
            fail(ExceptionGroup("g", [KeyError(), OSError()]))
        except* LookupError:
            pass
    except* OSError:
        pass
"""
CASES["star-single"] = """
def program():
    try:
        fail(KeyError())
    except* KeyError:
        pass
"""
CASES["star-single-other"] = """
def program():
    try:
        fail(KeyError())
    except* OSError:
        pass
"""
CASES["star-reraises"] = """
def program():
    try:
        fail(ExceptionGroup("g", [KeyError()]))
    except* KeyError:
        raise
"""
CASES["group-not-by-part"] = """
def program():
    try:
        fail(ExceptionGroup("g", [KeyError()]))
    except KeyError:
        pass
"""
CASES["one-line"] = """
def program():
    try: fail(KeyError())
    except KeyError: pass
"""
CASES["multi-line-call"] = """
def program():
    try:
        (asked
            .fail(
                KeyError()
            ))
    except KeyError:
        pass
"""
CASES["match-statement"] = """
def program():
    try:
        match fail(KeyError()):
            case 1: pass
    except KeyError:
        pass
"""
CASES["shadowed-name"] = """
KeyError_ = KeyError
class ValueError(KeyError_): pass
def program():
    try:
        fail(KeyError_())
    except ValueError:
        pass
"""
CASES["optimized-away"] = """
def program():
    if __debug__:
        try:
            fail(KeyError())
        except KeyError: pass
"""
CASES["in-loop-continue"] = """
def program():
    for each in (1, 2):
        try:
            fail(KeyError())
        except KeyError:
            continue
"""
CASES["in-loop-else"] = """
def program():
    try:
        for each in (1, 2):
            pass
        else:
            fail(KeyError())
    except KeyError:
        return
"""
CASES["two-levels-of-doubt"] = """
def odd(error): return bool(error.args)
def inner():
    try:
        fail(KeyError())
    except KeyError as error:
        if odd(error): raise
def program():
    try:
        inner()
    except LookupError:
        pass
"""

# Patterns of classes and attributes.
CASES["case-of-other-class"] = """
def program():
    try:
        fail(KeyError())
    except Exception as error:
        match error:
            case OSError() | ValueError():
                return None
            case _:
                raise
"""
CASES["case-of-other-number"] = """
def program():
    try:
        fail(OSError(13, "no"))
    except Exception as error:
        match error:
            case OSError(errno=2):
                return None
            case OSError(errno=13 | 17) as other:
                raise other
"""
CASES["case-captures"] = """
def program():
    try:
        fail(OSError(13, "no"))
    except Exception as error:
        match error:
            case OSError(errno=number) if number == 13:
                return None
            case _:
                raise
"""
CASES["case-captures-one-of-two"] = """
def program():
    try:
        fail(OSError(13, "no"))
    except Exception as error:
        match error:
            case ValueError(args=found):
                raise found[0]
            case LookupError() as found:
                return None
            case found:
                raise found
"""
CASES["case-guard"] = """
def program():
    try:
        fail(OSError(13, "no"))
    except Exception as error:
        match error:
            case OSError() if error.errno == 2:
                raise
            case OSError(filename=None):
                return None
            case _:
                raise
"""
CASES["case-without-attribute"] = """
def program():
    try:
        fail(ValueError())
    except Exception as error:
        match error:
            case ValueError(code=_):
                return None
            case _:
                raise
"""
CASES["case-positional"] = """
def program():
    try:
        fail(ValueError())
    except Exception as error:
        match error:
            case ValueError(3):
                return None
            case _:
                raise
"""
CASES["case-none"] = """
def program():
    try:
        fail(ValueError())
    except Exception as error:
        match error:
            case None:
                return None
            case Exception():
                raise
"""
