"""What a cause is called, and what stands behind it."""

from __future__ import annotations

from game.model.decisions import AnswerEvent
from game.model.events import EventSpec
from game.model.state import State
from game.present import names
from game.present.calendar import real_date, turn_name
from game.present.shapes.ledger import MarkKind
from game.present.shapes.parts import Source
from game.present.unanswered import done_anyway
from game.present.words import N_, _, language, number
from game.rules.events import choice_id
from game.rules.marks import mark

RULES = {
    "time_heals": N_("Relations drift back to their usual level"),
    "surtax_stands": N_("Our surtax on US cars stands"),
    "concession_met": N_("A step towards the other side was met by one"),
    "gift_unmet": N_("Washington took a step, and we did not answer it"),
    "concession_unmet": N_("We took a step, and Washington did not answer it"),
    "blow_answered": N_("A blow of Washington’s was answered in kind"),
    "blow_unanswered": N_("A blow of Washington’s was taken in silence"),
    "jobs_felt": N_("Car jobs won and lost in each province"),
    "prices_felt": N_("What buyers pay for a car"),
    "memory_fades": N_("Approval drifts back to its usual level"),
    "approval_lends": N_("Weight in Cabinet, by approval"),
    "time_restores": N_("Political capital drifts back to its usual level"),
    "cabinet": N_("What Cabinet adds each quarter"),
    "export_tax": N_("Tax on metals and parts sold abroad"),
    "surtax_revenue": N_("Share of what the surtax brings in"),
}
MARKETS = {
    "us_car_tariff": N_("US car tariff: sales moved to US plants"),
    "us_metals": N_("US metals tariff: mills and smelters"),
    "parts_duties": N_("Duties on parts and engines"),
    "exports": N_("Metals and parts we tax or hold back"),
    "surtax": N_("Our own duties, and limits on what we sell"),
    "remission": N_("Remission: US-built cars let in free of surtax"),
    "content": N_("US content that customs recognizes"),
    "costs": N_("What a car costs to build and to ship"),
    "demand": N_("Demand for cars"),
    "mandates": N_("Models won, lost and moved"),
    "capacity": N_("Shifts and room in the plants"),
    "stops": N_("Lines that stood still"),
    "work_sharing": N_("Layoffs put off"),
    "recall": N_("The pace of layoffs and hiring"),
    "interplay": N_("What causes do by working on one another"),
    "rounding": N_("Smaller causes together"),
}
_RISING = {"stops": N_("Lines running again")}
"""What a market cause is called where the number rises by it."""
_ELSEWHERE = {
    "us_car_tariff": N_("US tariff on cars"),
    "us_metals": N_("US tariff on steel and aluminium"),
}
"""What two market causes are called where the number is not jobs, output or independence."""
PRESSURE = {
    "cost_of_moving": N_("The usual odds, moving being costly"),
    "waiting": N_("Waiting to see costs less"),
    "earned_here": N_("The usual odds, with what the plant earns and nowhere to take its work"),
    "waiting_to_leave": N_("Waiting for better times costs less than giving up"),
    "difficulty": N_("The difficulty of this game"),
    "room_elsewhere": N_("Room in a US plant"),
    "orders": N_("Orders ahead, tariffs and all"),
    "fear": N_("Fear of a worse tariff"),
    "remission": N_("Remission it would lose"),
    "contract": N_("Clawback if it leaves"),
    "support": N_("Support for each car"),
    "work_ahead": N_("The work ahead asks for it"),
    "model": N_("What the model would earn"),
    "duty": N_("What today’s duty takes from it"),
    "tooling": N_("Cost of the tools and the line"),
    "waiting_to_build": N_("Waiting to see is worth something"),
    "scarce_room": N_("What more room would earn"),
    "hall_built": N_("Cost of a new hall"),
    "scrap": N_("What the site fetches as scrap"),
    "severance": N_("Severance for people let go"),
    "hope": N_("Hope of building there again"),
    "hall": N_("Cost of an empty hall"),
    "recall": N_("What people on recall are owed"),
    "sale_price": N_("What the buyer would pay"),
    "hired": N_("People the buyer would take on"),
    "closing_instead": N_("What closing would bring instead"),
}
_ASSUMED = {
    "theta": N_("assumption: plants answer fast to cost ({symbol} = {value})"),
    "eta": N_("assumption: buyers answer fast to prices ({symbol} = {value})"),
    "epsilon": N_("assumption: dearer cars sell in smaller numbers ({symbol} = {value})"),
    "lambda": N_("assumption: plants close part of the gap each quarter ({symbol} = {value})"),
}
_SYMBOL = {
    "us_car_tariff": "theta", "remission": "eta", "surtax": "eta", "parts_duties": "theta", "costs": "theta",
    "content": "theta", "mandates": "theta", "capacity": "lambda", "demand": "epsilon",
}  # fmt: skip
_GUIDE = {
    "us_car_tariff": "statutory_and_effective", "us_metals": "cascading", "surtax": "retaliation",
    "remission": "remission", "content": "rules_of_origin", "costs": "trade_costs", "mandates": "relocation",
    "demand": "demand_shock", "capacity": "adjustment_costs", "recall": "adjustment_costs", "stops": "just_in_time",
    "work_sharing": "labour_hoarding", "parts_duties": "cascading", "exports": "input_controls",
    "concession_met": "reciprocity", "gift_unmet": "reciprocity", "concession_unmet": "reciprocity",
    "blow_answered": "reciprocity", "blow_unanswered": "reciprocity",
}  # fmt: skip
_SENTENCE_MARK = {
    "published": N_("published figure"),
    "assumption": N_("assumption"),
    "decision": N_("your decision; how much it does is an assumption"),
    "fiction": N_("fiction; how much it does is an assumption"),
}


