"""Drafting decisions by menus: levers with their targets and figures, offers with their terms, answers to events."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.model.decisions import Decision, OfferContract, UseLever
from game.present.desk import buttons, desk, lever_view
from game.present.draft import decision_view, draft_summary
from game.present.event_cards import open_cards
from game.present.guide_pages import guide_entry
from game.present.offer import offer_view
from game.present.refusals import refusal_words
from game.present.shapes.briefing import ChoiceView
from game.present.shapes.desk import LeverView, OfferView
from game.present.talks_view import order_outlook
from game.present.words import _
from game.session import Session
from game.text.briefing import event_lines
from game.text.figures import ask_amount
from game.text.terminal import Terminal


def families(terminal: Terminal, session: Session) -> None:
    """Let the player look at the families of levers and use one."""
    while True:
        found = desk(session)
        labels = [_("{name}: {text}").format(name=family.name, text=family.text) for family in found]
        place = terminal.choose(_("Policy desk"), labels)
        if place is None:
            return
        levers = found[place].levers
        titles = [view.said for view in levers]
        chosen = terminal.choose(found[place].name, titles)
        if chosen is not None:
            use_lever(terminal, session, levers[chosen].id)


def use_lever(terminal: Terminal, session: Session, lever: str, target: str = "") -> None:
    """Show a lever, ask for what it needs, and put it in the draft."""
    view = lever_view(session, lever, target)
    terminal.say("", *lever_lines(view))
    if view.target_kind != "none" and not target:
        chosen = _target(terminal, view)
        if chosen is None:
            return
        target = chosen
        view = lever_view(session, lever, target)
    if view.is_offer:
        make_offer(terminal, session, lever, target)
        return
    if not view.open:
        terminal.say(view.why_not)
        return
    option = ""
    if view.options:
        labels = [item(one.label, one.text, one.cost, one.capital) for one in view.options]
        place = terminal.choose(_("In which way?"), labels)
        if place is None:
            return
        option = view.options[place].id
    amount = ask_amount(terminal, view.amount) if view.amount else 0.0
    order = UseLever(lever=lever, target=target, option=option, amount=amount)
    outlook = order_outlook(session, order)
    if outlook:
        terminal.say(outlook)
    put(terminal, session, order)


def lever_lines(view: LeverView) -> list[str]:
    """Return all that one should know before using a lever."""
    page = guide_entry(view.guide)
    lines = [view.title, view.text, _("Price: {cost}.").format(cost=_comma(view.cost, view.capital))]
    for label, text in (
        (_("When"), view.delay),
        (_("Who decides"), view.decides),
        (_("Why it works"), view.mechanism),
        (_("Side effects"), view.side_effects),
        (_("How sure"), view.mark),
        (_("Sources"), ", ".join(source.key for source in view.sources)),
        (_("In the Guide"), page.title if page else ""),
    ):
        if text:
            lines.append(_("{label}: {value}").format(label=label, value=text))
    return lines


def use_on(terminal: Terminal, session: Session, target: str) -> None:
    """Let one of the levers that fit a site, maker or partner be used on it."""
    found = buttons(session, target)
    if not found:
        terminal.say(_("No lever on the desk can be used here."))
        return
    place = terminal.choose(_("Use a lever here"), [button.said for button in found])
    if place is not None:
        use_lever(terminal, session, found[place].lever, found[place].target)


def make_offer(terminal: Terminal, session: Session, lever: str, site: str) -> None:
    """Let the terms of an offer be set one by one, with what the firm would say, until it is put or left."""
    view = offer_view(session, lever, site)
    while True:
        terminal.say("", *offer_lines(view))
        of = view.decision
        assert isinstance(of, OfferContract)
        labels = [
            _("Put the offer in the draft"), _("Change the money"), _("Change the jobs to keep"),
            _("Change for how long"), _("Change what is owed back"), *(one.label for one in view.other_terms),
        ]  # fmt: skip
        place = terminal.choose(_("The offer"), labels, back=_("Leave it"))
        amount, jobs, quarters, clawback = float(of.amount), of.jobs, of.quarters, of.clawback
        if place is None:
            return
        if place == 0:
            if put(terminal, session, of):
                return
            continue
        if place == 1:
            amount = ask_amount(terminal, view.amount, amount)
        elif place == 2:
            jobs = round(ask_amount(terminal, view.jobs, jobs))
        elif place == 3:
            quarters = round(ask_amount(terminal, view.quarters, quarters))
        elif place == 4:
            clawback = ask_amount(terminal, view.clawback, clawback)
        else:
            taken = view.other_terms[place - 5]
            jobs = round(taken.value) if taken.term == "jobs" else jobs
            quarters = round(taken.value) if taken.term == "quarters" else quarters
            clawback = taken.value if taken.term == "clawback" else clawback
        view = offer_view(session, lever, site, amount, jobs, quarters, clawback)


def offer_lines(view: OfferView) -> list[str]:
    """Return an offer as it stands: terms, payments, the firm's likely answer, and what happens if it is broken."""
    lines = [view.title, view.subtitle, *(f"  {row.said}" for row in view.terms), _("Paid")]
    lines += [f"  {row.said}" for row in view.payments]
    return [*lines, *(text for text in (view.answer, view.changes, view.if_broken, view.why_not) if text)]


