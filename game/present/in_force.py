"""What stands today of the figure a lever sets, so that a slider can show it."""

from __future__ import annotations

from game.model.effects import OpenTalks, SetRemission, SetTariff
from game.model.values import COUNTRIES
from game.model.world import PRODUCTS
from game.present.game import Game
from game.rules.talks import standing


def in_force(game: Game, lever: str, target: str) -> float | None:
    """Return the duty, the remission or what is on a table that a lever would change; None for any other figure."""
    state = game.state
    spec = state.world.levers[lever]
    for entry in spec.effects:
        match entry.effect:
            case SetTariff(rate=None) as duty:
                product = target if duty.product == "target" else duty.product
                origin = target if duty.origin == "target" else duty.origin
                if product in PRODUCTS and origin in COUNTRIES:
                    place = COUNTRIES.index(duty.levied_by), COUNTRIES.index(origin), PRODUCTS.index(product)
                    return float(state.tariffs[place])
            case SetRemission(share=None) as remission:
                maker = target if remission.maker == "target" else remission.maker
                if maker in state.world.maker_row:
                    return float(state.remission[state.world.maker_row[maker]])
            case OpenTalks(share=None):
                there = standing(state, target)
                return there.share if there and there.stage in ("open", "suspended") else None
            case _:
                continue
    return None
