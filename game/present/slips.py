"""Prediction slips in words: the form, what was said beside what happened, and how often it was right."""

from __future__ import annotations

from collections.abc import Sequence

from game.analysis.slips import SIZES, Judged, asked, judge
from game.model.decisions import Predict, PredictedChange
from game.model.values import Store
from game.present import names
from game.present.calendar import turn_name
from game.present.game import Game
from game.present.ledger import by_cause, part_views
from game.present.phrases import listed, rounded, store_part, store_value
from game.present.shapes.parts import Tone
from game.present.shapes.slips import SlipForm, SlipLine, SlipQuestion, SlipTally, SlipView
from game.present.words import _, half_up, money, ngettext, number, percent
from game.rules import indicators

_MOST_PARTS = 3


def slip_asked(game: Game) -> tuple[Store, ...]:
    """Return the numbers a slip asks for before the quarter ends; none where no slip is asked."""
    return () if game.state.over else asked(game.level, game.state.quarter + 1, always=game.always_slips)


def slip_due(game: Game) -> bool:
    """Return whether a slip is asked and not signed, so that the forecast stays shut."""
    return game.slip is None and bool(slip_asked(game))


def shut_words() -> str:
    """Return why there is no forecast yet."""
    return _("The forecast opens once your prediction slip is signed, so that nobody copies it.")


def slip_form(game: Game) -> SlipForm:
    """Return the slip of the quarter about to be played."""
    state, level = game.state, game.level
    stores = slip_asked(game) or level.large[:1]
    text = _(
        "From today to the end of {quarter}, with what you have drafted: which way will each number go, and about "
        "how far?"
    ).format(quarter=turn_name(state, state.quarter + 1))
    title = _("Your prediction")
    return SlipForm(
        title=title,
        text=text,
        questions=tuple(_question(game, store) for store in stores),
        reason=level.slips.reason if level.slips is not None else "may",
        reason_label=_("Why? One line"),
        note=_("It changes nothing in the game. Once signed it stands, and the forecast opens."),
        said=_("{title}. {text}").format(title=title, text=text),
    )


def slip_words(slip: Predict) -> str:
    """Return what a slip says, on one line."""
    return listed([_("{name}: {change}").format(name=names.store(one.store), change=said(one)) for one in slip.changes])


def said(one: PredictedChange) -> str:
    """Return a predicted change in words."""
    if one.way == "same":
        return _("no change")
    far = dict(_sizes(one.store))[one.size]
    return _("up, {far}").format(far=far) if one.way == "up" else _("down, {far}").format(far=far)


def slip_view(game: Game, quarter: int) -> SlipView | None:
    """Return the slip of a quarter played beside its ledger; None where none was signed."""
    slip = game.played[quarter - 1].slip
    if slip is None:
        return None
    lines = tuple(_line(game, quarter, one) for one in _judged(game, quarter, slip))
    reason = _("You wrote: {reason}").format(reason=names.quoted(slip.reason)) if slip.reason else ""
    return SlipView(_("Your prediction for {quarter}").format(quarter=turn_name(game.state, quarter)), lines, reason)


def slip_tally(game: Game) -> SlipTally | None:
    """Return how often the slips of the game were right; None where none was signed."""
    judged = [one for turn, played in enumerate(game.played, start=1) if played.slip is not None
              for one in _judged(game, turn, played.slip)]  # fmt: skip
    if not judged:
        return None
    count = len(judged)
    ways, sizes = sum(one.way_right for one in judged), sum(one.size_right for one in judged)
    lines = [
        ngettext(
            "The way was right in {right} of {count} prediction.",
            "The way was right in {right} of {count} predictions.",
            count,
        ).format(right=ways, count=count),
        ngettext(
            "The size too was right in {right} of {count}.", "The size too was right in {right} of {count}.", count
        ).format(right=sizes, count=count),
        *_lean(judged),
    ]
    title = _("Your predictions")
    return SlipTally(title, tuple(lines), _("{title}. {text}").format(title=title, text=" ".join(lines)))


