"""Headlines in words: what the documents make of one, what was done about it, and the tally at the end."""

from __future__ import annotations

from game.model import records as r
from game.model.headlines import SOUND, UNTRUE, HeadlineSpec, Verdict
from game.model.state import State
from game.present import names
from game.present.shapes.parts import Line
from game.present.words import N_, _, language

VERDICTS: dict[Verdict, tuple[str, str, str]] = {
    "supported": (N_("Supported"), "badge-check", "green"),
    "plausible": (N_("Plausible, not proven"), "circle-question-mark", "blue"),
    "incomplete": (N_("True in part"), "contrast", "amber"),
    "exaggerated": (N_("Exaggerated"), "megaphone", "amber"),
    "opinion": (N_("An opinion"), "message-circle", "slate"),
    "mixed_up": (N_("Two things mixed up"), "link", "red"),
    "not_found": (N_("Found in no document"), "eye-off", "red"),
    "false": (N_("False"), "circle-x", "red"),
}
"""What each verdict is called, its icon and its token: never told apart by colour alone."""


def verdict_words(headline: HeadlineSpec) -> str:
    """Return what the documents make of a headline, in a word or a few."""
    return _(VERDICTS[headline.verdict][0])


def headline_line(state: State, record: r.HeadlinePrinted | r.HeadlineChecked | r.HeadlineActedOn) -> Line:
    """Return what was printed, checked or acted on as a line of news, with the evidence if that was unread."""
    headline = state.world.headline[record.headline]
    text = names.quoted(headline.text.said(language()))
    verdict = verdict_words(headline)
    match record:
        case r.HeadlinePrinted():
            return Line(_("In the papers: {headline}").format(headline=text), "neutral", "newspaper")
        case r.HeadlineChecked():
            said = _("You had {headline} checked. Verdict: {verdict}.").format(headline=text, verdict=verdict)
            return Line(said, "neutral", "search", _("your decision"))
        case r.HeadlineActedOn(on="documents"):
            said = _("You went by what the documents say of {headline}.").format(headline=text)
            return Line(said, "good", "file-text", _("your decision"))
        case r.HeadlineActedOn():
            sound = headline.verdict in SOUND
            words = (
                _("You acted on {headline}. Verdict of the documents: {verdict}.")
                if record.checked
                else _("You acted on {headline} without checking it. Verdict of the documents: {verdict}. {evidence}")
            )
            said = words.format(headline=text, verdict=verdict, evidence=headline.evidence.said(language()))
            return Line(said, "neutral" if sound else "bad", "newspaper", _("your decision"))


def headlines_line(state: State) -> Line | None:
    """Return how many headlines were checked, and how many acted on that did not hold; None where none was printed."""
    if not state.papers:
        return None
    checked = sum(clipping.checked for clipping in state.papers)
    wrong = [
        state.world.headline[clipping.headline]
        for clipping in state.papers
        if clipping.acted == "headline" and state.world.headline[clipping.headline].verdict not in SOUND
    ]
    false = sum(headline.verdict in UNTRUE for headline in wrong)
    said = _("Headlines checked: {checked}. Acted on: {false} false, {bent} bent.").format(
        checked=checked, false=false, bent=len(wrong) - false
    )
    return Line(said, "warning" if wrong else "neutral", "newspaper")
