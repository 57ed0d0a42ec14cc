"""What F1 says of each screen."""

from __future__ import annotations

from dataclasses import dataclass

from game.present.words import _
from game.settings import read_settings
from game.ui.commands import Bindings


@dataclass(frozen=True, slots=True)
class HelpText:
    """The help of one screen: its name, what it is for in a few sentences, and its keys."""

    title: str
    sentences: tuple[str, ...]
    keys: tuple[tuple[str, str], ...]


def help_text(about: str) -> HelpText:
    """Return the help of a screen by its name; one without a page of its own gets the keys that work everywhere."""
    bindings = Bindings(read_settings().keys)
    title, sentences, keys = _pages(bindings).get(about, (_("This screen"), (), ()))
    return HelpText(
        title,
        (*sentences, _("Everything can be done by keyboard alone and by mouse alone.")),
        (*keys, *_everywhere(bindings)),
    )


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


Page = tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]


def _pages(keys: Bindings) -> dict[str, Page]:
    enter = _("Enter")
    return {
        "title": (
            _("Title"),
            (
                _("Continue goes on with the game you played last. New game lets you choose a level."),
                _("Language, size and colours can be set here at once; the rest is in the settings."),
                _("A level or a saved game dropped on this window is opened."),
            ),
            ((keys.shown("settings"), _("settings")), (keys.shown("open"), _("saved games"))),
        ),
        "choose_level": (
            _("Choose a level"),
            (
                _("Each level is a story with its own goals and length. First day shows how everything works."),
                _("The seed is the luck of the game: the same seed gives the same luck, so that two can compare."),
                _("A level with mistakes in it stays in the list. Its page of problems says how to mend them."),
            ),
            (
                (enter, _("play the level chosen")),
                (keys.shown("policy"), _("what is wrong with it")),
                ("F5", _("read the levels again")),
            ),
        ),
        "problems": (
            _("Problems"),
            (
                _("Each line is one thing wrong in the file: where it stands, what was found, and what is allowed."),
                _("Mend the file in a text editor, save it, and press F5 here."),
                _("Errors stop a level from being played. Warnings do not."),
            ),
            (("F5", _("read the file again")), (_("Ctrl+C"), _("copy all problems"))),
        ),
        "opening": (
            _("The first page"),
            (
                _("Read what the level asks, and what counts at the end. Then go to the map."),
                _("Nothing is decided here, unless a plant already waits for an answer."),
            ),
            ((enter, _("to the map")),),
        ),
        "briefing": (
            _("Briefing"),
            (
                _("On the left is what happened. Each card says whether it is real, with its date, or fiction."),
                _("The picture shows why a number moved. Every bar is one cause; together they are the change."),
                _("A blue mark is your own decision. An assumption is a figure of the model, which can be edited."),
                _("Where a card asks for an answer, give it here or on the map. It counts when the quarter ends."),
            ),
            (
                (enter, _("to the map")),
                ("D", _("documents: the sources of what is said")),
                (keys.shown("why"), _("all the causes of the number shown")),
            ),
        ),
        "ledger": (
            _("Why it changed"),
            (
                _("Choose a number and a quarter. The parts add up to the change exactly."),
                _("Choose a cause to see what it did in every quarter."),
            ),
            ((_("Page up, page down"), _("the quarter before and after")),),
        ),
        "recap": (
            _("Where you were"),
            (_("The goals, what you decided last, and what is under way. Then go to the map."),),
            ((enter, _("to the map")),),
        ),
        "saves": (
            _("Saved games"),
            (
                _("The game is kept by itself after every quarter. Give it a name to keep it for good."),
                _("A save holds its own copy of the level, so that a changed level file does it no harm."),
                _("What you delete here can be taken back until you close the game."),
            ),
            (
                (keys.shown("save"), _("keep the game under the name typed")),
                (keys.shown("undo"), _("take back a deletion")),
            ),
        ),
        "settings": (
            _("Settings"),
            (
                _("Every change is seen and kept at once, for you alone on a shared computer."),
                _("Any command can be put on another key. Two commands on one key are shown in red."),
            ),
            (),
        ),
        "ending": (
            _("The ending"),
            (
                _("The name says where the country stands. Under each goal is what did most for it or against it."),
                _("The same luck lets you try other decisions against the same events."),
            ),
            ((keys.shown("why"), _("why the numbers moved")), (keys.shown("log"), _("everything that happened"))),
        ),
        "log": (
            _("The log"),
            (_("Everything that happened, quarter by quarter. Choose what to show, or search for a word."),),
            ((keys.shown("search"), _("search")),),
        ),
        "about": (
            _("About"),
            (_("Who made what the game carries, and under which licence."),),
            (),
        ),
    }
