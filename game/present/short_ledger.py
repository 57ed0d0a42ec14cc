"""A ledger cut to its largest parts, the smaller ones told as one, so that the sum still holds."""

from __future__ import annotations

from dataclasses import replace

from game.present.phrases import store_part, tone_of
from game.present.shapes.ledger import LedgerView, PartView
from game.present.words import _, ngettext


def shortened(view: LedgerView, most: int) -> LedgerView:
    """Return a ledger with at most ``most`` parts; what is left out is the last of them, added together."""
    if len(view.parts) <= most:
        return view
    kept, rest = view.parts[: most - 1], view.parts[most - 1 :]
    amount = sum(part.amount for part in rest)
    written = store_part(view.store, amount)
    up, down = (sum(part.amount for part in rest if (part.amount > 0) == gains) for gains in (True, False))
    text = ngettext("{count} smaller cause", "{count} smaller causes", len(rest)).format(count=len(rest))
    if min(up, -down) > abs(amount):
        text = _("{causes}: {up} and {down}").format(
            causes=text, up=store_part(view.store, up), down=store_part(view.store, down)
        )
    together = PartView(
        cause="rest:smaller",
        text=text,
        mark=_("together"),
        mark_kind="assumption",
        amount=amount,
        amount_text=written,
        start=rest[0].start,
        end=rest[-1].end,
        tone=tone_of(view.store, amount),
        delay="",
        guide="",
        said=_("{cause}, together: {amount}.").format(cause=text, amount=written),
    )
    return replace(view, parts=(*kept, together))
