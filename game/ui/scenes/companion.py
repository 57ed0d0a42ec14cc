"""What goes along with a game from scene to scene: the steps of its tutorial, and its automatic save."""

from __future__ import annotations

from game.session import Session
from game.ui.controls import Node
from game.ui.scene import Scene
from game.ui.scenes.keeper import Keeper
from game.ui.scenes.tutorial import Tutorial


class Companion:
    """Shows the step that is due in every scene it speaks of, and keeps the draft."""

    def __init__(self, session: Session) -> None:
        self.tutorial = Tutorial(session)
        self.keeper = Keeper(session)

    def joins(self, scene: Scene) -> None:
        """Take note that a scene was opened, which may be what a step asked for, and show what the step speaks of."""
        self.tutorial.opened(scene.key, getattr(scene, "site", ""))
        if sought := self.tutorial.leads_to(scene.key):
            scene.memory.focus, scene.memory.reveal = sought, True

    def over(self, scene: Scene, tree: Node) -> Node:
        """Return the tree of a scene with the plate of the step that is due."""
        return self.tutorial.over(scene.key, tree, sheet=scene.sheet)

    def tick(self, seconds: float) -> None:
        """Keep the draft once it has been left alone for a moment."""
        self.keeper.tick(seconds)
