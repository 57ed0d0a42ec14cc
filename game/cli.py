"""The command line: ``python -m game``. A command is a module of ``game.commands``, imported when it is asked for."""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from game.present import words
from game.present.words import N_, _

if TYPE_CHECKING:
    import typer

COMMANDS: dict[str, str] = {
    "play": N_("Play a level, in a window or as text."),
    "simulate": N_("Play a level without a screen and print every quarter."),
    "forecast": N_("Print likely futures of a draft against doing nothing, or how often such ranges hold."),
    "experiment": N_("Print the long-run answer to any set of tariffs."),
    "hindcast": N_("Print the model’s 2025 and 2026 beside what happened."),
    "check": N_("Say what is wrong in level files, and how to mend it."),
    "rehearse": N_("Let robots play a level many times, and say what came of it."),
    "parameters": N_("Print the figures of the model, with range, source and certainty."),
    "schema": N_("Print the schema of level files, for editors that complete and check them."),
    "shot": N_("Draw a screen into a picture."),
    "bench": N_("Time a quarter, the map, the idle loop and the start."),
}
"""Each command and its help; the command stands in ``game.commands`` under its own name, as ``run``."""
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 done, 1 failed, 2 not understood."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = _main(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return 1
    return code


def _main(given: list[str]) -> int:
    from game.commands.common import CommandError

    try:
        given = _choose_language(given)
        if not given:
            from game.commands.start import start

            return start()
        if given == ["--version"]:
            return _version()
        return _run(given)
    except CommandError as failure:
        print(failure, file=sys.stderr)
        return failure.code


def _choose_language(given: list[str]) -> list[str]:
    """Take ``--lang`` out of the arguments, wherever it stands, and speak that language."""
    from game.commands.common import CommandError
    from game.settings import read_settings

    rest, chosen = list[str](), None
    waiting = iter(given)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument == "--lang":
            chosen = next(waiting, "")
        elif argument.startswith("--lang="):
            chosen = argument.partition("=")[2]
        else:
            rest.append(argument)
    if chosen not in (None, *words.LANGUAGES):
        words.use(read_settings().language)
        raise CommandError(_("--lang takes en or fr."), code=2)
    words.use("fr" if (chosen or read_settings().language) == "fr" else "en")
    return rest


def _run(given: list[str]) -> int:
    import typer

    from game.commands.usage import usage_words

    if given[0] not in COMMANDS and not given[0].startswith("-"):
        print(_("There is no command {name}.").format(name=given[0]), file=sys.stderr)
        print(_("grab-the-wheel --help lists what can be asked."), file=sys.stderr)
        return 2
    app = _app(given)
    usage_error: type[Exception] = typer.BadParameter.__mro__[1]
    other_error: type[Exception] = typer.BadParameter.__mro__[2]
    try:
        code = app(args=given, prog_name="grab-the-wheel", standalone_mode=False)
    except usage_error as wrong:
        print(usage_words(wrong), file=sys.stderr)
        print(_("grab-the-wheel --help lists what can be asked."), file=sys.stderr)
        return 2
    except other_error as wrong:
        print(usage_words(wrong), file=sys.stderr)
        return 1
    except typer.Abort:
        return _INTERRUPTED
    return code if isinstance(code, int) else 0


def _app(given: Sequence[str]) -> typer.Typer:
    """Return the app with the command asked for, or with all where none is recognized."""
    import typer
    from typer.core import TyperCommand, TyperGroup

    from game.commands.usage import spoken

    app = typer.Typer(
        cls=spoken(TyperGroup), add_completion=False,
        rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True,
        help=_("Grab the Wheel: a strategy game on Canada’s car industry. Without a command, the game starts."),
        epilog=_("Every command takes --lang en or --lang fr."),
    )  # fmt: skip

    def about(
        version: bool = typer.Option(False, "--version", help=_("Print the version and stop."), is_eager=True),
    ) -> None:
        if version:
            raise typer.Exit(_version())

    app.callback(invoke_without_command=True)(about)
    wanted = [given[0]] if given[0] in COMMANDS else list(COMMANDS)
    for name in wanted:
        app.command(name, cls=spoken(TyperCommand), help=_(COMMANDS[name]))(_command(name))
    return app


def _version() -> int:
    from game import __version__

    print(f"Grab the Wheel {__version__}")
    return 0


def _command(name: str) -> Callable[..., Any]:
    found: Callable[..., Any] = importlib.import_module(f"game.commands.{name}").run
    return found


def _drop_output() -> None:
    """Give what is left to print nowhere to go, so that Python does not complain of it on its way out."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