def cause_words(state: State, cause: str, store: str = "jobs", amount: float = 0.0) -> str:
    """Return what a cause is called, such as ``event:metals_to_fifty`` or ``market:surtax``, in a store's ledger.

    A few have another name where they add to the number: lines that stood still run again.
    """
    kind, _colon, name = cause.partition(":")
    world, said = state.world, language()
    match kind:
        case "event" if name in world.event:
            return world.event[name].title.said(said)
        case "answer" if name in world.event:
            return _answered(state, world.event[name])
        case "lever":
            lever = next((lever for lever in world.level.desk if lever.id == name), None)
            return lever.title.said(said) if lever else name
        case "headline" if name in world.headline:
            return _("Headline: {headline}").format(headline=names.quoted(world.headline[name].text.said(said)))
        case "contract":
            return _("Contract with {site}").format(site=names.site(state, name))
        case "talks" if name in world.talks:
            return names.target(state, name)
        case "firm":
            return _("{site}: what the firm decided").format(site=names.site(state, name))
        case "cash":
            return _("{site}: out of cash").format(site=names.site(state, name))
        case "buyer":
            return _("Sale to {buyer}").format(buyer=names.buyer(state, name))
        case "rule" if name in RULES:
            return _(RULES[name])
        case "site":
            return _stood(state, name)
        case "market" if name in _ELSEWHERE and store not in ("jobs", "output", "independence"):
            return _(_ELSEWHERE[name])
        case "market" if name in _RISING and amount > 0:
            return _(_RISING[name])
        case "market" if name in MARKETS:
            return _(MARKETS[name])
        case _:
            return _("The rest of the change")


def pressure_words(state: State, name: str, destination: int = -1) -> str:
    """Return what a part of a plant's pressure is called."""
    if name == "room_elsewhere" and destination >= 0:
        row = state.world.sites.rows[destination]
        return _("US plant has room ({city})").format(city=names.proper(row.city))
    if name in PRESSURE:
        return _(PRESSURE[name])
    return cause_words(state, name)


