"""Linux, macOS and Windows alike: nothing that only one of them has stands unguarded."""

from __future__ import annotations

import ast

from tests.shape.sources import around, calls, dotted, expect_nothing, imported, sources

UNIX_MODULES = {"fcntl", "pwd", "grp", "resource", "termios", "tty", "pty", "syslog", "readline", "curses"}
WINDOWS_MODULES = {"msvcrt", "winreg", "winsound", "_winapi"}
UNIX_NAMES = {
    *("os.fork", "os.forkpty", "os.getuid", "os.geteuid", "os.getgid", "os.getegid", "os.chown", "os.fchmod"),
    *(
        "os.mkfifo",
        "os.setsid",
        "os.killpg",
        "os.getpgid",
        "os.uname",
        "os.nice",
        "os.getloadavg",
        "os.fchown",
    ),
    *("os.posix_fadvise", "os.posix_spawn", "os.pread", "os.pwrite", "os.wait", "os.WNOHANG", "os.umask_"),
    *("os.O_NOFOLLOW", "os.O_DIRECTORY", "os.O_CLOEXEC", "os.sched_getaffinity", "os.openpty", "os.statvfs"),
    *(
        "signal.SIGKILL",
        "signal.SIGHUP",
        "signal.SIGUSR1",
        "signal.SIGUSR2",
        "signal.SIGALRM",
        "signal.alarm",
    ),
    *("signal.SIGCHLD", "signal.SIGPIPE", "signal.SIGWINCH", "signal.setitimer", "signal.pause"),
    *("socket.AF_UNIX", "time.tzset"),
}
GUARDS = ("platform", "os.name", "hasattr", "WINDOWS", "UNIX", "POSIX", "MACOS")
GUARDING_ERRORS = {"ImportError", "ModuleNotFoundError", "AttributeError", "OSError", "Exception"}


def guarded(node: ast.AST) -> bool:
    """Whether a condition about the platform, or a fallback for its lack, stands around the node."""
    for outer in around(node):
        if isinstance(outer, ast.If | ast.IfExp) and any(word in ast.unparse(outer.test) for word in GUARDS):
            return True
        if isinstance(outer, ast.BoolOp) and any(word in ast.unparse(outer) for word in GUARDS):
            return True
        if isinstance(outer, ast.Try) and any(_falls_back(handler) for handler in outer.handlers):
            return True
        if isinstance(outer, ast.With) and "suppress" in ast.unparse(outer.items[0]):
            return True
        if isinstance(outer, ast.FunctionDef) and _leaves_early(outer):
            return True
    return False


def _falls_back(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or any(name in ast.unparse(handler.type) for name in GUARDING_ERRORS)


def _leaves_early(function: ast.FunctionDef) -> bool:
    """Whether the function returns at its top where the platform is another one."""
    return any(
        isinstance(statement, ast.If)
        and any(word in ast.unparse(statement.test) for word in GUARDS)
        and isinstance(statement.body[-1], ast.Return | ast.Raise)
        for statement in function.body
    )


def test_no_module_of_one_platform_is_imported_unguarded() -> None:
    expect_nothing(
        [
            f"{source.place}:{node.lineno} imports {name}"
            for source in sources()
            for node, name in imported(source)
            if name.split(".")[0] in UNIX_MODULES | WINDOWS_MODULES and not guarded(node)
        ]
    )


def test_no_name_of_one_platform_is_used_unguarded() -> None:
    expect_nothing(
        [
            f"{source.place}:{node.lineno} uses {dotted(node)}"
            for source in sources()
            for node in ast.walk(source.tree)
            if isinstance(node, ast.Attribute) and dotted(node) in UNIX_NAMES and not guarded(node)
        ]
    )


def test_text_files_name_their_encoding() -> None:
    """Without it Windows reads and writes the code page of its region."""
    found = []
    for source in sources():
        for node, name in calls(source):
            last = name.rsplit(".", 1)[-1] or (node.func.attr if isinstance(node.func, ast.Attribute) else "")
            if last in {"read_text", "write_text"} and _on_a_path(node):
                if not _names_encoding(node, 0 if last == "read_text" else 1):
                    found.append(f"{source.place}:{node.lineno} {last} without an encoding")
            elif name == "open" and not _binary(node) and not _names_encoding(node, 3):
                found.append(f"{source.place}:{node.lineno} open without an encoding")
    expect_nothing(found)


def _names_encoding(node: ast.Call, place: int) -> bool:
    return len(node.args) > place or any(keyword.arg in {"encoding", None} for keyword in node.keywords)


def _on_a_path(node: ast.Call) -> bool:
    """A method of an object, as Path has it; our own functions of that name take what they take."""
    return isinstance(node.func, ast.Attribute)


def _binary(node: ast.Call) -> bool:
    mode = (
        node.args[1]
        if len(node.args) > 1
        else next((k.value for k in node.keywords if k.arg == "mode"), None)
    )
    return isinstance(mode, ast.Constant) and "b" in str(mode.value)
