"""What F1 shows: what a scene is for, the one thing to do next in it, and the keys."""

from __future__ import annotations

from game.present.shapes.level import HelpPage
from game.present.shapes.parts import Line, Row, Section
from game.present.words import N_, _

_PAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "title": (
        N_("Grab the Wheel"),
        (
            N_("You are Canada’s industry minister. Choose a level, go on with a saved game, or set things up first."),
            N_("The first time, take the level First day: it shows everything in four quarters."),
        ),
    ),
    "choose": (
        N_("Choose a level"),
        (
            N_("Each level asks a question, and says how long it takes. One with a problem stays in the list; open "
               "its problems to see what to mend."),
        ),
    ),
    "problems": (
        N_("What to mend"),
        (
            N_("Each problem says the file, the line, what was found and how to mend it. Mend it in any text editor, "
               "save, and read the file again with F5."),
        ),
    ),
    "opening": (
        N_("The first page"),
        (N_("What the level asks, what counts at the end, and what stands on your desk. Then go to the map."),),
    ),
    "recap": (
        N_("Where you were"),
        (N_("The goals, what you decided last, and what is under way. Then go to the map."),),
    ),
    "briefing": (
        N_("The briefing"),
        (
            N_("What happened last quarter. A real event carries its date and its sources; the others say they are "
               "fiction. Some wait for your answer."),
            N_("The ledger shows why a number moved: each line is one cause, and together they are the whole change."),
        ),
    ),
    "map": (
        N_("The map"),
        (
            N_("Every circle, square, triangle and diamond is a plant. Select one to see its card: what it makes, "
               "for whom, and whether it may leave. The layers show jobs, flows, tariffs and the rest."),
            N_("Below stands the draft: nothing is spent until you end the quarter."),
            N_("A figure underlined beside a magnifying glass opens a ledger of its own: press it, or Enter on it."),
        ),
    ),
    "forecast": (
        N_("The forecast"),
        (
            N_("The rest of the level is played ahead 64 times, with your draft and without, each time with the same "
               "luck in both. A range holds eight of ten futures."),
            N_("Choose a number to see its way quarter by quarter, and the causes that make the difference."),
        ),
    ),
    "offer": (
        N_("An offer to a plant"),
        (
            N_("Set the money, the jobs to keep, the years, and what is owed back if the promise is broken. The firm’s "
               "likely answer changes as you do."),
            N_("Money for a plant that would have stayed anyway changes nothing, and the ledger will say so."),
        ),
    ),
    "desk": (
        N_("The desk"),
        (
            N_("Every lever says what it costs, who must agree, when it bites, what it moves and what else it moves. "
               "A lever that is shut says why."),
        ),
    ),
    "firms": (
        N_("Firms"),
        (N_("Each maker remembers: trust grows with promises kept, and falls when rules change without warning."),),
    ),
    "partners": (
        N_("Partners"),
        (N_("Relations, duties each way, and the odds of Washington’s next move. Talks with others take quarters."),),
    ),
    "reports": (
        N_("Reports"),
        (N_("Every number since the start, and what became of it by province. Open one to see why it moved."),),
    ),
    "why": (
        N_("Why it moved"),
        (
            N_("Each line is one cause, with its amount and what stands behind it: a published fact, your decision, "
               "an assumption you can change, or fiction. The lines add up to the change."),
        ),
    ),
    "what_if": (
        N_("What if you had not?"),
        (N_("Take out or change any past decision: the same luck is played again, and both roads are drawn."),),
    ),
    "debrief": (
        N_("The debrief"),
        (
            N_("How it ended and why, the three quarters that turned it, what really happened beside what you did, "
               "where the model is wrong, and questions to talk over: describe, analyse, carry over."),
        ),
    ),
    "lab": (
        N_("Tariff lab"),
        (N_("Set any tariff, content share or remission, and see the long run at once. No goals and no clock."),),
    ),
    "guide": (
        N_("Guide"),
        (N_("A short page for each idea: what it is, why it matters here, and the equation one step deeper."),),
    ),
    "log": (N_("Log"), (N_("Everything that has happened, quarter by quarter, newest first."),)),
    "slip": (
        N_("Your prediction"),
        (N_("Up, down or no change, roughly how much, and one line of reason. You see later how it came out."),),
    ),
    "event": (
        N_("An event"),
        (N_("Read it, see whether it is real, and answer it if it asks. An answer is part of the draft."),),
    ),
    "ending": (
        N_("How it ended"),
        (N_("Where the country stands, the goals met and missed, and the causes that did most."),),
    ),
    "editor": (
        N_("Level editor"),
        (N_("Five tabs, none of them required. Problems show as you type, and you can play from any quarter."),),
    ),
    "rehearsal": (
        N_("Rehearsal"),
        (N_("Robots play your level many times over: can it be won and lost, and does every event happen?"),),
    ),
    "assignment": (
        N_("Assignment"),
        (N_("Choose a level, the luck, the minutes and the slips; the game writes one file to hand out."),),
    ),
    "collector": (
        N_("Results"),
        (N_("Every result is played again to check it. See where the class parted ways, without names."),),
    ),
    "settings": (
        N_("Settings"),
        (N_("Language, size, contrast, motion, sound, speech and keys. Each takes effect at once."),),
    ),
    "saves": (
        N_("Saved games"),
        (N_("The game saves itself each quarter. A save is your decisions, played again when you load it."),),
    ),
    "model": (
        N_("How the model did"),
        (
            N_("The years 2025 and 2026 are played again without anybody’s decisions, many times over, and set beside "
               "what happened. Choose a line to see its source."),
            N_("Misses are shown as plainly as passes. The other pages hold the main figures and where the model is "
               "wrong."),
        ),
    ),
    "credits": (N_("Credits"), (N_("Who made the fonts, icons, map and figures, and under what licence."),)),
}  # fmt: skip
_KEYS: tuple[tuple[str, str], ...] = (
    (N_("Tab, Shift+Tab"), N_("Next control, the one before")),
    (N_("Arrow keys"), N_("Move within a list, a slider or the map")),
    (N_("Enter"), N_("Do it; on the map, end the quarter")),
    (N_("Escape"), N_("Back")),
    (N_("F1"), N_("This page")),
    (N_("F2, F3"), N_("Say where I am, say it again")),
    (N_("Ctrl+Z, Ctrl+Y"), N_("Undo and redo in the draft")),
)
SCENES = tuple(_PAGES)


def help_page(scene: str) -> HelpPage:
    """Return the help of a scene; that of the map where it has none of its own."""
    title, sentences = _PAGES.get(scene, _PAGES["map"])
    lines = tuple(Line(_(sentence), icon="info") for sentence in sentences)
    keys = tuple(Row(_(key), _(does), _("{label}: {value}").format(label=_(key), value=_(does))) for key, does in _KEYS)
    return HelpPage(scene, _(title), (Section(_("What this is"), lines=lines), Section(_("Keys"), rows=keys)))
