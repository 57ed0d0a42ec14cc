"""What each kind of mistake in a level file is called, and how it is mended: two sentences a code."""

from __future__ import annotations

from game.present.problem_words import files, senses, shapes

SENTENCES: dict[str, tuple[str, str]] = {**files.SENTENCES, **shapes.SENTENCES, **senses.SENTENCES}
