"""What F1 says of each screen."""

from __future__ import annotations

from dataclasses import dataclass

from game.present.help import help_page
from game.present.words import _
from game.settings import read_settings
from game.ui.commands import COMMANDS, Bindings

_OF_MAP = (
    "end_quarter", "policy", "trade", "offer", "next_site", "search", "list", "map", "firms", "partners", "why",
    "briefing", "log", "guide", "zoom_in", "zoom_out", "undo", "redo", "save", "settings",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HelpText:
    """The help of one screen: its name, what it is for in a few sentences, and its keys."""

    title: str
    sentences: tuple[str, ...]
    keys: tuple[tuple[str, str], ...]


def help_text(about: str) -> HelpText:
    """Return the help of a screen by its name: what it is for, and its keys before those that work everywhere."""
    bindings = Bindings(read_settings().keys)
    named, sentences, keys = _pages(bindings).get(about, (about, (), ()))
    page = help_page(named)
    said = tuple(line.text for section in page.sections for line in section.lines)
    by_both = _("Everything can be done by keyboard alone and by mouse alone.")
    return HelpText(page.title, (*said, *sentences, by_both), (*keys, *_everywhere(bindings)))


def _everywhere(keys: Bindings) -> tuple[tuple[str, str], ...]:
    return (
        (_("Tab, arrows"), _("go from one thing to the next")),
        (_("Enter, space"), _("press what has the focus")),
        (keys.shown("back"), _("go back")),
        (keys.shown("help"), _("this page")),
        (keys.shown("speak"), _("say what has the focus")),
        (keys.shown("repeat"), _("say it again")),
        (keys.shown("language"), _("English or French, with nothing lost")),
        (keys.shown("palette"), _("other colours")),
        (
            _("{larger} and {smaller}").format(larger=keys.shown("larger"), smaller=keys.shown("smaller")),
            _("larger and smaller"),
        ),
        (keys.shown("full_screen"), _("full screen")),
    )


def _shortcuts(keys: Bindings, commands: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((keys.shown(id), _(COMMANDS[id].label)) for id in commands if keys.key(id))


Page = tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]


def _pages(keys: Bindings) -> dict[str, Page]:
    """Return for a screen the page of help it shares, what is said besides, and its own keys."""
    enter = _("Enter")
    to_map = (enter, _("to the map"))
    return {
        "title": (
            "title",
            (
                _("Language, size and colours can be set here at once; the rest is in the settings."),
                _("A level or a saved game dropped on this window is opened."),
            ),
            ((keys.shown("settings"), _("settings")), (keys.shown("open"), _("saved games"))),
        ),
        "choose_level": (
            "choose",
            (_("The seed is the luck of the game: the same seed gives the same luck, so that two can compare."),),
            (
                (enter, _("play the level chosen")),
                (keys.shown("policy"), _("what is wrong with it")),
                ("F5", _("read the levels again")),
            ),
        ),
        "problems": (
            "problems",
            (_("Errors stop a level from being played. Warnings do not."),),
            (("F5", _("read the file again")), (_("Ctrl+C"), _("copy all problems"))),
        ),
        "opening": (
            "opening",
            (_("Nothing is decided here, unless a plant already waits for an answer."),),
            (to_map,),
        ),
        "map": ("map", (), ((enter, _("end the quarter, while the map has the focus")), *_shortcuts(keys, _OF_MAP))),
        "briefing": (
            "briefing",
            (
                _("A blue mark is your own decision. An assumption is a figure of the model, which can be edited."),
                _("Where a card asks for an answer, give it here or on the map. It counts when the quarter ends."),
            ),
            (
                to_map,
                ("D", _("documents: the sources of what is said")),
                (keys.shown("why"), _("all the causes of the number shown")),
            ),
        ),
        "ledger": (
            "why",
            (_("Choose a cause to see what it did in every quarter."),),
            ((_(", and ."), _("the quarter before and after")), (_("1 to 8"), _("another number"))),
        ),
        "recap": ("recap", (), (to_map,)),
        "saves": (
            "saves",
            (
                _("Give the game at hand a name to keep it for good."),
                _("A save holds its own copy of the level, so that a changed level file does it no harm."),
                _("What you delete here can be taken back until you close the game."),
            ),
            (
                (keys.shown("save"), _("keep the game under the name typed")),
                (keys.shown("undo"), _("take back a deletion")),
            ),
        ),
        "settings": (
            "settings",
            (
                _("Settings are kept for you alone on a shared computer."),
                _("Any command can be put on another key. Two commands on one key are shown in red."),
            ),
            (),
        ),
        "ending": (
            "ending",
            (_("The same luck lets you try other decisions against the same events."),),
            (
                (keys.shown("why"), _("why the numbers moved")),
                (keys.shown("log"), _("everything that happened")),
            ),
        ),
        "log": (
            "log",
            (_("Choose what to show, or search for a word."),),
            ((keys.shown("search"), _("search")),),
        ),
        "guide": (
            "guide",
            (_("Search in either language. What you choose under See also can be gone back from, page by page."),),
            ((keys.shown("search"), _("search")),),
        ),
        "tariff_lab": (
            "lab",
            (
                _("Take a preset or turn sliders at the left: the answer at the right follows as you drag."),
                _("Hold a setting as A, then change it: every figure shows both, and the difference."),
                _("Pictures and tables go to a folder of yours, under a new name each time."),
            ),
            (
                (keys.shown("lab"), _("large figures for the back of the room")),
                (keys.shown("undo"), _("take back the last change")),
                (keys.shown("save"), _("keep a table")),
            ),
        ),
        "about": ("credits", (), ()),
        "model": ("model", (), ()),
    }
