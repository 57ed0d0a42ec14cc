"""How far two courses of a game came apart in one number, by cause, beside what the ledger says of the decision."""

from __future__ import annotations

from game.analysis.own_causes import own_causes
from game.model.decisions import Decision
from game.model.values import Store
from game.present import names
from game.present.causes import cause_words
from game.present.game import Game
from game.present.ledger import part_views, whole_game
from game.present.phrases import listed, moved, rounded, store_exact, store_part, tone_of
from game.present.shapes.ledger import LedgerView
from game.present.shapes.what_if import DifferenceView
from game.present.words import _
from game.rules import indicators


def difference(
    game: Game, other: Game, store: Store, quarter: int, place: int, instead: Decision | None = None
) -> DifferenceView:
    """Return why a number ends where it does and not where the other course leaves it, largest cause first.

    A cause’s part is what it did over the game played less what it did over the other, so the parts add up to
    the difference.
    """
    mine, theirs = whole_game(game, store), whole_game(other, store)
    apart = {cause: mine.get(cause, 0.0) - theirs.get(cause, 0.0) for cause in {*mine, *theirs}}
    own = _own(game, quarter, place, instead)
    view = _ledger(game, other, store, apart)
    if not own:
        return DifferenceView(view, "", "")
    return DifferenceView(view, _beside(game, store, own, mine, view), _interplay(store, own, apart))


def _ledger(game: Game, other: Game, store: Store, apart: dict[str, float]) -> LedgerView:
    before, after = (rounded(store, indicators.of(one.state, store)) for one in (other, game))
    by = moved(store, before, after)
    change = store_part(store, by) if after != before else _("no difference")
    name = names.store(store)
    return LedgerView(
        store=store,
        quarter=len(game.played),
        title=name,
        subtitle=_("What each cause did in your game, less what it did in the other."),
        before=store_exact(store, before),
        after=store_exact(store, after),
        change=change,
        before_number=before,
        after_number=after,
        change_number=by,
        tone=tone_of(store, by),
        parts=part_views(game.state, store, apart, by, before, len(game.played)),
        note=_("Amounts are rounded so that they add up to the difference."),
        said=_("{name}: {other} in the other game, {mine} in yours, {change}.").format(
            name=name, other=store_exact(store, before), mine=store_exact(store, after), change=change
        ),
    )


def _own(game: Game, quarter: int, place: int, instead: Decision | None) -> frozenset[str]:
    if quarter == 0:
        return frozenset()
    world = game.first.world
    own = own_causes(world, game.played[quarter - 1].decisions[place])
    return own | own_causes(world, instead) if instead is not None else own


def _beside(game: Game, store: Store, own: frozenset[str], mine: dict[str, float], view: LedgerView) -> str:
    told = sorted((cause for cause in own if rounded(store, mine.get(cause, 0.0))), key=lambda one: -abs(mine[one]))
    if not told:
        return _("The ledger of your game has no line of this number under this decision’s own causes.")
    amount = sum(mine[cause] for cause in told)
    return _("The ledger of your whole game: {amount} under {causes}. The two games side by side: {change}.").format(
        amount=store_part(store, amount) if rounded(store, amount) else _("no change"),
        causes=listed([names.quoted(cause_words(game.state, cause, store, mine[cause])) for cause in told]),
        change=view.change,
    )


def _interplay(store: Store, own: frozenset[str], apart: dict[str, float]) -> str:
    through = rounded(store, sum(amount for cause, amount in apart.items() if cause in own))
    rest = rounded(store, sum(amount for cause, amount in apart.items() if cause not in own))
    if not rest:
        return ""
    return _("{own} came through its own causes, and {rest} because the others then worked differently.").format(
        own=store_part(store, through) if through else _("Nothing"), rest=store_part(store, rest)
    )
