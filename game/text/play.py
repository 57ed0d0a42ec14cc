"""The text version: the same game as plain lines in a terminal, every decision by a number."""

from __future__ import annotations

from collections.abc import Callable

from game import saves
from game.present import words
from game.present.briefing import plant_of_quarter
from game.present.difficulty import DIFFICULTIES, difficulty_name, difficulty_words
from game.present.draft import draft_summary
from game.present.event_cards import open_cards
from game.present.headlines import papers_now
from game.present.indicators import heading
from game.present.slips import slip_due
from game.present.words import _, ngettext
from game.session import Session
from game.settings import read_settings, write_settings
from game.text import foresee, keep, lab, look, model, policy
from game.text.briefing import briefing_lines
from game.text.cards import section_lines
from game.text.debrief import debrief_menu
from game.text.ending import decision_lines, ending_lines
from game.text.guide import guide
from game.text.help import help_lines
from game.text.lessons import Lessons
from game.text.papers import papers
from game.text.reports import reports_menu
from game.text.terminal import Leave, Terminal
from game.text.what_if import what_if_menu
from game.towns import again, closing

Act = Callable[[], Session | None]


def play(session: Session | None = None, terminal: Terminal | None = None) -> int:
    """Play in a terminal until the player leaves; the game is kept then, and after every quarter. Return 0."""
    return Player(terminal or Terminal(), session).run()


