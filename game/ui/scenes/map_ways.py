"""The ways out of the main screen: the rail's, and the icons at the top."""

from __future__ import annotations

from collections.abc import Callable

from game.present.words import _, pgettext
from game.ui.scene import Open
from game.ui.scenes.map_acts import Acts, Press
from game.ui.scenes.map_chrome import Way, language_way
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.site_list import Listed


def rail_ways(acts: Acts, listed: Listed | None, show: Callable[[Listed], Press], show_map: Press) -> tuple[Way, ...]:
    """Return the ways of the rail."""
    firms, partners = show("firms"), show("partners")
    found = [
        Way("rail_map", _("Map"), "map", show_map, "map", listed in (None, "sites")),
        Way("rail_policy", _("Policy"), "landmark", acts.policy),
        Way("rail_firms", _("Firms"), "factory", firms, "firms", listed == "firms"),
        Way("rail_partners", _("Partners"), "handshake", partners, "partners", listed == "partners"),
        Way("rail_reports", _("Reports"), "chart-line", acts.reports, "reports"),
        Way("rail_log", _("Log"), "history", acts.log, "log"),
        Way("rail_lab", pgettext("rail", "Lab"), "flask-conical", acts.lab, "lab"),
        Way("rail_guide", _("Guide"), "book-open", acts.guide, "guide"),
    ]
    if acts.session.played:
        found.append(Way("rail_briefing", _("Briefing"), "newspaper", acts.briefing, "briefing"))
    return tuple(found)


def icon_ways(acts: Acts, helped: Press) -> tuple[Way, ...]:
    """Return the icons at the top right."""
    return (
        Way("save", _("Save"), "save", acts.save, "save"),
        language_way(),
        Way("help", _("Help"), "help", helped),
        Way("settings", _("Settings"), "settings", lambda: Open(SettingsScene(session=acts.session)), "settings"),
    )
