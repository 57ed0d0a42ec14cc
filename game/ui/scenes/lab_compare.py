"""A setting of the tariff lab held as A beside the one that is tried."""

from __future__ import annotations

from game.lab import Lab
from game.present.words import _
from game.ui.controls import Button, Icon, IconButton, Node, Text, row
from game.ui.scene import Request, Say
from game.ui.scenes.lab_dials import DialPages


class Compare:
    """Holds a setting as A, lets it go, and lets the two change places."""

    def __init__(self, lab: Lab, dials: DialPages) -> None:
        self.lab, self._dials = lab, dials

    def node(self) -> Node:
        """Return what holds this setting as A, and what lets it go again."""
        if self.lab.held is None:
            return Button("hold", _("Hold this setting as A"), self.hold, icon="copy",
                          subtitle=_("then change it: A stays beside it"), side="left")  # fmt: skip
        held = next((one.title for one in self._dials.views() if one.id == self.lab.held_as), _("a setting of yours"))
        return row(
            Icon("copy", 16, "blue"),
            Text(_("A: {setting}").format(setting=held), "small", 600, grow=1),
            IconButton("swap", _("Swap A with this setting"), self.lab.swap, "refresh-cw", show_label=False),
            IconButton("hold", _("Hold this setting as A"), self.hold, "copy", show_label=False),
            IconButton("let_go", _("Let go of A"), self.let_go, "x", show_label=False),
            gap=6,
        )

    def hold(self) -> Request:
        """Hold this setting as A."""
        self.lab.hold()
        return Say(_("This setting is held as A."))

    def let_go(self) -> Request:
        """Compare with 2024 alone again."""
        self.lab.let_go()
        return Say(_("Compared with 2024 again."))
