"""The Guide in words: its index, a page with the figures of the game at hand, and which page explains what."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from game import guide
from game.guide import GuidePageSpec, SourceRow, WorkSpec
from game.model.values import Words
from game.present.causes import guide_of
from game.present.game import Game
from game.present.guide_figures import figures, forecast_figures
from game.present.model_words import CERTAINTY_OF_SOURCE, NO_DOCUMENT
from game.present.shapes.guide import GuideEntry, GuidePage, GuideSource, GuideTheme
from game.present.words import LANGUAGES, _, language

_OF_SCENE = {
    "offer": "but_for", "policy": "opportunity_cost", "lever": "opportunity_cost", "ledger": "parts_of_a_change",
    "map": "statutory_and_effective", "event_card": "certainty", "sources": "certainty", "model": "the_model",
    "choose_level": "odds_and_luck", "ending": "odds_and_luck",
    "forecast": "forecast", "slip": "forecast",
    "tariff_lab": "tariff_lab",
}  # fmt: skip
_IN_THE_LAB = frozenset({
    "statutory_and_effective", "who_pays", "rules_of_origin", "retaliation", "remission", "effective_protection",
    "cascading", "trade_diversion", "terms_of_trade", "sourcing_elasticity", "the_model", "tariff_lab",
})  # fmt: skip
"""Pages whose idea can be tried out in the tariff lab."""
_FIGURE = re.compile(r"\{(\w+)\}")


def guide_index(wanted: str = "") -> tuple[GuideTheme, ...]:
    """Return the pages by theme; ``wanted`` keeps those that hold all of its words, in either language."""
    words = _folded(wanted).split()
    themes = []
    for theme in guide.book().themes:
        kept = tuple(_entry(page) for page in theme.pages if all(word in _everything(page.id) for word in words))
        if kept:
            themes.append(GuideTheme(_said(theme.title), kept))
    return tuple(themes)


def guide_entry(id: str) -> GuideEntry | None:
    """Return the line of the index that an id, or another name of a page, leads to; None where there is none."""
    page = guide.spec(id)
    return _entry(page) if page else None


def guide_page(id: str, game: Game | None = None) -> GuidePage | None:
    """Return a page with the figures of a game, or without one; None where no page has this name."""
    page = guide.spec(id)
    if page is None:
        return None
    theme = next(theme for theme in guide.book().themes if page in theme.pages)
    example, from_game = _example(page, game)
    title, in_short = _said(page.title), _said(page.in_short)
    return GuidePage(
        id=page.id,
        title=title,
        theme=_said(theme.title),
        in_short=in_short,
        text=tuple(_said(one) for one in page.text),
        example=example,
        from_game=from_game,
        equation=_said(page.equation) if page.equation else "",
        equation_says=_said(page.equation_says) if page.equation_says else "",
        see_also=tuple(entry for entry in map(guide_entry, page.see_also) if entry),
        sources=tuple(_source(key) for key in page.sources),
        said=_("{title}. {sentence}").format(title=title, sentence=in_short),
    )


def guide_for(game: Game, *, cause: str = "", lever: str = "", event: str = "") -> GuideEntry | None:
    """Return the page that explains a cause of the ledger, a lever or an event; None where none does."""
    world = game.state.world
    kind, _colon, name = cause.partition(":")
    lever = lever or (name if kind == "lever" else "")
    event = event or (name if kind in ("event", "answer") else "")
    id = guide_of(cause)
    if not id and lever:
        id = next((one.guide or "" for one in game.level.desk if one.id == lever), "")
    if not id and event in world.event:
        id = world.event[event].teaches or ""
    return guide_entry(id) if id else None


def guide_of_scene(scene: str) -> str:
    """Return the page that a screen's help leads to; empty where it leads to the index."""
    return _OF_SCENE.get(scene, "")


def can_be_tried(page: str) -> bool:
    """Say whether what a page explains can be tried out in the tariff lab."""
    return page in _IN_THE_LAB


def _said(words: Words) -> str:
    return words.said(language())


def _entry(page: GuidePageSpec) -> GuideEntry:
    title, in_short = _said(page.title), _said(page.in_short)
    return GuideEntry(page.id, title, in_short, _("{title}. {sentence}").format(title=title, sentence=in_short))


def _example(page: GuidePageSpec, game: Game | None) -> tuple[str, bool]:
    """Return a page's example, and whether the figures in it are those of a game."""
    if page.example is None:
        return "", False
    text = _said(page.example)
    asked = set(_FIGURE.findall(text))
    if not asked:
        return text, False
    known = figures(game) if game else forecast_figures()
    if asked <= known.keys():
        return text.format(**known), not asked <= forecast_figures().keys()
    return (_said(page.instead) if page.instead else ""), False


def _source(key: str) -> GuideSource:
    found = guide.sources().get(key)
    if found is None or key in NO_DOCUMENT:
        return GuideSource(_(NO_DOCUMENT.get(key, key)), "")
    name = _said(found.words) if isinstance(found, WorkSpec) else key
    text = _("{source} ({checked})").format(source=name, checked=_(CERTAINTY_OF_SOURCE[found.certainty]))
    if isinstance(found, SourceRow):
        return GuideSource(text, found.address if "/" in found.address else "")
    return GuideSource(text, "")


@lru_cache
def _everything(id: str) -> str:
    """Return all that a page says in both languages, for a search."""
    page = guide.spec(id)
    if page is None:
        return ""
    parts = (page.title, page.in_short, *page.text, *(one for one in (page.example, page.equation_says) if one))
    names = " ".join((page.id, *page.also)).replace("_", " ")
    return _folded(" ".join([names, *(part.said(tongue) for part in parts for tongue in LANGUAGES)]))


def _folded(text: str) -> str:
    """Return a text without accents and capitals, so that *penurie* finds *pénurie*."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
