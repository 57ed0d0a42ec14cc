"""The settings: how the game looks, sounds to the ear, and answers to keys. Every change counts at once."""

from __future__ import annotations

from game.present.words import _, number, percent
from game.session import Session
from game.settings import read_settings, write_settings
from game.ui.commands import Bindings
from game.ui.controls import Badge, Button, Node, Page, Pages, Scroll, Text, Toggle, flow, grid, screen
from game.ui.scene import ChangeLook, Close, Open, Request, Scene, scene
from game.ui.scenes import look_choices, pieces
from game.ui.scenes.difficulty_choice import difficulty_choice
from game.ui.scenes.help import HelpScene
from game.ui.scenes.keys_page import KeysPage
from game.ui.theme import Size, Theme


@scene("settings")
class SettingsScene(Scene):
    """Look, motion, speech and keys."""

    first = "language"

    def __init__(self, bindings: Bindings | None = None, session: Session | None = None) -> None:
        self.session = session
        settings = read_settings()
        self.keys = KeysPage(bindings or Bindings(settings.keys))
        self.slips, self.sound, self.captions = settings.slips, settings.sound > 0, settings.captions

    @classmethod
    def sample(cls, session: Session) -> SettingsScene:
        """Return the settings with two commands on one key."""
        return cls(Bindings({"policy": "m"}), session)

    def title(self) -> str:
        return _("Settings")

    def build(self, size: Size, theme: Theme) -> Node:
        return screen(
            self.title(),
            Pages(
                "settings",
                (
                    Page("look", _("Screen"), Scroll("look", self._look(theme), grow=1)),
                    Page("keys", _("Keys"), self.keys.node()),
                    *([Page("game", _("This game"), self._game(self.session))] if self.session else []),
                ),
                always=True,
                grow=1,
            ),
            subtitle=_("Every change is kept at once, for you alone."),
            right=Button("back", _("Done"), Close, "primary", "check", default=True),
            pad=(8, 24, 16, 24),
            scrolls=False,
        )

    def _look(self, theme: Theme) -> Node:
        look = theme.look
        return grid(
            pieces.titled(
                _("Language and size"),
                look_choices.language_choice(),
                look_choices.size_choice(theme),
                Text(_("This is how large a sentence is at {size}.").format(size=percent(look.scale)), token="muted"),
            ),
            pieces.titled(
                _("Colours"),
                look_choices.palette_choice(theme),
                Text(_("Good and bad are never told by colour alone."), "small", token="muted"),
                flow(
                    Badge(percent(0.021, 1, signed=True), "green", "trending-up"),
                    Badge(number(-1750), "red", "trending-down"),
                    Badge(_("assumption"), "amber", "triangle-alert"),
                    Badge(_("plant"), "blue", "factory"),
                    gap=8,
                ),
            ),
            pieces.titled(
                _("Motion and window"),
                Toggle(
                    "motion",
                    _("Reduced motion"),
                    look.reduced_motion,
                    lambda on: ChangeLook(reduced_motion=on),
                    _("Nothing slides, travels or fades."),
                ),
                Toggle("full", _("Full screen"), look.full_screen, lambda on: ChangeLook(full_screen=on), _("F11")),
            ),
            pieces.titled(
                _("Speech"),
                Toggle(
                    "speech",
                    _("Read aloud"),
                    look.speech,
                    lambda on: ChangeLook(speech=on),
                    _("By this computer’s own voice. F2 says what has the focus, F3 says it again."),
                ),
                Toggle(
                    "wordy",
                    _("Say everything"),
                    look.wordy,
                    lambda on: ChangeLook(wordy=on),
                    _("Kind of control, value and place as well as the name."),
                    enabled=look.speech,
                    reason=_("Read aloud is off."),
                ),
            ),
            pieces.titled(
                _("Sounds"),
                Toggle(
                    "sound",
                    _("Two sounds"),
                    self.sound,
                    self._set_sound,
                    _("A stamp when your decisions are signed, a low note when bad news comes."),
                ),
                Toggle(
                    "captions",
                    _("Write what is heard"),
                    self.captions,
                    self._set_captions,
                    _("Under the name of the briefing."),
                    enabled=self.sound,
                    reason=_("The sounds are off."),
                ),
            ),
            pieces.titled(
                _("Predictions"),
                Toggle(
                    "slips",
                    _("Predict in every quarter"),
                    self.slips,
                    self._set_slips,
                    _("A slip before each quarter ends, also where the level asks for none. It opens the forecast."),
                ),
            ),
            cell=460,
            gap=16,
            align="stretch",
        )

    def _game(self, session: Session) -> Node:
        return pieces.titled(
            _("Difficulty of this game"),
            difficulty_choice(session.level, session.difficulty, session.set_difficulty),
            Text(_("It counts from this quarter on, and the log says so."), token="muted"),
        )

    def _set_sound(self, on: bool) -> None:
        self.sound = on
        write_settings(read_settings().but(sound=60 if on else 0))

    def _set_captions(self, on: bool) -> None:
        self.captions = on
        write_settings(read_settings().but(captions=on))

    def _set_slips(self, on: bool) -> None:
        self.slips = on
        write_settings(read_settings().but(slips=on))

    def help(self) -> Request | None:
        return Open(HelpScene("settings"))
