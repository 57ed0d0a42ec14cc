"""An offer to a plant: money against jobs, and what the firm would likely say, as the sliders move."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from game.model.decisions import Decision, OfferContract
from game.present.amounts import amount_text
from game.present.desk import buttons
from game.present.guide_pages import guide_for
from game.present.offer import offer_view
from game.present.shapes.desk import OfferView, TermsView
from game.present.words import _
from game.session import Session
from game.ui.canvas.charts import TONES
from game.ui.controls import Button, Choice, Heading, Icon, Node, Page, Text, column, row, spring
from game.ui.scene import Close, Scene, scene
from game.ui.scenes import pieces, routes
from game.ui.scenes.inspector import fact_row, token_of
from game.ui.scenes.order_sheet import OrderSheet, amount_slider, closing
from game.ui.theme import Size, Theme

_ICONS = {"good": "circle-check", "warning": "circle-question-mark", "bad": "circle-x", "neutral": "info"}


@scene("offer")
class OfferScene(OrderSheet):
    """A sheet of terms."""

    first = "amount"

    def __init__(self, session: Session, site: str, place: int | None = None, lever: str = "") -> None:
        super().__init__(session, place)
        self.site = site
        self._offers = [one for one in buttons(session, site) if one.is_offer]
        was = session.draft[place] if place is not None else None
        if isinstance(was, OfferContract):
            self.lever = was.lever
            self._terms: dict[str, float] = {
                "amount": was.amount,
                "jobs": was.jobs,
                "quarters": was.quarters,
                "clawback": was.clawback,
            }
        else:
            self.lever = lever or next((one.lever for one in self._offers if one.open), self._offers[0].lever)
            self._terms = {}

    @classmethod
    def sample(cls, session: Session) -> Scene:
        """Return the first offer that the level's desk allows; an empty sheet where it allows none."""
        state = session.state
        found = (id for id in state.world.sites.ids if any(one.is_offer for one in buttons(session, id)))
        site = next(found, None)
        return cls(session, site) if site is not None else NoOffer()

    def title(self) -> str:
        return _("Offer to a plant")

    def view(self) -> OfferView:
        """Return the offer as its terms stand."""
        of = self._terms
        return offer_view(
            self.without(),
            self.lever,
            self.site,
            of.get("amount"),
            int(of["jobs"]) if "jobs" in of else None,
            int(of["quarters"]) if "quarters" in of else None,
            of.get("clawback"),
        )

    def decision(self) -> Decision:
        return self.view().decision

    def build(self, size: Size, theme: Theme) -> Node:
        view = self.view()
        return self.form(
            row(
                column(Heading(view.title, level=1), Text(view.subtitle, "small", token="muted"), gap=0, grow=1),
                closing(),
                align="start",
            ),
            self._kinds(),
            name="terms",
            sides=(
                Page("terms", _("Your terms"), self._sliders(view), 380),
                Page("answer", _("Their answer"), self._answer(view), 340),
            ),
            order=view.decision,
            why_not=view.why_not,
        )

    def _kinds(self) -> Node | None:
        if len(self._offers) < 2:
            return None
        options = tuple((one.lever, one.label) for one in self._offers)
        return Choice("kind", _("Kind of offer"), options, self.lever, self._set_lever)

    def _sliders(self, view: OfferView) -> Node:
        of = view.decision
        assert isinstance(of, OfferContract)
        asked = view.asked_number if view.amount.least <= view.asked_number <= view.amount.most else None
        mark = _("it would ask {asked}").format(asked=view.asked) if asked is not None else ""
        return column(
            amount_slider("amount", view.amount, of.amount, self._set("amount"), asked, mark),
            amount_slider("jobs", view.jobs, of.jobs, self._set("jobs")),
            amount_slider("quarters", view.quarters, of.quarters, self._set("quarters")),
            amount_slider("clawback", view.clawback, of.clawback, self._set("clawback")),
            gap=18,
        )

    def _answer(self, view: OfferView) -> Node:
        tone = TONES[view.answer_tone]
        payments = tuple(fact_row(one) for one in view.payments)
        return column(
            row(
                Icon(_ICONS[view.answer_tone], 24, tone),
                Text(view.answer, "lead", 600, token_of(view.answer_tone), grow=1),
                gap=10,
                pad=(12, 14),
                fill=f"{tone}_soft",
                radius=10,
                align="start",
            ),
            self._meet(view),
            *(Button(f"take_{one.term}", one.label, self._take(one), at="start") for one in view.other_terms),
            Text(view.changes) if view.changes else None,
            Heading(_("What you would pay"), level=3),
            column(*payments, gap=4),
            Text(view.if_broken, "small", token="muted"),
            self._explained(),
            gap=10,
        )

    def _explained(self) -> Node | None:
        page = guide_for(self.session, lever=self.lever)
        return pieces.guide_chip(page.id, lambda: routes.to_guide(self.session, page.id)) if page else None

    def _meet(self, view: OfferView) -> Node | None:
        """Return the button that offers what the firm would ask, where the slider reaches that far."""
        if view.enough or view.asked_number > view.amount.most:
            return None
        steps = ceil((view.asked_number - view.amount.least) / view.amount.step)
        amount = min(view.amount.least + steps * view.amount.step, view.amount.most)
        label = _("Offer what it asks: {amount}").format(amount=amount_text(view.amount.kind, amount))
        return Button("meet", label, lambda: self._set("amount")(amount), at="start")

    def _take(self, terms: TermsView) -> Callable[[], None]:
        return lambda: self._set(terms.term)(terms.value)

    def _set(self, name: str) -> Callable[[float], None]:
        def changed(value: float) -> None:
            self._terms[name] = value

        return changed

    def _set_lever(self, lever: str) -> None:
        self.lever = lever
        self._terms = {}


class NoOffer(Scene):
    """What stands in a sample game whose desk has no offers."""

    sheet = True

    def title(self) -> str:
        return _("Offer to a plant")

    def build(self, size: Size, theme: Theme) -> Node:
        return column(
            Text(_("No offer to a plant is on this level’s desk.")),
            row(spring(), Button("back", _("Back"), Close)),
            pad=24,
        )
