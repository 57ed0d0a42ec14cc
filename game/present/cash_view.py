"""Whether a supplier can pay its bills: what it makes, what it must make, and the odds that it runs out."""

from __future__ import annotations

from game.model.state import State
from game.present import names
from game.present.calendar import turn_name
from game.present.phrases import odds_words
from game.present.shapes.parts import Row, Section
from game.present.site_facts import fact
from game.present.words import _, percent
from game.rules.cash import kept_afloat, weigh_cash
from game.rules.sites import at_work


def cash_section(state: State, at: int) -> Section | None:
    """Return how a parts maker or a mill stands with its bills; None for any other site, or one that has shut."""
    world, of = state.world.sites, state.world.parameters
    if not (world.alone[at] and at_work(state, at)):
        return None
    rows = [fact(_("Makes, against the base year"), percent(float(state.output[at] / world.output[at])))]
    least, mark = percent(of["cash_least"]), names.certainty("assumption")
    said = _("Below {least} it cannot pay its bills.").format(least=least)
    rows.append(Row(_("Pays its bills from"), least, said, certainty="assumption", mark=mark))
    until = kept_afloat(state).get(world.ids[at], 0)
    strain = next((one for one in weigh_cash(state) if one.site == at), None)
    if until > state.quarter:
        rows.append(fact(_("We pay its bills until"), turn_name(state, until), "good"))
    elif strain:
        odds = _("{odds} a quarter, {words}").format(odds=percent(strain.odds, 1), words=odds_words(strain.odds))
        rows.append(fact(_("Odds of running out"), odds, "warning"))
    note = _("One that runs out says so half a year before it closes: a loan or a signed offer still saves it.")
    return Section(_("Cash"), note, tuple(rows))