def kind_of(state: State, cause: str) -> MarkKind:
    """Return the mark of a cause, as the rules give it; an answer taken where none is given is no decision."""
    return "assumption" if _by_itself(state, cause) else mark(state.world, cause)


def mark_words(state: State, cause: str, turn: int) -> str:
    """Return what stands behind a cause: a dated fact, a decision of the player's, an assumption, fiction."""
    kind, _colon, name = cause.partition(":")
    event = state.world.event.get(name) if kind == "event" else None
    if _by_itself(state, cause):
        return _("what becomes of it without an answer; how much it does is an assumption")
    if event and event.real:
        keys = ", ".join(event.real.sources)
        return _("published: {sources}, {date}").format(sources=keys, date=real_date(event.real))
    if kind in ("lever", "contract", "talks"):
        when = _decided(state, kind, name, turn)
        if when:
            return _("your decision, {quarter}; how much it does is an assumption").format(
                quarter=turn_name(state, when)
            )
    if kind in ("firm", "buyer"):
        return _("the firm’s own decision; how much it does is an assumption")
    parameter = next((row for row in state.world.level.parameters if row.id == _SYMBOL.get(name)), None)
    if kind == "market" and parameter and parameter.symbol:
        said = _(_ASSUMED[parameter.id]).format(
            symbol=parameter.symbol, value=number(parameter.value, 2).rstrip("0").rstrip(".,")
        )
        return said.replace(" = ", "\u00a0=\u00a0")  # a line never breaks inside the figure
    return _(_SENTENCE_MARK[kind_of(state, cause)])


def sources_of(state: State, cause: str) -> tuple[Source, ...]:
    """Return where a real event is told, with the addresses the level lists; nothing for any other cause."""
    kind, _colon, name = cause.partition(":")
    event = state.world.event.get(name) if kind == "event" else None
    if event is None or event.real is None:
        return ()
    addresses = {row.key: row.address for row in state.world.level.sources}
    return tuple(Source(key, addresses.get(key, "")) for key in event.real.sources)


def guide_of(cause: str) -> str:
    """Return the page of the Guide that explains a cause; empty where none does."""
    return _GUIDE.get(cause.partition(":")[2], "") if cause.startswith(("market:", "rule:")) else ""


def _by_itself(state: State, cause: str) -> bool:
    """Say whether a cause is an answer that is taken where none is given."""
    kind, _colon, name = cause.partition(":")
    taken = _taken(state, name) if kind == "answer" else ""
    return bool(taken) and done_anyway(state.world, AnswerEvent(event=name, choice=taken))


def _stood(state: State, site: str) -> str:
    """Return a site that did not work through the quarter, with the state it is in."""
    now = names.state_name(state, site) if site in state.world.sites.row else "operating"
    if now == "operating":
        return _("{site}: starting up").format(site=names.site(state, site))
    return _("{site}: {state}").format(site=names.site(state, site), state=names.site_state(now))


def _answered(state: State, event: EventSpec) -> str:
    title, taken = event.title.said(language()), _taken(state, event.id)
    for place, choice in enumerate(event.choices):
        if choice_id(event, place) == taken:
            return _("{event} — {choice}").format(event=title, choice=choice.label.said(language()))
    return title


def _taken(state: State, event: str) -> str:
    """Return the choice that was taken last of an event's; empty where none was."""
    return next((past.choice for past in reversed(state.happened) if past.event == event and past.choice), "")


def _decided(state: State, kind: str, name: str, turn: int) -> int:
    """Return the latest turn, up to ``turn``, in which a lever was used or a contract offered."""
    if kind == "lever":
        return max((used.quarter for used in state.used if used.lever == name and used.quarter <= turn), default=0)
    if kind == "talks":
        return max((one.since for one in state.talks if one.id == name and one.since <= turn), default=0)
    return max((c.signed for c in state.contracts if c.offer.site == name and c.signed <= turn), default=0)