def waiting(terminal: Terminal, session: Session) -> None:
    """Let the events that wait be answered one after the other."""
    while True:
        cards = open_cards(session)
        if not cards:
            terminal.say(_("No event waits for an answer."))
            return
        labels = [item(card.title, "", _taken(card.choices) or _("not answered yet")) for card in cards]
        place = terminal.choose(_("Events that wait for an answer"), labels)
        if place is None:
            return
        card = cards[place]
        terminal.say("", *event_lines(card))
        answer = choose_answer(terminal, _("Your answer"), card.choices)
        if answer:
            put(terminal, session, answer.decision)


def choose_answer(terminal: Terminal, title: str, choices: tuple[ChoiceView, ...]) -> ChoiceView | None:
    """Let one of the answers to an event, or to the contested plant, be chosen."""
    labels = [item(one.label, one.text, one.cost, _not_open(one.why_not)) for one in choices]
    place = terminal.choose(title, labels)
    return None if place is None else choices[place]


def draft(terminal: Terminal, session: Session) -> None:
    """Show the draft, and let decisions be dropped, undone and done again."""
    while True:
        view = draft_summary(session)
        terminal.say("", view.said)
        if view.decisions:
            terminal.say(
                _("Together: {price}; {room}.").format(price=_comma(view.cost, view.capital), room=view.room_text)
            )
        loose = [one for one in view.decisions if not one.stays]
        acts: list[tuple[str, Callable[[], object], str]] = [
            (_("Drop: {decision}").format(decision=one.said), partial(session.drop, one.place), _("Dropped."))
            for one in loose
        ]
        if session.can_undo:
            acts.append((_("Undo the last change"), session.undo, _("Undone.")))
        if session.can_redo:
            acts.append((_("Do again what was undone"), session.redo, _("Done again.")))
        place = terminal.choose(view.title, [label for label, _act, _done in acts]) if acts else None
        if place is None:
            return
        _label, act, done = acts[place]
        act()
        terminal.say(done)


def put(terminal: Terminal, session: Session, decision: Decision) -> bool:
    """Put a decision in the draft, and say so, or say why not."""
    refusal = session.order(decision)
    if refusal:
        terminal.say(refusal_words(session.after_draft(), refusal))
        return False
    view = decision_view(session, decision)
    terminal.say(_("In the draft: {decision}").format(decision=view.said))
    return True


def _target(terminal: Terminal, view: LeverView) -> str | None:
    labels = [item(one.name, "", one.detail, _not_open(one.why_not)) for one in view.targets]
    place = terminal.choose(view.target_label or _("On what?"), labels)
    return None if place is None else view.targets[place].id


def _taken(choices: tuple[ChoiceView, ...]) -> str:
    return next((one.label for one in choices if one.taken), "")


def _comma(*texts: str) -> str:
    return ", ".join(text for text in texts if text)


def _not_open(why: str) -> str:
    return _("Not open: {why}").format(why=why).rstrip(".") if why else ""


def item(label: str, text: str, *notes: str) -> str:
    """Return a choice in a line: its name, notes in brackets, then its text."""
    kept = "; ".join(note for note in notes if note)
    name = f"{label} ({kept})" if kept else label
    return _("{name}: {text}").format(name=name, text=text) if text else name