def _lean(judged: Sequence[Judged]) -> list[str]:
    """Return what the misses have in common, where most of them lie on one side."""
    order = {"same": 0, "little": 1, "some": 2, "much": 3}

    def signed(one: PredictedChange) -> int:
        size = order["same" if one.way == "same" else one.size]
        return -size if one.way == "down" else size

    misses = [abs(signed(one.happened)) - abs(signed(one.predicted)) for one in judged if not one.size_right]
    more, less = sum(one > 0 for one in misses), sum(one < 0 for one in misses)
    if more >= 2 and more > 2 * less:
        return [_("Where you were off, the numbers mostly moved further than you thought.")]
    if less >= 2 and less > 2 * more:
        return [_("Where you were off, the numbers mostly moved less than you thought.")]
    return []


def _judged(game: Game, quarter: int, slip: Predict) -> tuple[Judged, ...]:
    before, after = game.states()[quarter - 1 : quarter + 1]
    stores = {one.store for one in slip.changes}
    moved = {one: rounded(one, indicators.of(after, one) - indicators.of(before, one)) for one in stores}
    return judge(slip.changes, moved)  # by what the player can read, so that no verdict looks wrong beside it


def _line(game: Game, quarter: int, judged: Judged) -> SlipLine:
    store, amount = judged.predicted.store, judged.amount
    state = game.played[quarter - 1].state
    start = rounded(store, indicators.of(game.states()[quarter - 1], store))
    parts = part_views(state, store, by_cause(game.ledger(quarter, store)), rounded(store, amount), start, quarter)
    happened = store_part(store, amount) if rounded(store, amount) else _("no change")
    verdict, tone = _verdict(judged)
    name, predicted = names.store(store), said(judged.predicted)
    return SlipLine(
        store=store,
        name=name,
        predicted=predicted,
        happened=happened,
        verdict=verdict,
        tone=tone,
        parts=parts[:_MOST_PARTS],
        said=_("{name}. You said: {predicted}. What happened: {happened}. {verdict}").format(
            name=name, predicted=predicted, happened=happened, verdict=verdict
        ),
    )


def _verdict(judged: Judged) -> tuple[str, Tone]:
    order = ("little", "some", "much")
    if judged.size_right:
        return (_("As you said.") if judged.happened.way == "same" else _("The right way, and about as far.")), "good"
    if not judged.way_right:
        if judged.happened.way == "same":
            return _("It hardly moved."), "warning"
        return (_("It went up.") if judged.happened.way == "up" else _("It went down.")), "warning"
    further = order.index(judged.happened.size) > order.index(judged.predicted.size)
    return (_("The right way, and further.") if further else _("The right way, not as far.")), "good"


def _question(game: Game, store: Store) -> SlipQuestion:
    name, value = names.store(store), indicators.of(game.state, store)
    still = _("within {figure}").format(figure=_figure(store, SIZES[store][0]))
    return SlipQuestion(
        store=store,
        name=name,
        now=_("now {value}").format(value=store_value(store, value)),
        question=_("{name}: which way?").format(name=name),
        ways=(("down", _("Down")), ("same", _("No change ({range})").format(range=still)), ("up", _("Up"))),
        sizes=_sizes(store),
    )


def _sizes(store: Store) -> tuple[tuple[str, str], ...]:
    still, some, much = (_figure(store, one) for one in SIZES[store])
    return (
        ("little", _("{least} to {most}").format(least=still, most=some)),
        ("some", _("{least} to {most}").format(least=some, most=much)),
        ("much", _("more than {least}").format(least=much)),
    )


def _figure(store: Store, amount: float) -> str:
    match store:
        case "treasury":
            return money(amount)
        case "jobs" | "output":
            return number(amount)
        case "prices":
            return percent(amount / 100, 1)
        case _:
            whole = half_up(amount) == amount
            return number(amount, 0 if whole else 1)
