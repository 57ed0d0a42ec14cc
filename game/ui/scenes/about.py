"""About the game: its version, and who made what it carries, under which licence."""

from __future__ import annotations

from collections.abc import Callable

from game import __version__
from game.present.credits import Credit, credit_list, licence_texts
from game.present.words import _
from game.session import Session
from game.ui.controls import Button, Heading, Node, Rule, Scroll, Text, card, column, flow, grid, row, screen, spring
from game.ui.scene import Close, Open, Request, Scene, scene
from game.ui.scenes import pieces
from game.ui.scenes.help import HelpScene
from game.ui.scenes.model import ModelScene
from game.ui.theme import Size, Theme


@scene("about")
class AboutScene(Scene):
    """What the game is, and whom it thanks."""

    first = "back"

    @classmethod
    def sample(cls, session: Session) -> AboutScene:
        """Return the page as it stands."""
        return cls()

    def title(self) -> str:
        return _("About the game")

    def build(self, size: Size, theme: Theme) -> Node:
        return screen(
            self.title(),
            pieces.titled(
                _("Grab the Wheel"),
                Text(
                    _(
                        "A strategy game that teaches trade and industrial policy: Canada, its car plants and a tariff "
                        "war. It keeps to what was published where that is known, marks what is assumed, and says what "
                        "is invented. People are named by office. Neither party’s line is the game’s."
                    )
                ),
                Text(_("It needs no network and no account, and tells nobody how you play."), token="muted"),
                Text(
                    _("The game is under the MIT licence. What it carries is listed here, each with its own."),
                    token="muted",
                ),
                row(Button("model", _("How the model did"), lambda: Open(ModelScene()), icon="chart-line")),
                note=_("Version {version}").format(version=__version__),
            ),
            grid(*(self._credit(one) for one in credit_list()), cell=330, gap=14, align="stretch"),
            flow(
                *(
                    Button(
                        f"licence_{folder}",
                        _("Licence of the {folder}").format(folder=_folder(folder)),
                        _reading(folder, text),
                        icon="file-text",
                    )
                    for folder, text in licence_texts()
                ),
                gap=10,
            ),
            subtitle=_("Who made what it carries"),
            left=Button("back", _("Back"), Close, "quiet", "arrow-left", default=True),
        )

    def _credit(self, one: Credit) -> Node:
        return card(
            Text(_kind(one.kind), "small", 600, "red"),
            Text(one.what, weight=500),
            Rule(),
            Text(one.author, "small"),
            Text(one.source, "small", token="muted"),
            Text(one.licence, "small", 600),
            gap=6,
        )

    def help(self) -> Request | None:
        return Open(HelpScene("about"))


@scene("licence")
class LicenceScene(Scene):
    """The text of a licence, as its authors wrote it."""

    sheet = True
    sheet_width = 760
    first = "close"

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text

    @classmethod
    def sample(cls, session: Session) -> LicenceScene:
        """Return the first licence there is."""
        found = licence_texts()
        return cls(*found[0]) if found else cls("", "")

    def title(self) -> str:
        return _("Licence of the {folder}").format(folder=_folder(self.name))

    def build(self, size: Size, theme: Theme) -> Node:
        paragraphs = [" ".join(part.split()) for part in self.text.split("\n\n")]
        return column(
            Heading(self.title(), level=2),
            Scroll("text", column(*(Text(part, "small") for part in paragraphs if part), gap=10), grow=1),
            row(spring(), Button("close", _("Back"), Close, "dark", default=True)),
            pad=24,
            gap=12,
        )


def _reading(folder: str, text: str) -> Callable[[], Request]:
    return lambda: Open(LicenceScene(folder, text))


def _folder(folder: str) -> str:
    return {"fonts": _("typeface"), "icons": _("icons"), "map": _("map")}.get(folder, folder)


def _kind(kind: str) -> str:
    return {"Fonts": _("Typeface"), "Icons": _("Icons"), "Map": _("Map"), "Sounds": _("Sounds")}.get(kind, kind)
