"""The ways out of the main screen: the rail's and the icons at the top; only what exists is shown."""

from __future__ import annotations

from collections.abc import Callable

from game.present.words import _
from game.ui.scenes.elsewhere import scene_class
from game.ui.scenes.map_acts import Acts, Press
from game.ui.scenes.map_chrome import Way, language_way
from game.ui.scenes.site_list import Listed


def rail_ways(acts: Acts, listed: Listed | None, show: Callable[[Listed], Press], show_map: Press) -> tuple[Way, ...]:
    """Return the ways of the rail."""
    firms, partners = show("firms"), show("partners")
    found = [
        Way("rail_map", _("Map"), "map", show_map, "map", listed in (None, "sites")),
        Way("rail_policy", _("Policy"), "landmark", acts.policy),
        Way("rail_firms", _("Firms"), "factory", firms, "firms", listed == "firms"),
        Way("rail_partners", _("Partners"), "handshake", partners, "partners", listed == "partners"),
    ]
    if acts.session.played and scene_class("briefing", "BriefingScene"):
        found.append(Way("rail_briefing", _("Briefing"), "newspaper", acts.briefing, "briefing"))
    if scene_class("log", "LogScene"):
        found.append(Way("rail_log", _("Log"), "history", acts.opened("log", "LogScene", acts.session), "log"))
    if scene_class("guide", "GuideScene"):
        found.append(Way("rail_guide", _("Guide"), "book-open", acts.opened("guide", "GuideScene"), "guide"))
    return tuple(found)


def icon_ways(acts: Acts, helped: Press) -> tuple[Way, ...]:
    """Return the icons at the top right."""
    found = []
    if scene_class("saves", "SavesScene"):
        found.append(Way("save", _("Save"), "save", acts.opened("saves", "SavesScene", acts.session), "save"))
    found.append(language_way())
    if scene_class("help", "HelpScene"):
        found.append(Way("help", _("Help"), "help", helped))
    if scene_class("settings", "SettingsScene"):
        opened = acts.opened("settings", "SettingsScene")
        found.append(Way("settings", _("Settings"), "settings", opened, "settings"))
    return tuple(found)