class Player:
    """Somebody at a terminal, with the game they are in."""

    def __init__(self, terminal: Terminal, session: Session | None) -> None:
        self.terminal, self.session = terminal, session
        self._lessons = Lessons(session) if session else None

    def run(self) -> int:
        """Go from menu to menu until the player leaves or the input ends."""
        terminal = self.terminal
        try:
            if self.session:
                self._begin()
            while True:
                self._game_menu() if self.session else self._first_menu()
        except (Leave, KeyboardInterrupt):
            terminal.say("")
        if self.session and (self.session.played or self.session.draft):
            done = saves.autosave(self.session)
            terminal.say(done.said if isinstance(done, saves.SaveProblem) else _("The game is saved."))
        terminal.say(_("Goodbye."))
        return 0

    def _first_menu(self) -> None:
        latest = saves.latest()
        acts: list[tuple[str, Callable[[], None]]] = []
        if latest:
            acts.append((_("Go on with the latest game"), lambda: self._enter(keep.reopen(self.terminal, latest))))
        acts += [
            (_("Choose a level"), lambda: self._enter(keep.choose_level(self.terminal))),
            (_("Open a saved game"), lambda: self._enter(keep.open_saved(self.terminal))),
            (_("Tariff lab"), lambda: lab.show(self.terminal, None)),
            (_("Guide"), lambda: guide(self.terminal, None)),
            (self._other_language(), self._switch_language),
            (_("How the model did"), lambda: model.show(self.terminal)),
            (_("Help"), lambda: self.terminal.say("", *help_lines())),
        ]
        place = self.terminal.choose(_("Grab the Wheel"), [label for label, _act in acts], back=_("Leave"))
        if place is None:
            raise Leave
        acts[place][1]()

    def _game_menu(self) -> None:
        session, terminal = self.session, self.terminal
        assert session is not None
        head, draft = heading(session), draft_summary(session)
        acts: list[tuple[str, Callable[[], None]]] = []
        if not session.over:
            acts.append((head.end_button, self._end_quarter))
            if plant_of_quarter(session):
                acts.append((_("The plant of the quarter"), self._plant))
            if open_cards(session):
                label = _("Events that wait for an answer: {count}").format(count=len(open_cards(session)))
                acts.append((label, lambda: policy.waiting(terminal, session)))
            printed = papers_now(session)
            if printed:
                label = ngettext("In the papers: {count} headline", "In the papers: {count} headlines", len(printed))
                acts.append((label.format(count=len(printed)), lambda: papers(terminal, session)))
            acts.append((_("Policy desk"), lambda: policy.families(terminal, session)))
            drafted = len(draft.decisions)
            label = ngettext("Draft: {count} decision, {room}", "Draft: {count} decisions, {room}", drafted)
            label = label.format(count=drafted, room=draft.room_text)
            acts.append((label, lambda: policy.draft(terminal, session)))
            if slip_due(session):
                acts.append((_("Prediction slip"), self._slip))
            acts.append((_("Forecast"), lambda: foresee.show(terminal, session)))
        else:
            acts.append((_("How it ended"), lambda: terminal.say("", *ending_lines(session))))
            acts.append((_("Debrief"), lambda: debrief_menu(terminal, session)))
            acts.append((_("Your decisions"), lambda: terminal.say("", *decision_lines(session))))
        acts += [
            (_("Briefing"), self._brief),
            (_("The numbers, and why they moved"), lambda: look.numbers(terminal, session)),
            (_("Sites"), lambda: look.sites(terminal, session)),
            (_("Makers"), lambda: look.makers(terminal, session)),
            (_("Provinces"), lambda: look.provinces(terminal, session)),
            (_("Partners"), lambda: look.partners(terminal, session)),
            (_("What is in motion"), lambda: look.in_motion(terminal, session)),
            (_("Goals"), lambda: look.goals(terminal, session)),
            (_("Log"), lambda: look.log(terminal, session)),
            (_("Reports"), lambda: reports_menu(terminal, session)),
            *([(_("What if you had not?"), lambda: what_if_menu(terminal, session))] if session.played else []),
            (_("Tariff lab"), lambda: lab.show(terminal, session)),
            (_("Guide"), lambda: guide(terminal, session)),
            *([(_("Go back a quarter"), self._go_back)] if session.played else []),
            (_("Difficulty"), self._difficulty),
            (_("Save"), lambda: keep.save_as(terminal, session)),
            (_("Open a saved game"), lambda: self._enter(keep.open_saved(terminal))),
            (_("Choose another level"), lambda: self._enter(keep.choose_level(terminal))),
            (self._other_language(), self._switch_language),
            (_("How the model did"), lambda: model.show(terminal)),
            (_("Help"), lambda: terminal.say("", *help_lines())),
        ]  # fmt: skip
        lesson = self._lessons.lines() if self._lessons else []
        if lesson:
            terminal.say("", *lesson)
        place = terminal.choose(head.said, [label for label, _act in acts], back=_("Leave"))
        if place is None:
            raise Leave
        before = session.draft
        acts[place][1]()
        if self.session is not session:
            return
        if self._lessons:
            self._lessons.acted()
        if session.draft != before:
            keep.keep(terminal, session)

    def _difficulty(self) -> None:
        session = self.session
        assert session is not None
        lines = [
            _("{label}: {value}").format(label=difficulty_name(one), value=difficulty_words(session.level, one))
            for one in DIFFICULTIES
        ]
        here = DIFFICULTIES.index(session.difficulty)
        lines[here] = _("{line} (in force)").format(line=lines[here])
        place = self.terminal.choose(_("Difficulty of this game"), lines, back=_("Back"))
        if place is not None:
            session.set_difficulty(DIFFICULTIES[place])

    def _brief(self) -> None:
        session = self.session
        assert session is not None
        self.terminal.say("", *briefing_lines(session))
        for town in (closing(session, session.quarter), again(session, session.quarter)):
            if town:
                self.terminal.say("", *section_lines(town))

    def _enter(self, session: Session | None) -> None:
        if session is None:
            return
        if self.session:
            keep.keep(self.terminal, self.session)
        self.session, self._lessons = session, Lessons(session)
        self._begin()

    def _begin(self) -> None:
        assert self.session is not None
        self.session.ask_slips(always=read_settings().slips)
        self.terminal.say("", *briefing_lines(self.session))

    def _end_quarter(self) -> None:
        session, terminal = self.session, self.terminal
        assert session is not None
        if slip_due(session):
            foresee.fill_in(terminal, session)
        session.end_quarter()
        keep.keep(terminal, session)
        self._brief()
        if session.over:
            terminal.say("", *ending_lines(session))

    def _slip(self) -> None:
        assert self.session is not None
        if foresee.fill_in(self.terminal, self.session):
            keep.keep(self.terminal, self.session)

    def _plant(self) -> None:
        session = self.session
        plant = plant_of_quarter(session) if session else None
        if session is None or plant is None:
            return
        self.terminal.say("", plant.title, plant.text)
        answer = policy.choose_answer(self.terminal, _("Your answer"), plant.answers)
        if answer:
            policy.put(self.terminal, session, answer.decision)

    def _go_back(self) -> None:
        session = self.session
        assert session is not None
        if self.terminal.agree(_("Go back to the start of the last quarter, with the same luck ahead? It is noted.")):
            session.go_back()
            keep.keep(self.terminal, session)
            self._brief()

    def _other_language(self) -> str:
        return "Français" if words.language() == "en" else "English"

    def _switch_language(self) -> None:
        words.use("fr" if words.language() == "en" else "en")
        write_settings(read_settings().but(language=words.language()))
